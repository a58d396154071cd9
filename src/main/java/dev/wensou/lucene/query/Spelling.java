package dev.wensou.lucene.query;

import dev.wensou.lucene.analysis.Chain;
import dev.wensou.lucene.index.TextField;
import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Slips in Latin words: another word of the index that is one edit away from four letters on, two from eight, a swap
 * of neighbours being one edit (Damerau, 1964; looked up with Lucene's Levenshtein automata). The first letter is
 * taken to be right, as slips there are rare. Only for words that are absent, or rare beside the other. For one
 * reader; on one thread.
 */
final class Spelling {
    private static final int ONE_EDIT = 4;
    private static final int TWO_EDITS = 8;
    /** A word in more articles than this is no slip. */
    private static final int RARE = 2;
    /** How much commoner the other word must be where the typed one occurs. */
    private static final int MUCH_COMMONER = 50;

    private final IndexTerms index;
    private final KnownSlips slips;
    /** A query is read in several ways, each of which asks again. */
    private final Map<String, Optional<Correction>> known = new HashMap<>();

    /** @param slips of this index and others */
    Spelling(IndexTerms index, KnownSlips slips) {
        this.index = index;
        this.slips = slips;
    }

    /** @param isCertain whether no article holds the word as it was typed */
    record Correction(String word, boolean isCertain) {}

    private record Candidate(String word, int edits, int articles) {}

    /** What the folded word was most likely meant to be, if it looks like a slip. */
    Optional<Correction> of(String word) throws IOException {
        if (word.length() < ONE_EDIT || !word.chars().allMatch(letter -> letter >= 'a' && letter <= 'z')) {
            return Optional.empty();
        }
        var before = known.get(word);
        if (before != null) {
            return before;
        }
        var correction = lookUp(word);
        known.put(word, correction);
        return correction;
    }

    private Optional<Correction> lookUp(String word) throws IOException {
        var articles = articles(word);
        if (articles > RARE) {
            return Optional.empty();
        }
        var before = slips.find(index, word);
        if (before.isPresent()) {
            return before.get();
        }
        var likeliest = likeliest(word, articles);
        slips.keep(index, word, likeliest);
        return likeliest;
    }

    private Optional<Correction> likeliest(String word, int articles) throws IOException {
        return candidates(word).stream()
                .filter(each -> articles == 0 || each.articles() >= articles * MUCH_COMMONER)
                .min(Comparator.comparingInt(Candidate::edits)
                        .thenComparing(
                                Comparator.comparingInt(Candidate::articles).reversed())
                        .thenComparing(Candidate::word))
                .map(best -> new Correction(best.word(), articles == 0));
    }

    private List<Candidate> candidates(String word) throws IOException {
        var candidates = Stream.<Candidate>builder();
        var edits = word.length() >= TWO_EDITS ? 2 : 1;
        for (var other : index.similar(grams(TextField.BODY), word, edits)) {
            candidates.add(new Candidate(other, edits(word, other), articles(other)));
        }
        return candidates
                .build()
                .filter(each -> each.edits() > 0 && each.edits() < each.word().length() / 2)
                .toList();
    }

    private int articles(String word) throws IOException {
        var most = 0;
        for (var field : TextField.DEFAULT) {
            most = Math.max(most, index.articles(grams(field), word));
        }
        return most;
    }

    private static String grams(TextField field) {
        return field.field(Chain.GRAMS);
    }

    /** Optimal string alignment distance. */
    private static int edits(String a, String b) {
        var distance = new int[a.length() + 1][b.length() + 1];
        for (var i = 0; i <= a.length(); i++) {
            for (var j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    distance[i][j] = i + j;
                    continue;
                }
                var same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                distance[i][j] =
                        Math.min(distance[i - 1][j - 1] + same, Math.min(distance[i - 1][j], distance[i][j - 1]) + 1);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    distance[i][j] = Math.min(distance[i][j], distance[i - 2][j - 2] + 1);
                }
            }
        }
        return distance[a.length()][b.length()];
    }
}
