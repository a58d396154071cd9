package dev.wensou.search;

import java.util.List;

/** Completes what is being typed. Safe for any number of threads. */
public interface Suggester {
    /** How many suggestions are answered at most. */
    int MAX_SIZE = 20;

    /**
     * The best completions of a text in either script, in pinyin, its initials, or a mix of these; best first.
     *
     * @param typed of any length; empty for what is searched for most
     * @param size how many are wanted, 1 to {@link #MAX_SIZE}
     * @return fewer if there are no more, each of which finds an article of the served index (of a cluster, as that was when they
     *     were gathered), and no two of which differ only in script or case
     * @throws SearchFailure if the index cannot be read
     */
    List<Suggestion> suggest(String typed, int size);
}
