package dev.wensou.ingest;

import dev.wensou.config.FieldLabels.Field;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Lines {@code [#]: key: value} at the head of a file, hidden from Markdown as link definitions. Values stand in
 * parentheses (older files) or quotes (newer ones); an author's address after the name is left out.
 */
final class HashHeader {
    private static final Pattern LINE = Pattern.compile("\\s*\\[#]\\s*:\\s*(.*)");
    private static final Pattern PAIR = Pattern.compile("([\\p{L}·_ -]+?)\\s*(?:[:：]\\s*(.*)|\\s([(\"'].*))");

    private HashHeader() {}

    static Optional<Header> read(List<String> lines, Labels labels) {
        var values = new EnumMap<Field, List<String>>(Field.class);
        var end = 0;
        for (var i = 0; i < lines.size(); i++) {
            var line = LINE.matcher(lines.get(i));
            if (line.matches()) {
                end = i + 1;
                var pair = PAIR.matcher(line.group(1));
                if (pair.matches()) {
                    var value = unwrap(pair.group(2) == null ? pair.group(3) : pair.group(2));
                    labels.fieldOf(pair.group(1).replace("·", ""))
                            .ifPresent(field -> values.putIfAbsent(field, List.of(ofField(field, value))));
                }
            } else if (!lines.get(i).isBlank()) {
                break;
            }
        }
        return end == 0 ? Optional.empty() : Optional.of(new Header(values, lines.subList(end, lines.size())));
    }

    private static String unwrap(String value) {
        var bare = Lines.trim(value);
        if (bare.length() >= 2
                && "(\"'（".indexOf(bare.charAt(0)) >= 0
                && ")\"'）".indexOf(bare.charAt(bare.length() - 1)) >= 0) {
            return Lines.trim(bare.substring(1, bare.length() - 1));
        }
        return bare;
    }

    private static String ofField(Field field, String value) {
        return field == Field.AUTHOR ? PersonName.of(value) : value;
    }
}
