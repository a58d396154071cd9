package dev.wensou.ingest;

import dev.wensou.config.FieldLabels.Field;
import java.io.StringReader;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * YAML between two {@code ---} lines at the head of a file. Only composed, never constructed: values stay as written,
 * so a date keeps its day whatever its time zone. YAML that is broken is read line by line for known labels; if it has
 * none, it is text.
 */
final class FrontMatter {
    private static final int MAX_LINES = 300;
    private static final Pattern PAIR = Pattern.compile("([^:：\\s#-][^:：]{0,30})[:：]\\s*(.*)");

    private FrontMatter() {}

    static Optional<Header> read(List<String> lines, Labels labels) {
        if (lines.isEmpty() || !lines.getFirst().stripTrailing().equals("---")) {
            return Optional.empty();
        }
        for (var end = 1; end < Math.min(lines.size(), MAX_LINES); end++) {
            if (lines.get(end).stripTrailing().matches("---|\\.\\.\\.")) {
                var yaml = lines.subList(1, end);
                var text = lines.subList(end + 1, lines.size());
                return mapping(yaml)
                        .map(node -> values(node, labels))
                        .or(() -> salvaged(yaml, labels))
                        .map(values -> new Header(values, text));
            }
        }
        return Optional.empty();
    }

    private static Optional<MappingNode> mapping(List<String> yaml) {
        try {
            var reader = new Yaml(new SafeConstructor(new LoaderOptions()));
            var node = reader.compose(new StringReader(String.join("\n", yaml)));
            return node instanceof MappingNode mapping ? Optional.of(mapping) : Optional.empty();
        } catch (YAMLException e) {
            return Optional.empty(); // salvaged line by line, or read as text: nothing is lost
        }
    }

    private static Map<Field, List<String>> values(MappingNode mapping, Labels labels) {
        var values = new EnumMap<Field, List<String>>(Field.class);
        for (var pair : mapping.getValue()) {
            if (pair.getKeyNode() instanceof ScalarNode key) {
                labels.fieldOf(key.getValue())
                        .ifPresent(field -> values.putIfAbsent(field, texts(pair.getValueNode())));
            }
        }
        for (var pair : mapping.getValue()) {
            if (pair.getKeyNode() instanceof ScalarNode key
                    && pair.getValueNode() instanceof MappingNode inner
                    && labels.fieldOf(key.getValue()).isEmpty()) {
                nested(inner, labels, values);
            }
        }
        return values;
    }

    private static void nested(MappingNode mapping, Labels labels, Map<Field, List<String>> values) {
        for (var pair : mapping.getValue()) {
            if (pair.getKeyNode() instanceof ScalarNode key) {
                labels.fieldOf(key.getValue())
                        .filter(Header.NESTED::contains)
                        .ifPresent(field -> values.putIfAbsent(field, texts(pair.getValueNode())));
            }
        }
    }

    private static List<String> texts(Node node) {
        return switch (node) {
            case ScalarNode scalar -> List.of(scalar.getValue().equals("null") ? "" : scalar.getValue());
            case SequenceNode sequence ->
                sequence.getValue().stream()
                        .filter(item -> !(item instanceof SequenceNode))
                        .flatMap(item -> texts(item).stream())
                        .toList();
            case MappingNode mapping ->
                mapping.getValue().stream()
                        .filter(pair -> pair.getKeyNode() instanceof ScalarNode key
                                && key.getValue().equals("name"))
                        .flatMap(pair -> texts(pair.getValueNode()).stream())
                        .toList();
            default -> List.of();
        };
    }

    private static Optional<Map<Field, List<String>>> salvaged(List<String> yaml, Labels labels) {
        var values = new EnumMap<Field, List<String>>(Field.class);
        for (var line : yaml) {
            var pair = PAIR.matcher(line);
            if (pair.matches()) {
                var value = Lines.trim(pair.group(2)).replaceFirst("^([\"'\\[])(.*)[\"'\\]]$", "$2");
                labels.fieldOf(pair.group(1)).ifPresent(field -> values.putIfAbsent(field, List.of(value)));
            }
        }
        return values.isEmpty() ? Optional.empty() : Optional.of(values);
    }
}
