package dev.wensou.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The files of several roots one after the other, each file once and each at a place of its own. Memory holds the
 * places only where there is more than one root, since within one they cannot meet. For one thread.
 */
final class CorpusListing implements FileListing {
    private final List<Path> roots;
    private final FreePlaces places = new FreePlaces();
    private int at = -1;
    private Optional<CorpusWalk> walk = Optional.empty();

    /** @throws IOException if a root is missing */
    CorpusListing(List<Path> roots) throws IOException {
        var real = new ArrayList<Path>();
        for (var root : roots) {
            if (!Files.exists(root)) {
                throw new NoSuchFileException(root.toString(), null, "no such corpus; want a directory or a file");
            }
            real.add(root.toRealPath());
        }
        this.roots = List.copyOf(real);
    }

    @Override
    public Optional<CorpusFile> next() throws IOException {
        while (true) {
            var file = walk.isPresent() ? walk.get().next() : Optional.<CorpusFile>empty();
            if (file.isEmpty()) {
                if (++at == roots.size()) {
                    at--;
                    return Optional.empty();
                }
                walk = Optional.of(new CorpusWalk(roots.get(at)));
            } else if (roots.size() == 1) {
                return file;
            } else if (isNew(file.get().file())) {
                return Optional.of(file.get().at(places.of(file.get().location())));
            }
        }
    }

    /** Whether no root before lists the file: none lies above it without a hidden name between. */
    private boolean isNew(Path file) {
        for (var root : roots.subList(0, at)) {
            if (file.startsWith(root) && !isHidden(root.relativize(file))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isHidden(Path below) {
        for (var name : below) {
            if (name.toString().startsWith(".")) {
                return true;
            }
        }
        return false;
    }
}
