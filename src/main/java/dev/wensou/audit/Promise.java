package dev.wensou.audit;

import dev.wensou.search.SearchEngine;
import java.util.Random;

/** Something that a user of search may rely on. Without state: one instance may check any number of engines. */
interface Promise {
    /** A short lasting name, such as {@code substrings}. */
    String name();

    /** What is promised, in a few words. */
    String says();

    /**
     * Checks random cases.
     *
     * @param articles those of the engine
     * @param random decides which cases, and nothing else does
     * @param samples how many cases; a costly promise may check fewer
     * @throws dev.wensou.search.SearchFailure if the engine cannot answer, unless just that is promised
     */
    Outcome check(SearchEngine engine, AuditedArticles articles, Random random, int samples);
}
