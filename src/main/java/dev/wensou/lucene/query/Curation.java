package dev.wensou.lucene.query;

import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.apache.lucene.search.Query;

/**
 * What rules do to the hits of one query on one reader.
 *
 * @param pinned documents that come first, in this order, whether they match or not
 * @param hidden matches what is not found
 * @param boosts what scores more or less; all of them count
 */
public record Curation(List<Integer> pinned, Optional<Query> hidden, List<Boost> boosts) {
    /** Nothing. */
    public static final Curation NONE = new Curation(List.of(), Optional.empty(), List.of());

    public Curation {
        pinned = List.copyOf(pinned);
        boosts = List.copyOf(boosts);
    }

    /** Documents that score {@code factor} times what they would. */
    public record Boost(IntPredicate documents, double factor) {}

    /** What the score of a document is multiplied with; 1 if no rule changes it. */
    public float factor(int document) {
        var factor = 1.0;
        for (var boost : boosts) {
            factor *= boost.documents().test(document) ? boost.factor() : 1;
        }
        return (float) factor;
    }

    /** This curation with every hit in the place that its score or date gives it. */
    Curation unpinned() {
        return new Curation(List.of(), hidden, boosts);
    }
}
