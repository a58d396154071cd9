package dev.wensou.ingest;

import dev.wensou.config.FieldLabels.Field;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Splits text into labelled values: a label at the start of a line, a colon of either width, and a value that runs to
 * the next label. Each field counts once. Inside a long text, a line such as {@code 来源：…} is a field only if
 * another label or the end of the file follows; else it belongs to the text.
 */
final class LabelledLines {
    private static final Pattern LABEL =
            Pattern.compile("^[\\s*#>【\\[]*([^:：\\n】\\]*]{1,30}?)[\\s*】\\]]*[:：]\\**(.*)$");
    private static final Set<Field> LONG = EnumSet.of(Field.BODY, Field.SUMMARY_OR_BODY, Field.EVENTS);
    private static final Set<Field> SECTIONS = EnumSet.of(
            Field.BODY, Field.SUMMARY_OR_BODY, Field.EVENTS, Field.KEYWORDS, Field.TECHNOLOGIES, Field.INDUSTRIES);

    private final Labels labels;

    LabelledLines(Labels labels) {
        this.labels = labels;
    }

    /** A label as written, the field it names, and the value after it. */
    record Labelled(Field field, String label, String value) {}

    /** The field that a line begins, if it begins one. */
    Optional<Labelled> labelOf(String line) {
        var found = LABEL.matcher(line);
        return found.matches()
                ? labels.fieldOf(found.group(1))
                        .map(field -> new Labelled(field, Lines.trim(found.group(1)), Lines.trim(found.group(2))))
                : Optional.empty();
    }

    /** The values by field, with line ends as they were; text before the first label is left out. */
    Map<Field, Labelled> split(List<String> lines) {
        var values = new EnumMap<Field, List<String>>(Field.class);
        var labels = new EnumMap<Field, String>(Field.class);
        var open = Optional.<Field>empty();
        for (var i = 0; i < lines.size(); i++) {
            var label = labelOf(lines.get(i));
            if (label.isPresent() && begins(label.get().field(), open, values.keySet(), lines, i)) {
                open = Optional.of(label.get().field());
                labels.put(open.get(), label.get().label());
                values.put(open.get(), new ArrayList<>(List.of(label.get().value())));
            } else if (open.isPresent()) {
                values.get(open.get()).add(lines.get(i));
            }
        }
        var joined = new EnumMap<Field, Labelled>(Field.class);
        values.forEach(
                (field, list) -> joined.put(field, new Labelled(field, labels.get(field), String.join("\n", list))));
        return joined;
    }

    private boolean begins(Field field, Optional<Field> open, Set<Field> seen, List<String> lines, int at) {
        if (seen.contains(field)) {
            return false;
        }
        return open.filter(LONG::contains).isEmpty() || SECTIONS.contains(field) || isFollowedByLabel(lines, at);
    }

    private boolean isFollowedByLabel(List<String> lines, int at) {
        for (var i = at + 1; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                return labelOf(lines.get(i)).isPresent();
            }
        }
        return true;
    }
}
