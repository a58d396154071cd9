package dev.wensou.dedup;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A title without its numbers, and its numbers, hashed: 周报第 12 期 and 周报第 13 期 have one form and are two articles.
 */
record TitleForm(int words, int numbers) {
    private static final Set<Long> HAN_NUMBERS = hashes("零〇一二三四五六七八九十百千上中下");

    static TitleForm of(String title) {
        var words = 0L;
        var numbers = 0L;
        var tokens = Tokens.of(title);
        for (var i = 0; i < tokens.size(); i++) {
            if (tokens.isNumber(i) || HAN_NUMBERS.contains(tokens.hash(i))) {
                // where a number stands counts: 1 of 12 is not 12 of 1
                numbers = Hashing.join(numbers, tokens.hash(i));
            } else {
                words = Hashing.join(words, tokens.hash(i));
            }
        }
        return new TitleForm((int) (words >>> 32), (int) (numbers >>> 32));
    }

    /** Whether the two are numbers of one series. */
    boolean isOtherNumberOf(TitleForm other) {
        return words == other.words && numbers != other.numbers;
    }

    private static Set<Long> hashes(String characters) {
        var tokens = Tokens.of(characters);
        return IntStream.range(0, tokens.size()).mapToObj(tokens::hash).collect(Collectors.toUnmodifiableSet());
    }
}
