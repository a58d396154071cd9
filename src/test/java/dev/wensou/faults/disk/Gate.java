package dev.wensou.faults.disk;

import java.io.IOException;
import java.nio.file.Path;

/** Asked before each operation that changes a disk. Called by one thread at a time. */
@FunctionalInterface
public interface Gate {
    Gate OPEN = (number, kind, path) -> {};

    /** The kinds of operations; those that take room on the disk come first. */
    enum Kind {
        WRITE,
        CREATE,
        RENAME,
        TRUNCATE,
        DELETE,
        SYNC
    }

    /**
     * @param number of the operation, from 1
     * @throws IOException if the disk is to refuse it
     */
    void pass(int number, Kind kind, Path path) throws IOException;
}
