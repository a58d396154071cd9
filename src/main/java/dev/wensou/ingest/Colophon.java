package dev.wensou.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The block that translations end with: {@code via: URL}, {@code 作者：[name](…)}, {@code 译者：…}, {@code 校对：…},
 * {@code 本文由 … 荣誉推出}.
 *
 * @param url where the original stands
 * @param author who wrote it
 * @param text the lines without the block and the rule above it
 */
record Colophon(Optional<String> url, Optional<String> author, List<String> text) {
    private static final int MAX_LINES_FROM_END = 40;
    private static final Pattern DEFINITION = Pattern.compile("\\s*\\[[^\\]]+]\\s*:.*");
    private static final Pattern VIA = Pattern.compile(
            "[\\s*>]*(?:via|来自|來自|原文|原文链接|原文地址|原文出处)\\s*[:：]\\s*\\S*https?:.*", Pattern.CASE_INSENSITIVE);
    private static final Pattern AUTHOR = Pattern.compile("[\\s*>]*(?:原文)?(?:作者|著者)\\s*[:：]\\s*(.*)");
    private static final Pattern PERSON =
            Pattern.compile("[\\s*>]*(?:译者|翻译|校对|选题|編輯|编辑|整理|编译|組稿|组稿|审校|题图|譯者|校對|選題)\\s*[:：].*");
    private static final Pattern MADE_BY = Pattern.compile("[\\s*>]*本文由.{0,200}(?:推出|翻译|编译|翻譯|編譯).{0,40}");
    private static final Pattern RULE = Pattern.compile("\\s*(?:[-*_]\\s*){3,}");
    private static final Pattern TRANSLATOR_AFTER = Pattern.compile("\\s+(?:译者|校对|翻译|选题|譯者|校對)\\s*[:：].*$");
    private static final int MAX_PERSON_CHARS = 200;

    static Colophon of(List<String> lines) {
        var kept = new ArrayList<>(lines);
        var url = Optional.<String>empty();
        var author = Optional.<String>empty();
        var seen = 0;
        var above = false;
        for (var i = kept.size() - 1; i >= 0 && seen < MAX_LINES_FROM_END; i--) {
            var line = kept.get(i);
            if (line.isBlank() || DEFINITION.matcher(line).matches()) {
                continue;
            }
            seen++;
            var named = AUTHOR.matcher(line);
            if (VIA.matcher(line).matches()) {
                url = url.or(() -> WebAddress.in(line));
            } else if (named.matches() && line.length() <= MAX_PERSON_CHARS) {
                author = Optional.of(name(named.group(1))).filter(n -> !n.isEmpty());
            } else if (!(PERSON.matcher(line).matches() && line.length() <= 2 * MAX_PERSON_CHARS
                    || MADE_BY.matcher(line).matches()
                    || above && RULE.matcher(line).matches())) {
                above = false;
                continue;
            }
            above = true;
            kept.set(i, "");
        }
        return new Colophon(url, author, List.copyOf(kept));
    }

    /** A name out of Markdown: {@code [Jane Doe][a]} and {@code [Jane Doe](https://…)} to {@code Jane Doe}. */
    private static String name(String markdown) {
        var name = TRANSLATOR_AFTER.matcher(markdown).replaceFirst("");
        name = name.replaceAll("!?\\[([^\\]]*)](?:\\s?\\[[^\\]]*]|\\([^)]*\\))?", "$1");
        return Lines.trim(name.replaceAll("<?https?:\\S*", "").replaceAll("[*`\\\\]", ""));
    }
}
