package dev.wensou.ingest;

import dev.wensou.text.CleanText;
import dev.wensou.text.Han;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;

/**
 * The text between two edges of blocks as it grows: space collapses as a browser would show it, {@code <br>} ends a line
 * and two of them, or an indent after one, a paragraph; glosses stand in parentheses, the captions of images stay if they say something. For one thread.
 */
final class HtmlInline {
    private static final int INFORMATIVE_ALT_HAN = 4;

    /** One line; see {@link HtmlBlock}. */
    record Line(String text, boolean isTight, int weight, int linked, boolean hasLink) {}

    private final StringBuilder text = new StringBuilder();
    private final StringBuilder linkText = new StringBuilder();
    private final List<Line> done = new ArrayList<>();
    private String prefix = "";
    private int links;
    private int lineEnds;
    private boolean hasLink;
    private boolean isTight;

    /** Puts a marker before the next text, such as {@code 1. }. */
    void prefix(String marker) {
        prefix = marker;
    }

    /** Adds text of the page with its space collapsed. */
    void text(String raw) {
        for (var at = 0; at < raw.length(); at++) {
            var unit = raw.charAt(at);
            if (unit == ' ' || unit == '\n' || unit == '\r' || unit == '\t' || unit == '\f') {
                if (!text.isEmpty() && !endsWithSpace()) {
                    text.append(' ');
                }
            } else {
                lineEnds = unit == '\u00A0' || unit == '\u3000' ? lineEnds : 0;
                text.append(unit);
            }
        }
        if (links > 0) {
            linkText.append(raw).append(' ');
        }
    }

    /** Adds a sign that is no text of the page. */
    void verbatim(String sign) {
        text.append(sign);
    }

    /** A {@code <br>}; the second in a row ends the paragraph as well. */
    void lineEnd() {
        end();
        isTight = lineEnds == 0;
        lineEnds++;
    }

    void open(Element element) {
        switch (element.normalName()) {
            case "a" -> {
                if (isLink(element)) {
                    links++;
                }
            }
            case "rt" -> text.append('（');
            case "img" -> image(element.attr("alt"));
            default -> {}
        }
    }

    void close(Element element) {
        switch (element.normalName()) {
            case "a" -> {
                if (isLink(element)) {
                    links = Math.max(0, links - 1);
                }
            }
            case "rt" -> text.append('）');
            default -> {}
        }
    }

    /** The lines so far; starts anew. */
    List<Line> take() {
        end();
        lineEnds = 0;
        isTight = false;
        var lines = List.copyOf(done);
        done.clear();
        return lines;
    }

    private void end() {
        var clean = CleanText.of(text.toString());
        var trimmed = Lines.trim(clean);
        var indented = clean.startsWith("\u3000") || clean.startsWith("\u00A0\u00A0");
        if (!trimmed.isEmpty()) {
            done.add(new Line(
                    prefix + trimmed, isTight && !indented, HtmlWeight.of(trimmed), HtmlWeight.of(linkText), hasLink));
            prefix = "";
            isTight = false;
        }
        text.setLength(0);
        linkText.setLength(0);
        hasLink = links > 0;
    }

    private void image(String alt) {
        if (alt.codePoints().filter(Han::isHan).count() >= INFORMATIVE_ALT_HAN) {
            text.append(' ').append(alt.strip()).append(' ');
        }
    }

    private boolean isLink(Element anchor) {
        var isLink = HtmlLinks.leavesPage(anchor);
        hasLink |= isLink;
        return isLink;
    }

    private boolean endsWithSpace() {
        var last = text.charAt(text.length() - 1);
        return last == ' ' || last == '\n' || last == '\t';
    }
}
