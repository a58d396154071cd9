package dev.wensou.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The title of a Markdown text: its first line if that is a heading of any kind or a short line; else its first
 * heading, which then stays in the text.
 *
 * @param markdown the title as written, without the marks of a heading
 * @param text the lines without the title and what stood above it
 */
record MarkdownTitle(Optional<String> markdown, List<String> text) {
    private static final Pattern HEADING = Pattern.compile("\\s{0,3}#{1,6}\\s*([^#\\s].*?)[\\s#]*");
    private static final Pattern HTML_HEADING =
            Pattern.compile("\\s*<h[1-3][^>]*>(.*?)</h[1-3]>\\s*", Pattern.CASE_INSENSITIVE);
    private static final Pattern UNDERLINE = Pattern.compile("\\s{0,3}(?:=+|-{2,})\\s*");
    private static final Pattern DOUBLE_RULE = Pattern.compile("\\s{0,3}={3,}\\s*");
    private static final Pattern PASSED_OVER = Pattern.compile(
            "\\s*(?:(?:[-*_=]\\s*){3,}|!\\[.*|<!--.*-->|(?:正在)?翻译中.*|translat(?:ing|ed) .*|\\[[^\\]]+]\\s*:.*|)\\s*",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern BLOCK = Pattern.compile("(?:[>|<]|```|~~~|[-*+]\\s|\\d+[.)]\\s|\\s{4}|\\t).*");

    static MarkdownTitle of(List<String> lines) {
        var at = 0;
        while (at < lines.size() && PASSED_OVER.matcher(lines.get(at)).matches()) {
            at++;
        }
        if (at == lines.size()) {
            return new MarkdownTitle(Optional.empty(), lines);
        }
        var line = lines.get(at);
        var heading = heading(line);
        if (heading.isPresent()) {
            return taken(heading.get(), lines, at, at + 1);
        }
        var underline = underlineAfter(lines, at);
        if (underline > 0) {
            return taken(line, lines, at, underline + 1);
        }
        if (!BLOCK.matcher(line).matches() && FirstSentence.isTitle(Lines.trim(line)) && standsAlone(lines, at)) {
            return taken(line, lines, at, at + 1);
        }
        return new MarkdownTitle(laterHeading(lines, at), lines);
    }

    private static Optional<String> heading(String line) {
        var html = HTML_HEADING.matcher(line);
        if (html.matches()) {
            return Optional.of(html.group(1));
        }
        var heading = HEADING.matcher(line);
        return heading.matches() ? Optional.of(heading.group(1)) : Optional.empty();
    }

    /** The line that underlines the one at {@code at}, or 0; a double rule may stand off by a blank line. */
    private static int underlineAfter(List<String> lines, int at) {
        if (at + 1 < lines.size() && UNDERLINE.matcher(lines.get(at + 1)).matches()) {
            return at + 1;
        }
        return at + 2 < lines.size()
                        && lines.get(at + 1).isBlank()
                        && DOUBLE_RULE.matcher(lines.get(at + 2)).matches()
                ? at + 2
                : 0;
    }

    private static boolean standsAlone(List<String> lines, int at) {
        return at + 1 == lines.size() || lines.get(at + 1).isBlank();
    }

    private static Optional<String> laterHeading(List<String> lines, int from) {
        var fenced = false;
        for (var i = from; i < lines.size(); i++) {
            if (lines.get(i).stripLeading().startsWith("```")) {
                fenced = !fenced;
            } else if (!fenced && heading(lines.get(i)).isPresent()) {
                return heading(lines.get(i));
            }
        }
        return Optional.empty();
    }

    private static MarkdownTitle taken(String title, List<String> lines, int start, int end) {
        var rest = new ArrayList<>(lines.subList(0, start));
        rest.removeIf(line ->
                !line.stripLeading().startsWith("![") && !line.stripLeading().startsWith("["));
        rest.addAll(lines.subList(end, lines.size()));
        return new MarkdownTitle(Optional.of(title), List.copyOf(rest));
    }
}
