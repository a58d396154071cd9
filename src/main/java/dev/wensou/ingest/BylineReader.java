package dev.wensou.ingest;

import dev.wensou.config.FieldLabels.Field;
import dev.wensou.ingest.Bylines.Found;
import dev.wensou.text.Folding;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads a line that says nothing but who, where and when: labels with short values, full dates with times, and
 * reading counts, as in {@code 2024-02-20 18:40:03  編輯: robot} or {@code 【编辑:邵婉云】}. A line with anything else
 * in it is text.
 */
final class BylineReader {
    private static final int MAX_CHARS = 240;
    private static final int MAX_VALUE_CHARS = 48;
    private static final Set<Field> FIELDS = EnumSet.of(
            Field.TITLE,
            Field.ORIGINAL_TITLE,
            Field.URL,
            Field.ORIGINAL_URL,
            Field.AUTHOR,
            Field.EDITOR,
            Field.SOURCE,
            Field.PUBLISHER,
            Field.DATE);
    private static final String SIGN = "[:|/丨—]";
    private static final String TIME =
            "(?:t|\\s|日)*(?:[上下中]午|早上|晚上|凌晨)?\\s*\\d{1,2}[:时点]\\d{2}(?::\\d{2}|分)?(?:\\.\\d+)?"
                    + "\\s*(?:[ap]m|z|[+-]\\d{2}:?\\d{2}|utc|gmt)?";
    private static final Pattern SKIP = Pattern.compile("[\\s|,;·•/、\\[\\]【】()<>]+|-\\s"
            + "|(?:阅读|浏览|点击|评论|点赞|收藏|字数|热度|views?)(?:量|数|次数)?\\s*[:(]?\\s*[\\d,.]+\\s*[万千kw+次字)]*"
            + "|[\\d,.]+\\s*[万千kw+]*\\s*(?:次|人|views?)?(?:阅读|浏览|评论|点赞|views?)");
    private static final Pattern DATE = Pattern.compile(DateReader.DATE);
    private static final Pattern DATE_AND_TIME = Pattern.compile(DateReader.DATE + "(?:" + TIME + ")?");
    private static final Pattern PLACE_AND_TIME = Pattern.compile("(?:(?<before>[^\\s:,。]{2,14})\\s+)?(?<date>"
            + DateReader.DATE + TIME + ")(?:\\s+(?<after>[^\\s:,。]{2,14}))?");

    private final Pattern label;
    private final Pattern nextLabel;
    private final Labels labels;

    BylineReader(Labels labels) {
        this.labels = labels;
        var names = labels.expression(FIELDS);
        this.label = Pattern.compile(
                "(?<label>" + names + ")\\s*(?:" + SIGN + "+\\s*|(?=" + DateReader.DATE + ")|(?<gap>\\s+))");
        this.nextLabel = Pattern.compile(
                "(?<=[\\s|,;、/])" + names + "\\s*" + SIGN + "|\\s{2,}|\\t" + "|(?<=\\s)" + DateReader.DATE);
    }

    /** What the line says, or empty if it is text. A byline may say nothing that is known: then the list is empty. */
    Optional<List<Found>> read(String line) {
        if (line.isBlank() || line.length() > MAX_CHARS && !line.contains("://")) {
            return Optional.empty();
        }
        var reporter = ReporterLine.read(line);
        if (!reporter.isEmpty()) {
            return Optional.of(reporter);
        }
        var folded = Folding.fold(line);
        return parts(line, folded).or(() -> placeAndTime(line, folded));
    }

    /** {@code 科技日報 2024-03-05 10:22}: a short name and a date with its time need no label. */
    private static Optional<List<Found>> placeAndTime(String line, String folded) {
        var found = PLACE_AND_TIME.matcher(folded.strip());
        if (!found.matches() || (found.group("before") == null) == (found.group("after") == null)) {
            return Optional.empty();
        }
        var name = found.group("before") == null ? "after" : "before";
        var value = line.strip().substring(found.start(name), found.end(name));
        return Optional.of(List.of(new Found(Field.SOURCE, value), new Found(Field.DATE, found.group("date"))));
    }

