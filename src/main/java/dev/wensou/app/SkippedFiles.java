package dev.wensou.app;

import dev.wensou.ingest.FileOutcome;
import java.util.ArrayList;
import java.util.List;

/** The first files that a run did not index, to name on the terminal; memory holds no more than these. */
final class SkippedFiles {
    private static final int LISTED = 20;

    private final List<FileOutcome> first = new ArrayList<>();

    void add(FileOutcome outcome) {
        if (outcome.kind() != FileOutcome.Kind.INDEXED && first.size() < LISTED) {
            first.add(outcome);
        }
    }

    List<FileOutcome> first() {
        return List.copyOf(first);
    }
}
