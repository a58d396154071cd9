package dev.wensou.app;

import dev.wensou.ingest.Manifest;
import dev.wensou.lucene.index.GenerationStore;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** What the served index knows of the files it was read from. */
final class KnownFiles {
    private KnownFiles() {}

    /** That of an index of the same corpus; nothing is known where it is of another, or cannot be read. */
    static Manifest of(GenerationStore store, List<String> realRoots) {
        try {
            return served(store)
                    .filter(manifest -> manifest.roots().equals(realRoots))
                    .orElse(Manifest.UNKNOWN);
        } catch (IOException e) {
            // the build that asks makes a whole index without it
            return Manifest.UNKNOWN;
        }
    }

    /** That of the served index; none if there is no index or it says nothing of its files. */
    static Optional<Manifest> served(GenerationStore store) throws IOException {
        var served = store.current();
        if (served.isEmpty() || served.get().manifest().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Manifest.read(
                served.get().directory().resolve(served.get().manifest().get())));
    }
}
