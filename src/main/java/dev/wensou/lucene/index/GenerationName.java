package dev.wensou.lucene.index;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;

/** {@code gen-000042}: numbers only grow and do not come from a clock. */
record GenerationName(long number) {
    static final Comparator<GenerationName> NEWEST_FIRST =
            Comparator.comparingLong(GenerationName::number).reversed();

    private static final Pattern SHAPE = Pattern.compile("gen-(\\d{6,18})");

    /** The name that a text is, if it is one. */
    static Optional<GenerationName> of(String text) {
        var matcher = SHAPE.matcher(text);
        return matcher.matches() ? Optional.of(new GenerationName(Long.parseLong(matcher.group(1)))) : Optional.empty();
    }

    static Optional<GenerationName> of(Path directory) {
        return of(directory.getFileName().toString());
    }

    GenerationName next() {
        return new GenerationName(number + 1);
    }

    @Override
    public String toString() {
        return "gen-%06d".formatted(number);
    }
}
