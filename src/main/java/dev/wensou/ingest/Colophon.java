package dev.wensou.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The block that translations end with: {@code via: URL}, {@code 作者：[name](…)}, {@code 译者：…}, {@code 校对：…},
 * {@code 本文由 … 荣誉推出}. It begins at the {@code via} line; where there is none, it is the last lines alone.
 *
 * @param url where the original stands
 * @param author who wrote it
 * @param text the lines without the block and the rule above it
 */
record Colophon(Optional<String> url, Optional<String> author, List<String> text) {
    private static final int MAX_LINES_FROM_END = 40;
    private static final int MIN_LINES_ABOVE = 4;
    private static final int MAX_CHARS = 400;
    private static final Pattern DEFINITION = Pattern.compile("\\s*\\[[^\\]]+]\\s*:.*");
    private static final Pattern VIA = Pattern.compile(
            "[\\s*>]*(?:via\\s*[:：]?|(?:来自|來自|来源于?|译自|譯自|原文|原文链接|原文地址|原文出处)\\s*[:：])\\s*\\S*https?:.*",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern AUTHOR = Pattern.compile("[\\s*>]*(?:原文)?(?:作者|著者)\\s*[:：]\\s*(.*)");
    private static final Pattern PERSON =
            Pattern.compile("[\\s*>]*(?:译者|翻译|校对|选题|編輯|编辑|整理|编译|組稿|组稿|审校|题图|譯者|校對|選題)(?:者?ID)?\\s*[:：].*");
    private static final Pattern MADE_BY =
            Pattern.compile("[\\s*>]*本文由.{0,200}(?:推出|翻译|编译|翻譯|編譯).{0,40}|.{0,120}荣誉推出\\s*");
    private static final Pattern RULE = Pattern.compile("\\s*(?:[-*_]\\s*){3,}");

    static Colophon of(List<String> lines) {
        var kept = new ArrayList<>(lines);
        var via = viaLine(kept);
        var url = via < 0 ? Optional.<String>empty() : WebAddress.in(kept.get(via));
        var author = Optional.<String>empty();
        var start = blockStart(kept, via < 0 ? kept.size() : via);
        for (var i = start; i < kept.size(); i++) {
            var line = kept.get(i);
            var named = AUTHOR.matcher(line);
            if (named.matches() && author.isEmpty()) {
                author = Optional.of(PersonName.of(named.group(1))).filter(name -> !name.isEmpty());
            }
            if (i == via || isColophon(line) || i < via && RULE.matcher(line).matches()) {
                kept.set(i, "");
            }
        }
        return new Colophon(url, author, List.copyOf(kept));
    }

    private static int viaLine(List<String> lines) {
        var seen = 0;
        for (var i = lines.size() - 1; i >= 0 && seen < MAX_LINES_FROM_END; i--) {
            if (!isBeside(lines.get(i))) {
                seen++;
                if (VIA.matcher(lines.get(i)).matches()) {
                    return isAtStart(lines, i) ? -1 : i;
                }
            }
        }
        return -1;
    }

    /** Whether a line is among the first, where it is a byline. */
    private static boolean isAtStart(List<String> lines, int at) {
        return lines.subList(0, at).stream().filter(line -> !isBeside(line)).count() < MIN_LINES_ABOVE;
    }

    /** Where the colophon lines and rules right above {@code end} begin; {@code end} if there are none. */
    private static int blockStart(List<String> lines, int end) {
        var start = end;
        for (var i = end - 1; i >= 0; i--) {
            if (isColophon(lines.get(i)) || RULE.matcher(lines.get(i)).matches() && start < lines.size()) {
                start = i;
            } else if (!isBeside(lines.get(i))) {
                break;
            }
        }
        return start;
    }

    private static boolean isColophon(String line) {
        return line.length() <= MAX_CHARS
                && (AUTHOR.matcher(line).matches()
                        || PERSON.matcher(line).matches()
                        || MADE_BY.matcher(line).matches());
    }

    private static boolean isBeside(String line) {
        return line.isBlank() || DEFINITION.matcher(line).matches();
    }
}
