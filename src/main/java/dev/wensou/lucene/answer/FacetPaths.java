package dev.wensou.lucene.answer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The values of a tree: {@code 晨星科技 / 芯片} stands below {@code 晨星科技}. Each level has spellings of its own. Immutable;
 * safe for any number of threads.
 */
final class FacetPaths implements ValueNames {
    private final String separator;
    private final Pattern split;
    private final ValueNames names;

    /** @param names of single levels */
    FacetPaths(String separator, ValueNames names) {
        this.separator = separator;
        this.split = Pattern.compile(separator, Pattern.LITERAL);
        this.names = names;
    }

    /** The paths to a value, from the top of the tree to the value itself. */
    List<String> to(String value) {
        var paths = new ArrayList<String>();
        for (var level : levels(value)) {
            paths.add(paths.isEmpty() ? level : below(paths.getLast(), level));
        }
        return paths;
    }

    String below(String parent, String label) {
        return parent + separator + label;
    }

    /** The last level of a path. */
    String label(String path) {
        return levels(path).getLast();
    }

    @Override
    public String key(String value) {
        return levels(value).stream().map(names::key).collect(Collectors.joining("\n"));
    }

    @Override
    public Optional<String> name(String value) {
        var levels = levels(value);
        return levels.stream().noneMatch(level -> names.name(level).isPresent())
                ? Optional.empty()
                : Optional.of(levels.stream()
                        .map(level -> names.name(level).orElse(level))
                        .collect(Collectors.joining(separator)));
    }

    /** A value of separators alone is one level. */
    private List<String> levels(String value) {
        var levels = Arrays.stream(split.split(value))
                .map(String::strip)
                .filter(level -> !level.isEmpty())
                .toList();
        return levels.isEmpty() ? List.of(value) : levels;
    }
}
