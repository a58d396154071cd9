package dev.wensou.lucene.answer;

import java.util.BitSet;
import java.util.Collection;
import java.util.OptionalInt;

/** The values of one facet, numbered, and which of them each document of a reader has. Safe for any number of threads. */
interface CountedColumn {
    /** The parent of a value that stands below no other. */
    int NONE = -1;

    /** The number of distinct values. */
    int size();

    /** The name by which a value is selected. */
    String value(int ordinal);

    /** The ordinal of the value that has such a spelling. */
    OptionalInt ordinal(String spelling);

    /** Whether the document has one of the chosen values. */
    boolean hasAny(int document, BitSet chosen);

    /** Adds one to the count of each of the document's values. */
    void count(int document, int[] counts);

    /** The same for the first so many of an array of documents: one call in place of thousands. */
    void count(int[] documents, int size, int[] counts);

    /** What people read of a value. */
    default String label(int ordinal) {
        return value(ordinal);
    }

    /** The value that a value stands right below, or {@link #NONE}. */
    default int parent(int ordinal) {
        return NONE;
    }

    /** The ordinals of those of the chosen values that there are. */
    default BitSet ordinals(Collection<String> chosen) {
        var bits = new BitSet(size());
        chosen.forEach(value -> ordinal(value).ifPresent(bits::set));
        return bits;
    }
}
