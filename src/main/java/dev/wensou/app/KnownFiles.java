package dev.wensou.app;

import dev.wensou.ingest.Manifest;
import dev.wensou.ingest.RepeatedLines;
import dev.wensou.lucene.index.GenerationStore;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
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
     * What the build of the served index learned of lines that sources repeat; nothing if it kept nothing.
     *
     * @throws IOException if it cannot be read, or is damaged
     */
    static RepeatedLines repeatedLines(GenerationStore store) throws IOException {
        var file = store.current().map(info -> info.directory().resolve(IndexBuild.REPEATED_LINES));
        if (file.isEmpty() || !Files.exists(file.get())) {
            return RepeatedLines.none();
        }
        try {
            return RepeatedLines.read(Files.readString(file.get()));
        } catch (IllegalArgumentException | CharacterCodingException e) {
            throw new IOException(
                    file.get() + " is damaged: " + e.getMessage()
                            + "; nothing is changed. Run: scripts/rebuild-index --corpus DIR",
                    e);
        }
    }

    /** That of the served index; none if there is no index or it says nothing of its files. */
    static Optional<Manifest> served(GenerationStore store) throws IOException {
        var file = file(store);
        return file.isEmpty() ? Optional.empty() : Optional.of(Manifest.read(file.get()));
    }
}
