package dev.wensou.ingest;

import dev.wensou.article.HeadingText;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
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
    /** A paragraph above a rule without a blank line is a heading to CommonMark, and running text to its author. */
    private static final int MAX_HEADING_CHARS = 120;

    private static final Pattern HTML_HEADING =
            Pattern.compile("(?i)\\s*<h([1-6])(?:\\s[^>]*)?>(?:(?!<h[1-6]).)*</h\\1>\\s*", Pattern.DOTALL);

    private final Predicate<String> isBoilerplate;
    private final List<HeadingText> headings = new ArrayList<>();
    private String separator = "";

    private MarkdownText(Predicate<String> isBoilerplate) {
        this.isBoilerplate = isBoilerplate;
    }

    /** The text of a tree; blocks outside code that {@code isBoilerplate} takes are left out. */
    static HeadedText of(Node tree, Predicate<String> isBoilerplate) {
        var text = new MarkdownText(isBoilerplate);
        tree.accept(text);
        return new HeadedText(text.out.toString().strip(), text.headings);
    }

    @Override
    public void visit(Paragraph paragraph) {
        block(paragraph);
    }

    @Override
    public void visit(Heading heading) {
        addHeading(block(heading), heading.getLevel());
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
            var heading = HTML_HEADING.matcher(html.getLiteral());
            if (heading.matches()) {
                addHeading(text, Integer.parseInt(heading.group(1)));
            }
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

    /** Writes a block, and returns what was written. */
    private String block(Block block) {
        separate();
        var start = out.length();
        visitChildren(block);
        var text = out.substring(start);
        if (text.isBlank() || isBoilerplate.test(text)) {
            out.setLength(start);
            separator = "";
            return "";
        }
        separator = isTightItem(block) ? "\n" : "\n\n";
        return text;
    }

    private void addHeading(String text, int level) {
        if (!text.isBlank() && text.length() <= MAX_HEADING_CHARS && text.indexOf('\n') < 0) {
            headings.add(new HeadingText(text, level));
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
