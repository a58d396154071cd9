package dev.wensou.lucene;

import dev.wensou.lucene.index.GenerationStore;
import dev.wensou.search.IndexVitals;
import java.io.IOException;
import java.nio.file.Files;

/** What an engine is and holds open, counted when somebody asks. Safe for any number of threads. */
final class EngineVitals {
    private final GenerationStore store;
    private final OpenStates open;
    private final KeptCommits kept;

    EngineVitals(GenerationStore store, OpenStates open, KeptCommits kept) {
        this.store = store;
        this.open = open;
        this.kept = kept;
    }

    /** @param served what is served, held by one lease, which is not counted */
    IndexVitals of(ServedGeneration served) throws IOException {
        var states = kept.size();
        // being served, being asked, and being kept are no leases; the counts are taken one after the other, so they
        // may be off by one
        var leases = Math.max(0, open.holders() - 2 - states);
        return new IndexVitals(
                served.age().now(),
                served.sinceChange().now(),
                served.info().revision(),
                served.info().documents(),
                served.bytes(),
                open.count(),
                leases,
                states,
                Files.getFileStore(store.data()).getUsableSpace());
    }
}
