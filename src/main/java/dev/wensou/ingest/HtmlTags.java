package dev.wensou.ingest;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Reduces HTML inside Markdown to what a reader sees. What only looks like a tag, such as {@code <your name>}, stays. */
final class HtmlTags {
    private static final Pattern TAG = Pattern.compile("</?([a-zA-Z][a-zA-Z0-9]*)(?:\\s[^<>]*)?/?>");
    private static final Pattern HIDDEN =
            Pattern.compile("(?is)<!--.*?(?:-->|$)|<(script|style|iframe|noscript|svg|rp)\\b.*?(?:</\\1\\s*>|$)");
    private static final Set<String> KNOWN = Set.of(
            "a",
            "abbr",
            "article",
            "aside",
            "b",
            "blockquote",
            "br",
            "caption",
            "center",
            "cite",
            "code",
            "col",
            "colgroup",
            "dd",
            "del",
            "details",
            "div",
            "dl",
            "dt",
            "em",
            "embed",
            "figcaption",
            "figure",
            "font",
            "footer",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "header",
            "hr",
            "i",
            "iframe",
            "img",
            "input",
            "ins",
            "kbd",
            "li",
            "mark",
            "nav",
            "noscript",
            "object",
            "ol",
            "p",
            "param",
            "pre",
            "q",
            "rp",
            "rt",
            "ruby",
            "s",
            "samp",
            "script",
            "section",
            "small",
            "source",
            "span",
            "strike",
            "strong",
            "style",
            "sub",
            "summary",
            "sup",
            "svg",
            "table",
            "tbody",
            "td",
            "tfoot",
            "th",
            "thead",
            "tr",
            "tt",
            "u",
            "ul",
            "var",
            "video");
    private static final Pattern ENTITY = Pattern.compile("&(?:nbsp|lt|gt|amp|quot|ldquo|rdquo|mdash|hellip|#\\d+);");
    private static final Set<String> VOID = Set.of("br", "hr", "img");
    private static final Set<String> BREAKS = Set.of(
            "br", "p", "div", "li", "tr", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre", "table", "ul", "ol");

    private HtmlTags() {}

    /** The text that stands for one tag: a gloss in parentheses for {@code <rt>}, a line end, or nothing. */
    static String textOf(String tag) {
        var found = TAG.matcher(tag);
        if (!found.matches()) {
            return tag.startsWith("<!") || tag.startsWith("<?") ? "" : tag;
        }
        var name = found.group(1).toLowerCase(Locale.ROOT);
        if (!KNOWN.contains(name)) {
            return tag;
        }
        var closes = tag.startsWith("</");
        if (name.equals("rt")) {
            return closes ? "）" : "（";
        }
        if (name.equals("td") || name.equals("th")) {
            return closes ? "\t" : "";
        }
        return BREAKS.contains(name) ? "\n" : "";
    }

    /** Whether a text has HTML in it: an end tag or a line break of a known name, or an entity of a tag's sign. */
    static boolean isHtml(String text) {
        if (text.indexOf('<') < 0) {
            return text.indexOf('&') >= 0 && ENTITY.matcher(text).find();
        }
        for (var tag = TAG.matcher(text); tag.find(); ) {
            var name = tag.group(1).toLowerCase(Locale.ROOT);
            if (KNOWN.contains(name)
                    && (tag.group().startsWith("</") || tag.group().endsWith("/>") || VOID.contains(name))) {
                return true;
            }
        }
        return false;
    }

    /** The text of a block of HTML. */
    static String textOfBlock(String html) {
        var shown = HIDDEN.matcher(html).replaceAll("");
        var text = new StringBuilder();
        var at = 0;
        for (var tag = TAG.matcher(shown); tag.find(); at = tag.end()) {
            text.append(shown, at, tag.start()).append(textOf(tag.group()));
        }
        text.append(shown, at, shown.length());
        return text.toString()
                .replace("&nbsp;", " ")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&")
                .replaceAll("[ \\t]*\\n\\s*", "\n")
                .strip();
    }
}
