package dev.wensou.config;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * One thing that is wrong with the configuration.
 *
 * @param place a file; a file and a line, {@code synonyms.txt:3}; or a file and a place in its JSON, {@code facets.json
 *     /2/field}
 * @param reason what was found there, what is allowed, what to do
 */
public record ConfigProblem(String place, String reason) {
    private static final Pattern LINE = Pattern.compile("(?<file>.+):(?<line>[0-9]+)");
    private static final Pattern POINTER = Pattern.compile("(?<file>.+?) (?<pointer>/.*)");

    /** The file, without the place in it. */
    public String file() {
        var line = LINE.matcher(place);
        if (line.matches()) {
            return line.group("file");
        }
        var pointer = POINTER.matcher(place);
        return pointer.matches() ? pointer.group("file") : place;
    }

    /** The line, counted from 1, where the place is one. */
    public OptionalInt line() {
        var line = LINE.matcher(place);
        return line.matches() ? OptionalInt.of(Integer.parseInt(line.group("line"))) : OptionalInt.empty();
    }

    /** The place in the file's JSON, such as {@code /2/field}, where it is one. */
    public Optional<String> pointer() {
        var pointer = POINTER.matcher(place);
        return pointer.matches() ? Optional.of(pointer.group("pointer")) : Optional.empty();
    }

    /** On one line, for people. */
    @Override
    public String toString() {
        return place + ": " + reason;
    }
}
