package dev.wensou.ingest;

import dev.wensou.config.FieldLabels.Field;
import dev.wensou.text.Folding;
import java.util.regex.Pattern;

/** Whether what stands behind a label on a byline can be its value, and the value without what clings to it. */
final class BylineValue {
    private static final int MAX_CHARS = 48;
    private static final int MAX_KEYWORDS_CHARS = 120;
    private static final int MAX_PERSON_CHARS = 5;
    private static final Pattern DATE = Pattern.compile(DateReader.DATE);
    private static final Pattern DATE_AND_TIME = Pattern.compile(
            "(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\\.?,?\\s+)?" + DateReader.DATE + "(?:" + DateReader.TIME + ")?");
    private static final Pattern RELATIVE = Pattern.compile(".*\\d.*|昨天.*|今天.*|前天.*|刚刚|剛剛");

    private BylineValue() {}

    /** @param onlyGap whether only space stands between label and value */
    static boolean fits(Field field, String value, boolean onlyGap) {
        return switch (field) {
            case TITLE, ORIGINAL_TITLE -> !onlyGap && !value.isEmpty();
            case URL, ORIGINAL_URL -> WebAddress.in(value).isPresent();
            case AUTHOR, EDITOR, OTHERS ->
                onlyGap
                        ? value.matches("[\\p{IsHan}·]{2,5}|[A-Za-z][A-Za-z.'-]+(?: [A-Z][A-Za-z.'-]+){0,3}")
                        : value.length() <= MAX_CHARS && !value.matches(".*([。！？!?：:]|[^.…]\\.\\s).*");
            case DATE, UPDATED -> isWhen(value);
            case SOURCE, PUBLISHER ->
                !onlyGap && value.length() <= MAX_CHARS && !value.matches(".*[。！？!?，,：:].*|(?:图片|照片|数据|資料|资料).*");
            case KEYWORDS -> !onlyGap && value.length() <= MAX_KEYWORDS_CHARS && !value.matches(".*[。！？!?].*");
            default -> false;
        };
    }

    /** A date with little behind it, or one that names no day. */
    private static boolean isWhen(String value) {
        var date = DATE_AND_TIME.matcher(Folding.fold(value).strip());
        return date.lookingAt()
                ? value.strip().substring(date.end()).matches("[^:：，。]{0,16}")
                : value.length() <= MAX_CHARS && RELATIVE.matcher(value).matches();
    }

    /** Whether what follows a person's label is something said: it ends like a sentence and is longer than a name. */
    static boolean isSentence(Field field, String raw, String value) {
        return (field == Field.AUTHOR || field == Field.EDITOR || field == Field.OTHERS)
                && Lines.trim(raw).matches(".*[。！？!?]")
                && value.length() > MAX_PERSON_CHARS;
    }

    /** Whether this is the value of a date label and names no full date, such as 昨天. */
    static boolean isNoDate(Field field, String value) {
        return (field == Field.DATE || field == Field.UPDATED)
                && DateReader.dayIn(value).isEmpty()
                && !DATE.matcher(Folding.fold(value)).find();
    }

    static String clean(Field field, String value) {
        var isName = switch (field) {
            case TITLE, ORIGINAL_TITLE, URL, KEYWORDS -> false;
            default -> true;
        };
        var clean = Lines.trim(isName ? value.replaceFirst("(?<=.)\\s*[|｜].*$", "") : value)
                .replaceFirst("[（(](?:编译|編譯|整理|综合报道|綜合報導)[)）]$", "")
                .replaceFirst("\\[[^\\[\\]]{1,12}]$", "")
                .replaceFirst("[】\\])）〕|;；。，,]+$", "")
                .replaceFirst("^[【\\[(（|]+", "");
        if (clean.endsWith(".") && clean.matches(".*[\\p{IsHan}]\\.") || clean.matches(".*(\\.\\.\\.|…)")) {
            clean = clean.replaceFirst("(\\.+|…+)$", "");
        }
        return Lines.trim(clean.replaceFirst("^(?:本报)?(?:记者|記者)\\s*[:：/／|]?\\s*(?=.)", ""));
    }
}
