package dev.wensou.ingest;

import dev.wensou.config.FieldLabels.Field;
import dev.wensou.text.Folding;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the bylines of a page say. The first value of a field counts; a writer comes before an editor, a source before
 * a publisher. Starts empty; for one thread.
 */
final class Bylines {
    private static final Set<String> NOBODY = Set.of(
            "robot",
            "admin",
            "administrator",
            "小编",
            "本站",
            "网友",
            "匿名",
            "投稿",
            "网络",
            "互联网",
            "不详",
            "app",
            "佚名",
            "未知",
            "编辑部",
            "管理员",
            "原创",
            "转载");

    private final Map<Field, String> values = new EnumMap<>(Field.class);

    /** One thing that a byline says: the field and its value in the original glyphs, empty if it says nothing. */
    record Found(Field field, String value) {}

    void add(List<Found> found) {
        for (var one : found) {
            if (!one.value().isEmpty() && !NOBODY.contains(Folding.fold(one.value()))) {
                values.putIfAbsent(one.field(), one.value());
            }
        }
    }

    /** Takes over what others say of fields that are still unknown. */
    void addAll(Bylines others) {
        others.values.forEach(values::putIfAbsent);
    }

    Optional<String> title() {
        return first(Field.TITLE, Field.ORIGINAL_TITLE);
    }

    Optional<String> author() {
        return first(Field.AUTHOR, Field.EDITOR);
    }

    /** Who edited it, for texts of which no writer is named. */
    Optional<String> editor() {
        return first(Field.EDITOR);
    }

    /** The author proper, without an editor in his place. */
    Optional<String> writer() {
        return first(Field.AUTHOR);
    }

    Optional<String> source() {
        return first(Field.SOURCE, Field.PUBLISHER);
    }

    Optional<String> url() {
        return first(Field.URL, Field.ORIGINAL_URL).flatMap(WebAddress::in);
    }

    /** The day of publication, or else that of the last change. */
    Optional<LocalDate> day() {
        return first(Field.DATE)
                .flatMap(DateReader::dayIn)
                .or(() -> first(Field.UPDATED).flatMap(DateReader::dayIn));
    }

    List<String> keywords() {
        return first(Field.KEYWORDS).map(ListValues::split).orElse(List.of());
    }

    private Optional<String> first(Field one, Field other) {
        return first(one).or(() -> first(other));
    }

    private Optional<String> first(Field field) {
        return Optional.ofNullable(values.get(field));
    }
}
