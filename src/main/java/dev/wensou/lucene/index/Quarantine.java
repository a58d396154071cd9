package dev.wensou.lucene.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * {@code DATA/quarantine}: where generations lie that cannot be read, each with a note beside it. Nothing in it is ever
 * deleted by Wensou. Call with the build lock held.
 */
final class Quarantine {
    private final Path folder;

    Quarantine(Path data) {
        this.folder = data.resolve("quarantine");
    }

    /**
     * Moves a generation there, out of reach of servers and builds.
     *
     * @return where it is now
     */
    Path put(Path generation, String why) throws IOException {
        Files.createDirectories(folder);
        var name = generation.getFileName().toString();
        var free = folder.resolve(name);
        for (var n = 2; Files.exists(free); n++) {
            free = folder.resolve(name + "-" + n);
        }
        Files.move(generation, free);
        Files.writeString(folder.resolve(free.getFileName() + ".txt"), """
                %s was moved here because it cannot be read:
                %s
                Wensou never deletes it. If you need nothing from it, delete it and this note;
                a new index is built by scripts/rebuild-index --corpus DIR.
                """.formatted(name, why));
        return free;
    }

    /** The names of what lies there. */
    List<String> names() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var entries = Files.list(folder)) {
            return entries.filter(Files::isDirectory)
                    .map(entry -> entry.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }
}
