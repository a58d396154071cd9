package dev.wensou.lucene.answer;

import java.util.BitSet;
import java.util.Collection;

/** The values of one facet, numbered, and which of them each document of a reader has. Safe for any number of threads. */
interface CountedColumn extends NumberedValues {
    /** Whether the document has one of the chosen values. */
    boolean hasAny(int document, BitSet chosen);

    /** Adds one to the count of each of the document's values. */
    void count(int document, int[] counts);

    /** The same for the first so many of an array of documents: one call in place of thousands. */
    void count(int[] documents, int size, int[] counts);

    /** The ordinals of those of the chosen values that there are. */
    default BitSet ordinals(Collection<String> chosen) {
        var bits = new BitSet(size());
        chosen.forEach(value -> ordinal(value).ifPresent(bits::set));
        return bits;
    }
}
