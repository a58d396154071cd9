package dev.wensou.ingest;

import dev.wensou.text.Folding;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The line a news agency opens a report with: {@code 财联社3月31日讯（编辑 唐叶天）},
 * {@code 新华社北京3月5日电（记者 张三）}, {@code （中央社記者王小明台北3日電）}, {@code （记者 张三）}, and the one that a
 * press release opens with: {@code 北京2024年3月5日 /某某通稿/ --}. A day without its year is no date.
 */
record Dateline(Optional<String> source, Optional<String> author, Optional<LocalDate> day) {
    private static final int MAX_CHARS = 80;
    private static final String NAMES = "(?<name>[^()]{2,24}?)";
    private static final List<Pattern> PATTERNS = List.of(
            Pattern.compile(
                    "^[\\[(]\\s*(?<source>[\\p{IsHan}]{2,8}社)记者(?<name>[\\p{IsHan}]{3})[\\p{IsHan}]{2,6}?\\d{1,2}日[\\p{IsHan}]{0,2}电\\)"),
            Pattern.compile("^[\\[(【]?\\s*(?<source>[\\p{IsHan}a-z0-9·]{2,16}?)\\s*"
                    + "(?:\\d{1,2}\\s?月\\s?\\d{1,2}\\s?日)\\s*(?:讯|电|消息|报道)[\\])】]?,?\\s*"
                    + "(?:\\(\\s*(?:(?:[\\p{IsHan}]{0,4}记者|编辑|作者|责任编辑)\\s*[:/|]?\\s*" + NAMES + ")\\s*\\))?"),
            Pattern.compile("^[\\[(【]?[\\p{IsHan}]{0,10}?\\s*(?<date>" + DateReader.DATE
                    + ")\\s*/\\s*(?<source>[^/]{2,16}?)\\s*/\\s*-"),
            Pattern.compile("^\\(\\s*[\\p{IsHan}]{0,4}记者\\s*[:/|]?\\s*" + NAMES + "\\s*\\)"));
    private static final Pattern PLACED = Pattern.compile("^(.{1,10}[社网報报台])[\\p{IsHan}]{2,4}$");

    /** The dateline that a text opens with. */
    static Optional<Dateline> of(String text) {
        var head = text.substring(0, Math.min(text.length(), MAX_CHARS));
        var folded = Folding.fold(head);
        for (var pattern : PATTERNS) {
            var found = pattern.matcher(folded);
            if (found.find()) {
                return Optional.of(new Dateline(
                        group(found, "source", head).map(Dateline::withoutPlace),
                        group(found, "name", head),
                        group(found, "date", head).flatMap(DateReader::dayIn)));
            }
        }
        return Optional.empty();
    }

    private static Optional<String> group(Matcher found, String name, String text) {
        return found.namedGroups().containsKey(name) && found.start(name) >= 0
                ? Optional.of(Lines.trim(text.substring(found.start(name), found.end(name))))
                : Optional.empty();
    }

    private static String withoutPlace(String source) {
        var placed = PLACED.matcher(source);
        return placed.matches() ? placed.group(1) : source;
    }
}
