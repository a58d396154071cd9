package dev.wensou.ingest;

import dev.wensou.text.Folding;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The line a news agency opens a report with: {@code 财联社3月31日讯（编辑 唐叶天）},
 * {@code 新华社北京3月5日电（记者 张三）}, {@code （中央社記者王小明台北3日電）}. Its day has no year, so it is no date.
 */
record Dateline(Optional<String> source, Optional<String> author) {
    private static final Pattern DATED = Pattern.compile("^[\\[(【]?\\s*(?<source>[\\p{IsHan}a-z0-9·]{2,16}?)\\s*"
            + "(?:\\d{1,2}\\s?月\\s?\\d{1,2}\\s?日)\\s*(?:讯|电|消息|报道)[\\])】]?,?\\s*"
            + "(?:\\(\\s*(?:(?:[\\p{IsHan}]{0,4}记者|编辑|作者|责任编辑)\\s*[:/|]?\\s*(?<name>[^()]{2,24}?))\\s*\\))?");
    private static final Pattern SENT = Pattern.compile(
            "^[\\[(]\\s*(?<source>[\\p{IsHan}]{2,8}社)记者(?<name>[\\p{IsHan}]{3})[\\p{IsHan}]{2,6}?\\d{1,2}日[\\p{IsHan}]{0,2}电\\)");
    private static final Pattern PLACED = Pattern.compile("^(.{1,10}[社网報报台])[\\p{IsHan}]{2,4}$");

    /** The dateline that a text opens with. */
    static Optional<Dateline> of(String text) {
        var head = text.substring(0, Math.min(text.length(), 80));
        var folded = Folding.fold(head);
        for (var pattern : new Pattern[] {SENT, DATED}) {
            var found = pattern.matcher(folded);
            if (found.find()) {
                var source = head.substring(found.start("source"), found.end("source"));
                var author = found.start("name") < 0
                        ? Optional.<String>empty()
                        : Optional.of(Lines.trim(head.substring(found.start("name"), found.end("name"))));
                return Optional.of(new Dateline(Optional.of(withoutPlace(source)), author));
            }
        }
        return Optional.empty();
    }

    private static String withoutPlace(String source) {
        var placed = PLACED.matcher(source);
        return placed.matches() ? placed.group(1) : source;
    }
}
