package dev.wensou.dedup;

import java.io.IOException;
import java.io.UncheckedIOException;

/** The signatures of a collection, by number from 0. Read on one thread at a time, in any order. */
public interface Signatures {
    /** One more than the greatest number. */
    int size();

    /**
     * The keys of all that have a signature and are to be grouped, in ascending order of their numbers.
     *
     * @throws UncheckedIOException if they cannot be read
     */
    void forEach(KeyVisitor visitor);

    /** Takes the keys of one, which begin at {@code offset} and must not be kept. */
    interface KeyVisitor {
        void visit(int number, byte[] bytes, int offset);
    }

    /**
     * The bytes of the sketch of one that has a signature.
     *
     * @throws IOException if they cannot be read
     */
    byte[] sketch(int number) throws IOException;
}
