package dev.wensou.lucene.answer;

import java.util.OptionalInt;

/** The values of one facet, numbered, with what people read of each and where it stands. Safe for any number of threads. */
interface NumberedValues {
    /** The parent of a value that stands below no other. */
    int NONE = -1;

    /** The number of distinct values. */
    int size();

    /** The name by which a value is selected. */
    String value(int ordinal);

    /** The ordinal of the value that has such a spelling. */
    OptionalInt ordinal(String spelling);

    /** What people read of a value. */
    default String label(int ordinal) {
        return value(ordinal);
    }

    /** The value that a value stands right below, or {@link #NONE}. */
    default int parent(int ordinal) {
        return NONE;
    }
}