    private Optional<List<Found>> parts(String line, String folded) {
        var found = new ArrayList<Found>();
        var at = 0;
        while (at < line.length()) {
            var skip = SKIP.matcher(folded).region(at, line.length());
            var date = DATE_AND_TIME.matcher(folded).region(at, line.length());
            var name = label.matcher(folded).region(at, line.length());
            if (skip.lookingAt()) {
                at = skip.end();
            } else if (date.lookingAt()) {
                found.add(new Found(Field.DATE, date.group().strip()));
                at = date.end();
            } else if (name.lookingAt()) {
                var field = labels.fieldOf(name.group("label")).orElseThrow();
                var end = valueEnd(folded, name.end());
                var raw = line.substring(name.end(), end);
                var value = clean(field, raw);
                if (isSentence(field, raw, value) || !fits(field, value, name.start("gap") >= 0)) {
                    return Optional.empty();
                }
                found.add(new Found(field, isDate(field, value) || field != Field.DATE ? value : ""));
                at = end;
            } else {
                return Optional.empty();
            }
        }
        return found.isEmpty() ? Optional.empty() : Optional.of(found);
    }

    private int valueEnd(String folded, int from) {
        var next = nextLabel.matcher(folded).region(from, folded.length());
        next.useTransparentBounds(true);
        return next.find() && next.start() > from ? next.start() : folded.length();
    }

    private static boolean isDate(Field field, String value) {
        return field == Field.DATE && DATE.matcher(Folding.fold(value)).find();
    }

    private static boolean fits(Field field, String value, boolean onlyGap) {
        return switch (field) {
            case TITLE, ORIGINAL_TITLE -> !onlyGap && !value.isEmpty();
            case URL, ORIGINAL_URL -> WebAddress.in(value).isPresent();
            case AUTHOR, EDITOR ->
                onlyGap
                        ? value.matches("[\\p{IsHan}·]{2,5}|[A-Za-z][A-Za-z.'-]+(?: [A-Z][A-Za-z.'-]+){0,3}")
                        : value.length() <= MAX_VALUE_CHARS && !value.matches(".*([。！？!?：:]|[^.…]\\.\\s).*");
            case DATE -> value.length() <= MAX_VALUE_CHARS && value.matches(".*\\d.*|昨天.*|今天.*|前天.*|刚刚|剛剛");
            case SOURCE, PUBLISHER -> !onlyGap && value.length() <= MAX_VALUE_CHARS && !value.matches(".*[。！？!?].*");
            default -> false;
        };
    }

    /** Whether what follows a person's label is something said: it ends like a sentence and is longer than a name. */
    private static boolean isSentence(Field field, String raw, String value) {
        return (field == Field.AUTHOR || field == Field.EDITOR)
                && Lines.trim(raw).matches(".*[。！？!?]")
                && value.length() > 5;
    }

    private static String clean(Field field, String value) {
        var isName = field != Field.TITLE && field != Field.ORIGINAL_TITLE && field != Field.URL;
        var clean = Lines.trim(isName ? value.replaceFirst("(?<=.)\\s*[|｜].*$", "") : value)
                .replaceFirst("[】\\])）|;；。，,]+$", "")
                .replaceFirst("^[【\\[(（|]+", "");
        if (clean.endsWith(".") && clean.matches(".*[\\p{IsHan}]\\.") || clean.matches(".*(\\.\\.\\.|…)")) {
            clean = clean.replaceFirst("(\\.+|…+)$", "");
        }
        return Lines.trim(clean.replaceFirst("^(?:本报)?(?:记者|記者)\\s*[:：/／|]?\\s*(?=.)", ""));
    }
}
