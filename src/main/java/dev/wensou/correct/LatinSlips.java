package dev.wensou.correct;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Slips in Latin words: look-alike letters of other alphabets, pinyin or zhuyin keys in place of Han characters, and slips of
 * the keys, of which the search's own reading comes first so that what is proposed is what was searched. For one query, on
 * one thread.
 */
final class LatinSlips {
    private static final double OTHER_ALPHABET = 0.5;
    private static final double PINYIN = 1;
    private static final double OWN_READING = 1.5;
    private static final double EDIT = 3;

    private static final int LEAST_PINYIN = 4;
    private static final int LEAST_EDITED = 5;
    /** One article in so many. */
    private static final int RARE = 1000;
    /** A word so long is hardly another one but for a letter. */
    private static final int LONG = 8;

    private final TermIndex terms;
    private final Evidence evidence;

    LatinSlips(TermIndex terms, Evidence evidence) {
        this.terms = terms;
        this.evidence = evidence;
    }

    /** What a folded word, or all of a query, may have been meant to be. */
    List<Fix> of(String typed) throws IOException {
        var fixes = new ArrayList<Fix>();
        var end = typed.length();
        var word = Alphabets.latin(typed);
        Zhuyin.pinyin(typed).map(terms::spelled).orElse(List.of()).stream()
                .map(term -> new Fix(0, end, term, PINYIN))
                .forEach(fixes::add);
        if (word.length() >= LEAST_PINYIN) {
            pinyin(word).stream().map(term -> new Fix(0, end, term, PINYIN)).forEach(fixes::add);
        }
        if (!word.equals(typed)) {
            terms.latin(word).ifPresent(term -> fixes.add(new Fix(0, end, term, OTHER_ALPHABET)));
        }
        if (terms.latin(word).isEmpty()) {
            edited(word).ifPresent(fixes::add);
        }
        return fixes;
    }

    /** What a whole folded query of several words may have been meant to be, which pinyin and zhuyin keys come in. */
    List<Fix> whole(String typed) {
        var meant = new ArrayList<>(pinyin(typed));
        Zhuyin.pinyin(typed).map(terms::spelled).ifPresent(meant::addAll);
        return meant.stream()
                .map(term -> new Fix(0, typed.length(), term, PINYIN))
                .toList();
    }

    private List<Term> pinyin(String word) {
        return terms.spelled(word.replace("'", "").replace(" ", "").replace("-", ""));
    }

    private Optional<Fix> edited(String word) throws IOException {
        // among many articles, a word that few of them hold is as likely another slip, or another rare name
        var least = evidence.all() / RARE;
        var own = evidence.slip(word).filter(other -> isLikely(word, other));
        if (own.isPresent()) {
            var term = terms.latin(own.get()).orElse(Term.of(own.get()));
            if (term.count() <= least) {
                return Optional.empty();
            }
            return Optional.of(new Fix(0, word.length(), term, OWN_READING));
        }
        return word.length() < LEAST_EDITED
                ? Optional.empty()
                : nearest(word).filter(fix -> fix.term().count() > least);
    }

    /** The most frequent word of a term that is one edit away; no other letter stands for the first, where slips are rare. */
    private Optional<Fix> nearest(String word) {
        Term best = null;
        for (var other : terms.latinWords()) {
            if (isOneEdit(word, other) && isLikely(word, other)) {
                var term = terms.latin(other);
                if (term.isPresent() && (best == null || term.get().count() > best.count())) {
                    best = term.get();
                }
            }
        }
        return Optional.ofNullable(best).map(term -> new Fix(0, word.length(), term, EDIT));
    }

    /**
     * Whether a word is not likely another one than that: a short one with one letter for another is, such as dask for dark,
     * unless the keys of the two lie side by side.
     */
    private static boolean isLikely(String word, String other) {
        if (word.length() >= LONG || word.length() != other.length()) {
            return true;
        }
        var different = -1;
        for (var i = 0; i < word.length(); i++) {
            if (word.charAt(i) != other.charAt(i)) {
                if (different >= 0) {
                    return true;
                }
                different = i;
            }
        }
        return different < 0 || different > 0 && Keys.areNeighbours(word.charAt(different), other.charAt(different));
    }

    /** Whether one letter was left out, added, replaced or swapped with its neighbour (Damerau, 1964). */
    static boolean isOneEdit(String one, String other) {
        if (Math.abs(one.length() - other.length()) > 1) {
            return false;
        }
        var same = 0;
        while (same < one.length() && same < other.length() && one.charAt(same) == other.charAt(same)) {
            same++;
        }
        var left = one.substring(same);
        var meant = other.substring(same);
        if (left.length() != meant.length()) {
            return left.length() > meant.length()
                    ? left.substring(1).equals(meant)
                    : meant.substring(1).equals(left);
        }
        return !left.isEmpty()
                && (left.substring(1).equals(meant.substring(1))
                        || left.length() > 1
                                && left.charAt(0) == meant.charAt(1)
                                && left.charAt(1) == meant.charAt(0)
                                && left.substring(2).equals(meant.substring(2)));
    }
}
