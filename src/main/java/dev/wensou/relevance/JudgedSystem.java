package dev.wensou.relevance;

import java.io.IOException;
import java.util.List;

/**
 * A search system under judgment, which holds the documents of a judged set and speaks of them by their ids. The
 * product is one ({@link JudgedEngine}), a stock analyzer is another ({@link Peer}); both are measured alike.
 */
public interface JudgedSystem {
    /** The first {@code count} documents for a query, best first; fewer if fewer match. */
    List<String> best(String query, int count) throws IOException;

    /** Every document that counts as a match of a query, in no particular order. */
    List<String> matches(String query) throws IOException;
}
