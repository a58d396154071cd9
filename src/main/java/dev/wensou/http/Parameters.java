package dev.wensou.http;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the parameters of one request, noting every problem; {@link #finish} reports them together. */
final class Parameters {
    private static final Pattern DIGITS = Pattern.compile("-?[0-9]+");

    private final Map<String, List<String>> given;
    private final List<Problem.Parameter> problems = new ArrayList<>();

    /** @param rawQuery the URL's query string as it came, or null */
    Parameters(String rawQuery) {
        Map<String, List<String>> parsed = Map.of();
        try {
            parsed = QueryString.parse(rawQuery == null ? "" : rawQuery);
        } catch (IllegalArgumentException e) {
            note("", rawQuery, e.getMessage(), "");
        }
        given = parsed;
    }

    /** All values of a repeatable parameter. */
    List<String> all(String name) {
        return given.getOrDefault(name, List.of());
    }

    String text(String name, String absent, int maxChars) {
        var value = one(name).orElse(absent);
        if (value.length() > maxChars) {
            note(
                    name,
                    value.substring(0, 40) + "…",
                    name + " has " + value.length() + " characters; at most " + maxChars + " are allowed",
                    name + "=" + value.substring(0, 10));
            return absent;
        }
        return value;
    }

    int integer(String name, int absent, int least, int most, String what) {
        var value = one(name);
        if (value.isEmpty()) {
            return absent;
        }
        try {
            if (!DIGITS.matcher(value.get()).matches()) {
                throw new NumberFormatException("Java reads digits of other scripts and a plus too");
            }
            var number = Integer.parseInt(value.get());
            if (number < least) {
                note(
                        name,
                        value.get(),
                        name + " " + number + " is too small; " + what + " start at " + least,
                        name + "=" + least);
            } else if (number > most) {
                note(
                        name,
                        value.get(),
                        name + " " + number + " is too large; " + what + " end at " + most,
                        name + "=" + most);
            } else {
                return number;
            }
        } catch (NumberFormatException e) {
            note(
                    name,
                    value.get(),
                    name + " '" + value.get() + "' is not a whole number from " + least + " to " + most,
                    name + "=" + absent);
        }
        return absent;
    }

    boolean flag(String name, boolean absent) {
        var value = one(name);
        if (value.isPresent() && !value.get().equals("true") && !value.get().equals("false")) {
            note(name, value.get(), name + " '" + value.get() + "' is neither true nor false", name + "=" + absent);
            return absent;
        }
        return value.map(Boolean::parseBoolean).orElse(absent);
    }

    <E extends Enum<E>> E oneOf(String name, Class<E> type, E absent) {
        var value = one(name);
        if (value.isEmpty()) {
            return absent;
        }
        var known = new ArrayList<String>();
        for (var constant : type.getEnumConstants()) {
            var constantName = constant.name().toLowerCase(Locale.ROOT);
            if (constantName.equals(value.get())) {
                return constant;
            }
            known.add(constantName);
        }
        note(
                name,
                value.get(),
                name + " '" + value.get() + "' is unknown; it is one of " + String.join(", ", known),
                name + "=" + known.getFirst());
        return absent;
    }

    Optional<LocalDate> date(String name) {
        var value = one(name);
        if (value.isEmpty() || value.get().isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(value.get()));
        } catch (DateTimeParseException e) {
            note(
                    name,
                    value.get(),
                    name + " '" + value.get() + "' is not a date; want YYYY-MM-DD",
                    name + "=2024-03-31");
            return Optional.empty();
        }
    }

    /** Notes every given parameter that is not known. */
    void onlyKnown(Collection<String> known) {
        for (var name : given.keySet()) {
            if (!known.contains(name)) {
                note(
                        name,
                        String.join(",", all(name)),
                        "'" + name + "' is not a parameter here; there are " + String.join(", ", known),
                        "");
            }
        }
    }

    void note(String name, String value, String message, String hint) {
        problems.add(new Problem.Parameter(name, value, message, hint));
    }

    /** @throws BadParametersException if anything was noted */
    void finish() {
        if (!problems.isEmpty()) {
            throw new BadParametersException(problems);
        }
    }

    private Optional<String> one(String name) {
        var values = all(name);
        if (values.size() > 1) {
            note(
                    name,
                    String.join(",", values),
                    name + " was given " + values.size() + " times; give it once",
                    name + "=" + values.getFirst());
        }
        return values.stream().findFirst();
    }
}
