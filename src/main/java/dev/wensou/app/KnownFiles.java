package dev.wensou.app;

import dev.wensou.ingest.Manifest;
import dev.wensou.lucene.index.GenerationCheck;
import dev.wensou.lucene.index.GenerationStore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the served index knows of the files it was read from. */
final class KnownFiles {
    private static final Logger LOG = LoggerFactory.getLogger(KnownFiles.class);

    private KnownFiles() {}

    /** What a new index of the same corpus has to know; nothing of what lies elsewhere, or where it cannot be read. */
    static Manifest moved(GenerationStore store, List<String> realRoots) {
        try {
            var file = file(store);
            if (file.isPresent()) {
                return Manifest.readMoved(file.get(), realRoots);
            }
        } catch (IOException e) {
            LOG.warn("renamed files get new ids: what the served index knows of its files cannot be read", e);
        }
        return Manifest.UNKNOWN;
    }

    private static Optional<Path> file(GenerationStore store) throws IOException {
        return store.current()
                .flatMap(info -> info.manifest().map(name -> info.directory().resolve(name)));
    }

    /**
     * That of the served index; none if there is no index or it says nothing of its files.
     *
     * @throws IOException if it cannot be read, or is damaged
     */
    static Optional<Manifest> served(GenerationStore store) throws IOException {
        var file = soundFile(store);
        return file.isEmpty() ? Optional.empty() : Optional.of(Manifest.read(file.get()));
    }

    /**
     * The roots that the served index was built from; none where {@link #served} has none.
     *
     * @throws IOException as {@link #served}
     */
    static List<String> roots(GenerationStore store) throws IOException {
        var file = soundFile(store);
        return file.isEmpty() ? List.of() : Manifest.readRoots(file.get());
    }

    private static Optional<Path> soundFile(GenerationStore store) throws IOException {
        var file = file(store);
        if (file.isEmpty()) {
            return file;
        }
        var damage = GenerationCheck.damage(file.get());
        if (damage.isPresent()) {
            throw new IOException(
                    file.get() + " " + damage.get() + "; nothing is changed. Run: scripts/rebuild-index --corpus DIR");
        }
        return file;
    }
}
