package dev.wensou.config;

import java.util.List;

/**
 * When two articles are copies of one story, from {@code duplicates.json}. It acts when an index is opened, so a change
 * needs a restart of the server and no rebuild. Lengths are in tokens: a Han character, or a Latin word, or a number.
 *
 * @param sameTokens texts of up to so many tokens must be the same
 * @param longTokens texts of so many tokens or more need the {@code resemblance} only; those between are asked for more
 *     the shorter they are
 * @param resemblance how much of what either text says both must say, 0 to 1
 * @param series the same for two articles whose titles differ in numbers only
 * @param containment or how much of a text cut short the whole one must hold, 0 to 1
 * @param proportion where the one cut short has at least this share of the whole one's length, 0 to 1
 * @param numbers how many numbers behind the same words may differ in any case
 * @param agreement of more numbers, the share that must be the same, 0 to 1
 */
public record Duplicates(
        int sameTokens,
        int longTokens,
        double resemblance,
        double series,
        double containment,
        double proportion,
        int numbers,
        double agreement) {
    static final String FILE = "duplicates.json";
    private static final int MOST_TOKENS = 100_000;

    static Duplicates parse(String json, Problems problems) {
        var file = new JsonFile(FILE, "", JsonFile.parse(FILE, json, problems), problems);
        file.onlyKeys(List.of("tokens", "resemblance", "series", "cut", "numbers"));
        var tokens = file.object("tokens");
        tokens.onlyKeys(List.of("same", "long"));
        var same = tokens.integer("same", 40, 0, MOST_TOKENS);
        var longTokens = tokens.integer("long", 200, 1, MOST_TOKENS);
        if (same >= longTokens) {
            problems.add(FILE + " /tokens/same", same + " is not less than long, which is " + longTokens);
        }
        var cut = file.object("cut");
        cut.onlyKeys(List.of("containment", "proportion"));
        var numbers = file.object("numbers");
        numbers.onlyKeys(List.of("free", "agreement"));
        return new Duplicates(
                same,
                longTokens,
                file.number("resemblance", 0.5, 0, 1),
                file.number("series", 0.95, 0, 1),
                cut.number("containment", 0.8, 0, 1),
                cut.number("proportion", 0.5, 0, 1),
                numbers.integer("free", 1, 0, MOST_TOKENS),
                numbers.number("agreement", 0.7, 0, 1));
    }
}
