package dev.wensou.page;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;

/**
 * A piece of HTML while it is written, element by element. Whatever a text or a value of an attribute holds, it stays text:
 * there is no way to pass markup. On one thread.
 */
final class HtmlWriter {
    /** Elements without content, WHATWG HTML, section 13.1.2. */
    private static final Set<String> VOID = Set.of("input", "link", "meta", "wbr");
    /** Elements whose content is not escaped text; a text could end them. */
    private static final Set<String> RAW =
            Set.of("script", "style", "iframe", "noembed", "noframes", "xmp", "plaintext");

    private final StringBuilder out = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();
    private boolean isInTag;

    /** Begins an element; attributes may follow, then its content. One without content needs no end. */
    HtmlWriter begin(String element) {
        if (RAW.contains(element)) {
            throw new IllegalArgumentException("<" + element + "> cannot hold text safely; only templates have it");
        }
        closeTag();
        out.append('<').append(name(element));
        if (!VOID.contains(element)) {
            open.push(element);
        }
        isInTag = true;
        return this;
    }

    HtmlWriter begin(String element, String cssClass) {
        return begin(element).with("class", cssClass);
    }

    /** Adds an attribute to the element that was just begun. */
    HtmlWriter with(String attribute, String value) {
        if (!isInTag) {
            throw new IllegalStateException(
                    attribute + " comes too late; attributes follow the beginning of an element");
        }
        out.append(' ').append(name(attribute)).append("=\"");
        escape(value);
        out.append('"');
        return this;
    }

    /** The same where there is a value. */
    HtmlWriter with(String attribute, Optional<String> value) {
        value.ifPresent(present -> with(attribute, present));
        return this;
    }

    /** An attribute that says yes by being there. */
    HtmlWriter flag(String attribute, boolean isSet) {
        return isSet ? with(attribute, "") : this;
    }

    HtmlWriter text(String text) {
        closeTag();
        escape(text);
        return this;
    }

    HtmlWriter end() {
        closeTag();
        out.append("</").append(open.pop()).append('>');
        return this;
    }

    /** What was written. */
    String html() {
        closeTag();
        if (!open.isEmpty()) {
            throw new IllegalStateException("not ended: " + open);
        }
        return out.toString();
    }

    private void closeTag() {
        if (isInTag) {
            out.append('>');
            isInTag = false;
        }
    }

    private void escape(String text) {
        for (var i = 0; i < text.length(); i++) {
            var unit = text.charAt(i);
            switch (unit) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                // a parser drops the one and turns the other into a line feed
                case '\0' -> out.append('\uFFFD');
                case '\r' -> out.append("&#13;");
                default -> out.append(unit);
            }
        }
    }

    private static String name(String name) {
        if (!name.chars().allMatch(c -> c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-') || name.isEmpty()) {
            throw new IllegalArgumentException("'" + name + "' is no name of an element or attribute");
        }
        return name;
    }
}
