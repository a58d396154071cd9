package dev.wensou.taxonomy;

import dev.wensou.config.Taxonomy.Term;
import dev.wensou.config.Taxonomy.Topic;
import java.util.List;

/**
 * What a term says where it stands.
 *
 * @param value the value it speaks for
 * @param companions the numbers of the terms of which the article must hold one; empty if it needs none
 */
record Sense(Value value, Kind kind, Term term, List<Integer> companions) {
    /** How a term stands to its value. */
    enum Kind {
        NAME,
        SIGN,
        /** A longer term that means something else: it takes its place in the text and speaks for nothing. */
        OTHER
    }

    /** A value of a facet. */
    record Value(Topic topic, String name) {}

    Sense {
        companions = List.copyOf(companions);
    }
}
