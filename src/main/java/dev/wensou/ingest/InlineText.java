package dev.wensou.ingest;

import dev.wensou.text.Han;
import java.util.Locale;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/**
 * Writes what stands inside a Markdown paragraph as plain text: links and emphasis as their text, code as it is, glosses
 * in parentheses. For one tree.
 */
abstract class InlineText extends AbstractVisitor {
    private static final int INFORMATIVE_ALT_HAN = 4;
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    /** What is written so far. */
    final StringBuilder out = new StringBuilder();

    private int hidden;

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
}
