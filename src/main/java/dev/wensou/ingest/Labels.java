package dev.wensou.ingest;

import dev.wensou.config.FieldLabels;
import dev.wensou.config.FieldLabels.Field;
import dev.wensou.text.Folding;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The spellings of fields, compared folded and without the spaces inside. Immutable. */
final class Labels {
    private static final String ABOUT_WORDS = "文章|本文|新闻|稿件";

    /** What a label names the article by: 文章标题 is 标题. */
    private static final Pattern ABOUT = Pattern.compile("^(?:" + ABOUT_WORDS + ")(?=.)");

    private final Map<String, Field> fields = new HashMap<>();

    /** Where two fields claim spellings that fold to one, the field declared first has it. */
    Labels(FieldLabels labels) {
        for (var field : Field.values()) {
            labels.of(field).forEach(spelling -> fields.putIfAbsent(key(spelling), field));
        }
    }

    /** The field that a label names. */
    Optional<Field> fieldOf(CharSequence label) {
        var key = key(label);
        var field = fields.get(key);
        return Optional.ofNullable(
                field != null ? field : fields.get(ABOUT.matcher(key).replaceFirst("")));
    }

    /**
     * An expression without groups that finds a label of one of {@code wanted} in folded text, the longest first,
     * with spaces allowed between its characters ({@code 作 者}, {@code 标　　题}).
     */
    String expression(Collection<Field> wanted) {
        return expression(wanted, 1);
    }

    /** As {@link #expression(Collection)}, for labels of at least {@code minChars} characters. */
    String expression(Collection<Field> wanted, int minChars) {
        return fields.entrySet().stream()
                .filter(entry -> wanted.contains(entry.getValue()))
                .map(Map.Entry::getKey)
                .filter(label -> label.length() >= minChars)
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .map(Labels::spaced)
                .collect(Collectors.joining("|", "(?:(?:" + ABOUT_WORDS + ")?(?:", "))"));
    }

    /** The characters that {@link #expression} can begin with. */
    Set<Character> firstCharacters(Collection<Field> wanted) {
        return Stream.concat(
                        Stream.of(ABOUT_WORDS.split("\\|")),
                        fields.entrySet().stream()
                                .filter(entry -> wanted.contains(entry.getValue()))
                                .map(Map.Entry::getKey))
                .map(label -> label.charAt(0))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String spaced(String label) {
        return label.codePoints()
                .mapToObj(c -> Pattern.quote(Character.toString(c)))
                .collect(Collectors.joining("[\\s_-]{0,4}"));
    }

    private static String key(CharSequence label) {
        return Folding.fold(label).replaceAll("[\\s_-]", "");
    }
}
