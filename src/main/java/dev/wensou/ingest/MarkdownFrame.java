package dev.wensou.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * What a site or a blog's engine puts around the text of a Markdown file: rows of links, tags of templates, bylines
 * under the title and above the end, a list of other articles at the end. Fenced code stays as it is.
 *
 * @param text the lines without it, as many as before
 * @param bylines what the bylines say
 */
record MarkdownFrame(List<String> text, Bylines bylines) {
    private static final int HEAD_LINES = 8;
    private static final int TAIL_LINES = 8;
    private static final int TAIL_TEXT_LINES = 2;
    private static final Pattern FENCE = Pattern.compile("\\s*(?:```|~~~).*");
    private static final Pattern TEMPLATE = Pattern.compile(
            "\\s*(?:"
                    + "\\{%-?\\s*(?:end)?(?:include|highlight|raw|note|toc|asset_img|img|youtube|gist|link|post_url"
                    + "|hint|tabs?|code|codeblock|embed|content-ref|file|stepper|step|columns?|quote|blockquote|pullquote"
                    + "|callout|alert|info|tip|warning|danger|mermaid|fold|btn|label)\\b.*%}"
                    + "|import \\S.* from ['\"].*['\"];?|:{3,}\\s*\\w*|(?:\\[\\[[^\\]]*]]\\s*)+(?:#[^\\s#]+\\s*)+"
                    + "|\\{\\{[<%].*[>%]}}"
                    + "|(?-i:</?(?:Tabs|Tab|TabItem|Badge|CodeGroup|Cards?|CardGroup|Callout|Steps?|Note|Tip|Info|Warning"
                    + "|Admonition|Accordion)(?:\\s[^<>]*)?/?>)|(?:!!!|\\?\\?\\?\\+?)\\s\\w+|<!--\\s*(?:more|truncate|excerpt)\\s*-->|\\[![A-Z]+]|\\{:[^}]*}|[*-]\\s*TOC|\\[TOC]|\\[\\[_?toc_?]])\\s*",
            Pattern.CASE_INSENSITIVE);
    private static final String LINK = "!?\\[[^\\]]{0,24}]\\([^)]*\\)";
    private static final Pattern LINKS = Pattern.compile("\\s*(?:[^\\s\\[]{0,6}\\s*)?" + LINK + "(?:\\s*[|·/、>»]?\\s*"
            + LINK + ")+(?:\\s*[>»›/]\\s*[^\\[\\]]{1,60})?\\s*");
    private static final Pattern DEFINITION = Pattern.compile("\\s*\\[[^\\]]+]\\s*:.*");
    private static final Pattern MARKER = Pattern.compile("^\\s*(?:>\\s*)*(?:[-*+]\\s+)?(?:#{1,6}\\s+)?");
    private static final Pattern ITEM =
            Pattern.compile("\\s*(?:[-*+]|\\d+[.)])?\\s*(?:" + LINK.replace("0,24", "0,80") + ".{0,24})?\\s*");

    /**
     * Takes the frame off.
     *
     * @param plain renders a line of Markdown as text
     */
    static MarkdownFrame of(
            List<String> lines, BoilerplateFilter boilerplate, BylineReader reader, UnaryOperator<String> plain) {
        var frame = new Reading(new ArrayList<>(lines), boilerplate, reader, plain);
        frame.read();
        return new MarkdownFrame(List.copyOf(frame.lines), frame.bylines);
    }

    /** One file while it is read. */
    private static final class Reading {
        private final List<String> lines;
        private final BoilerplateFilter boilerplate;
        private final BylineReader reader;
        private final UnaryOperator<String> plain;
        private final Bylines bylines = new Bylines();
        private final boolean[] isCode;

        Reading(List<String> lines, BoilerplateFilter boilerplate, BylineReader reader, UnaryOperator<String> plain) {
            this.lines = lines;
            this.boilerplate = boilerplate;
            this.reader = reader;
            this.plain = plain;
            this.isCode = new boolean[lines.size()];
        }

        void read() {
            var fenced = false;
            for (var i = 0; i < lines.size(); i++) {
                var isFence = FENCE.matcher(lines.get(i)).matches();
                isCode[i] = fenced || isFence;
                fenced ^= isFence;
                if (!isCode[i] && TEMPLATE.matcher(lines.get(i)).matches()) {
                    lines.set(i, "");
                }
            }
            dropRelated();
            readHead();
            readTail();
        }

        private void readHead() {
            var seen = 0;
            for (var i = 0; i < lines.size() && seen < HEAD_LINES && !isCode[i]; i++) {
                if (!lines.get(i).isBlank()) {
                    seen++;
                    if (!take(i, true) && Prose.is(lines.get(i))) {
                        return;
                    }
                }
            }
        }

        private void readTail() {
            var seen = 0;
            var text = 0;
            for (var i = lines.size() - 1; i >= 0 && seen < TAIL_LINES && text < TAIL_TEXT_LINES && !isCode[i]; i--) {
                if (!lines.get(i).isBlank()) {
                    seen++;
                    if (!take(i, false) && !lines.get(i).matches("\\s*([-*_]\\s*){3,}")) {
                        text++;
                    }
                }
            }
        }

        /** Takes a line that is no text, and says whether it was one. */
        private boolean take(int at, boolean inHead) {
            var line = lines.get(at);
            if (LINKS.matcher(line).matches()) {
                lines.set(at, "");
                return true;
            }
            if (line.startsWith("#") || DEFINITION.matcher(line).matches()) {
                return false;
            }
            var text = text(line);
            var said = reader.read(text);
            said.ifPresent(bylines::add);
            if (said.isPresent() || boilerplate.isBoilerplate(text) || inHead && boilerplate.isEdge(text)) {
                lines.set(at, "");
                return true;
            }
            return false;
        }

        /** A last section such as 相关阅读 that is nothing but links. */
        private void dropRelated() {
            for (var i = lines.size() - 1; i >= 0 && !isCode[i]; i--) {
                var line = lines.get(i);
                if (line.startsWith("#")) {
                    if (boilerplate.isBelow(text(line))) {
                        lines.subList(i, lines.size()).replaceAll(any -> "");
                    }
                    return;
                }
                if (!ITEM.matcher(line).matches()
                        && !boilerplate.isBoilerplate(text(line))
                        && !boilerplate.isEdge(text(line))) {
                    return;
                }
            }
        }

        private String text(String line) {
            var bare = MARKER.matcher(line).replaceFirst("");
            var address = WebAddress.in(bare);
            var text = plain.apply(bare);
            return address.isPresent()
                            && !bare.contains("![")
                            && !text.contains(address.get())
                            && reader.read(text).isEmpty()
                    ? text + " " + address.get()
                    : text;
        }
    }
}
