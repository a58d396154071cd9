package dev.wensou.lucene.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/**
 * What was typed with one of its terms in another spelling, each to score by in the place of what was typed. For one
 * query, on one thread.
 */
final class Respellings {
    /** More cost time and are rarely in any article. */
    private static final int MAX = 8;

    private final List<Respelling> all = new ArrayList<>();

    /** Words in place of the texts {@code [from, to)}. */
    private record Respelling(int from, int to, List<String> words) {
        List<String> in(List<String> texts) {
            var replaced = new ArrayList<>(texts.subList(0, from));
            replaced.addAll(words);
            replaced.addAll(texts.subList(to, texts.size()));
            return replaced;
        }
    }

    /**
     * Adds the other spellings of each of the terms, which are what the texts {@code [from, to)} hold. Spellings with
     * Han text are left out, as they have the words of what was typed, which score already.
     */
    void add(List<Literal> terms, Function<Literal, ? extends Collection<Literal>> otherSpellings, int from, int to) {
        for (var i = 0; i < terms.size(); i++) {
            for (var other : otherSpellings.apply(terms.get(i))) {
                if (Versions.isWords(other) && all.size() < MAX) {
                    var words = new ArrayList<>(terms);
                    words.set(i, other);
                    all.add(new Respelling(
                            from, to, words.stream().map(Literal::text).toList()));
                }
            }
        }
    }

    /** The texts once for each of the spellings, with it. */
    List<List<String>> of(List<String> texts) {
        return all.stream().map(each -> each.in(texts)).toList();
    }
}
