package dev.wensou.ingest;

import dev.wensou.text.Han;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Block;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/**
 * Writes a Markdown tree as plain text: blocks apart by blank lines, items of a tight list and rows of a table by line
 * ends; links as their text, code as it is, ordered items with their number. For one tree.
 */
final class MarkdownText extends AbstractVisitor {
    private static final int INFORMATIVE_ALT_HAN = 4;
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    private final StringBuilder out = new StringBuilder();
    private final Predicate<String> isBoilerplate;
    private String separator = "";
    private int hidden;

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

    @Override
    public void visit(Text text) {
        if (hidden == 0) {
            var literal = text.getLiteral();
            // ** beside Chinese punctuation does not open emphasis in CommonMark, so it is left over as text
            out.append(literal.contains("**") && HAN.matcher(literal).find() ? literal.replace("**", "") : literal);
        }
    }

    @Override
    public void visit(Code code) {
        out.append(code.getLiteral());
    }

    @Override
    public void visit(HtmlInline html) {
        var tag = html.getLiteral().toLowerCase(Locale.ROOT);
        if (tag.equals("<rp>")) {
            hidden++;
        } else if (tag.equals("</rp>")) {
            hidden = Math.max(0, hidden - 1);
        } else {
            out.append(HtmlTags.textOf(html.getLiteral()));
        }
    }

    @Override
    public void visit(HardLineBreak lineBreak) {
        out.append('\n');
    }

    /** Lines wrapped within a Chinese sentence are one line; elsewhere a space or, after a full stop, a line end. */
    @Override
    public void visit(SoftLineBreak lineBreak) {
        var last = out.isEmpty() ? ' ' : out.charAt(out.length() - 1);
        if ("。！？；：…”）".indexOf(last) >= 0) {
            out.append('\n');
        } else if (!Han.isHan(last) && "，、".indexOf(last) < 0) {
            out.append(' ');
        }
    }

    /** An image's caption is kept if it says something in Chinese. */
    @Override
    public void visit(Image image) {
        var start = out.length();
        visitChildren(image);
        var caption = out.substring(start);
        if (caption.codePoints().filter(Han::isHan).count() < INFORMATIVE_ALT_HAN) {
            out.setLength(start);
        }
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
