package dev.wensou.ingest;

import dev.wensou.article.Provenance;
import dev.wensou.config.FieldLabels.Field;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What stands before the text of a Markdown file, and the text.
 *
 * @param values the values of each field that the header names, as written, none blank
 * @param text the lines after the header
 */
record Header(Map<Field, List<String>> values, List<String> text) {
    /** What counts where it is nested in another key of front matter: {@code params: {author: …}}. */
    static final Set<Field> NESTED =
            EnumSet.of(Field.AUTHOR, Field.KEYWORDS, Field.TECHNOLOGIES, Field.INDUSTRIES, Field.COMPANIES);

    Header {
        var copy = new EnumMap<Field, List<String>>(Field.class);
        values.forEach((field, list) -> {
            var kept = list.stream().map(Lines::trim).filter(v -> !v.isEmpty()).toList();
            if (!kept.isEmpty()) {
                copy.put(field, kept);
            }
        });
        values = Map.copyOf(copy);
        text = List.copyOf(text);
    }

    /** The header that a file begins with: YAML or TOML front matter, {@code [#]:} lines, or none. */
    static Header of(String text, Labels labels) {
        var lines = text.lines().toList();
        return FrontMatter.read(lines, labels)
                .or(() -> TomlFrontMatter.read(lines, labels))
                .or(() -> HashHeader.read(lines, labels))
                .orElse(new Header(Map.of(), lines));
    }

    /** The values of a field; may be empty. */
    List<String> all(Field field) {
        return values.getOrDefault(field, List.of());
    }

    /** The values of the first of the fields that has any, as one text. */
    Optional<String> first(Field... fields) {
        return Stream.of(fields)
                .map(this::all)
                .filter(list -> !list.isEmpty())
                .findFirst()
                .map(list -> String.join("、", list));
    }

    /** The values of a field as one text, read as {@code reading} does. */
    <T> Candidate<T> named(Field field, Function<String, Optional<T>> reading) {
        return new Candidate<>(first(field).flatMap(reading), place(field));
    }

    /** Where a field of the header stands. */
    Provenance place(Field field) {
        return Provenance.labelled("header " + field.key());
    }

    /** The values of a list field, split at commas. */
    List<String> list(Field field) {
        return ListValues.split(String.join("\n", all(field)));
    }
}
