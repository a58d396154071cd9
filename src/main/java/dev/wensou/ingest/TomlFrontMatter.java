package dev.wensou.ingest;

import dev.wensou.config.FieldLabels.Field;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * TOML between two {@code +++} lines at the head of a file, as Hugo writes it: keys with a text, a date or a list of
 * texts, a line each or a list over several. In tables, such as {@code [taxonomies]} and
 * {@code [extra]} of Zola, only who wrote it and what it is about count: other keys there are those of something else.
 */
final class TomlFrontMatter {
    private static final int MAX_LINES = 300;
    private static final String FENCE = "+++";
    private static final Pattern PAIR = Pattern.compile("\\s*[\"']?([\\w\\p{IsHan}-]+)[\"']?\\s*=\\s*(.*?)\\s*");
    private static final Pattern TABLE = Pattern.compile("\\s*\\[\\[?[^\\[\\]]+]]?\\s*");
    private static final Pattern TEXT = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"|'([^']*)'");

    private TomlFrontMatter() {}

    static Optional<Header> read(List<String> lines, Labels labels) {
        if (lines.isEmpty() || !lines.getFirst().strip().equals(FENCE)) {
            return Optional.empty();
        }
        for (var end = 1; end < Math.min(lines.size(), MAX_LINES); end++) {
            if (lines.get(end).strip().equals(FENCE)) {
                return Optional.of(
                        new Header(values(lines.subList(1, end), labels), lines.subList(end + 1, lines.size())));
            }
        }
        return Optional.empty();
    }

    private static Map<Field, List<String>> values(List<String> toml, Labels labels) {
        var values = new EnumMap<Field, List<String>>(Field.class);
        var inTable = false;
        for (var i = 0; i < toml.size(); i++) {
            inTable |= TABLE.matcher(toml.get(i)).matches();
            var pair = PAIR.matcher(toml.get(i));
            if (pair.matches()) {
                var value = new StringBuilder(pair.group(2));
                while (value.indexOf("[") == 0 && value.lastIndexOf("]") < 0 && i + 1 < toml.size()) {
                    value.append(' ').append(toml.get(++i));
                }
                var anyField = !inTable;
                labels.fieldOf(pair.group(1))
                        .filter(field -> anyField || Header.NESTED.contains(field))
                        .ifPresent(field -> values.putIfAbsent(field, texts(value.toString())));
            }
        }
        return values;
    }

    private static List<String> texts(String value) {
        var texts = new ArrayList<String>();
        var text = TEXT.matcher(value);
        while (text.find()) {
            texts.add(text.group(1) == null ? text.group(2) : text.group(1).replaceAll("\\\\(.)", "$1"));
        }
        return texts.isEmpty() ? List.of(value) : texts;
    }
}
