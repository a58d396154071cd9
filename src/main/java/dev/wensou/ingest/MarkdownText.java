package dev.wensou.ingest;

import java.util.function.Predicate;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.Block;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;

/**
 * Writes a Markdown tree as plain text: blocks apart by blank lines, items of a tight list and rows of a table by line
 * ends; code as it is, ordered items with their number. For one tree.
 */
final class MarkdownText extends InlineText {

    private final Predicate<String> isBoilerplate;
    private String separator = "";

    private MarkdownText(Predicate<String> isBoilerplate) {
        this.isBoilerplate = isBoilerplate;
    }

    /** The text of a tree; blocks outside code that {@code isBoilerplate} takes are left out. */
    static String of(Node tree, Predicate<String> isBoilerplate) {
        var text = new MarkdownText(isBoilerplate);
        tree.accept(text);
        return text.out.toString().strip();
    }

    @Override
    public void visit(Paragraph paragraph) {
        block(paragraph);
    }

    @Override
    public void visit(Heading heading) {
        block(heading);
    }

    @Override
    public void visit(ListItem item) {
        if (item.getParent() instanceof OrderedList list) {
            var number = list.getMarkerStartNumber() == null ? 1 : list.getMarkerStartNumber();
            for (var before = item.getPrevious(); before != null; before = before.getPrevious()) {
                number++;
            }
            separate();
            out.append(number).append(". ");
            separator = "";
        }
        visitChildren(item);
    }

    @Override
    public void visit(FencedCodeBlock code) {
        verbatim(code.getLiteral());
    }

    @Override
    public void visit(IndentedCodeBlock code) {
        verbatim(code.getLiteral());
    }

    @Override
    public void visit(HtmlBlock html) {
        var text = HtmlTags.textOfBlock(html.getLiteral());
        if (!text.isBlank() && !isBoilerplate.test(text)) {
            verbatim(text);
        }
    }

    @Override
    public void visit(CustomBlock block) {
        if (block instanceof TableBlock) {
            separate();
            visitChildren(block);
            separator = "\n\n";
        } else {
            visitChildren(block);
        }
    }

    @Override
    public void visit(CustomNode node) {
        if (node instanceof TableRow && !out.isEmpty() && out.charAt(out.length() - 1) != '\n') {
            out.append('\n');
        }
        if (node instanceof TableCell && node.getPrevious() != null) {
            out.append('\t');
        }
        visitChildren(node);
    }

    private void block(Block block) {
        separate();
        var start = out.length();
        visitChildren(block);
        var text = out.substring(start);
        if (text.isBlank() || isBoilerplate.test(text)) {
            out.setLength(start);
            separator = "";
        } else {
            separator = isTightItem(block) ? "\n" : "\n\n";
        }
    }

    private void verbatim(String literal) {
        separate();
        out.append(literal.stripTrailing());
        separator = "\n\n";
    }

    private void separate() {
        out.append(separator);
        separator = "";
    }

    private static boolean isTightItem(Block block) {
        return block.getParent() instanceof ListItem item
                && item.getParent() instanceof ListBlock list
                && list.isTight()
                && (item.getNext() != null
                        || block.getNext() != null
                        || item.getParent().getParent() instanceof ListItem);
    }
}
