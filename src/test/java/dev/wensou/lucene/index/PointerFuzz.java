package dev.wensou.lucene.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Bytes as the file {@code CURRENT}, in a directory without any generation. */
public final class PointerFuzz {
    private static final Path DATA = folder();

    private PointerFuzz() {}

    private static Path folder() {
        try {
            var folder = Files.createTempDirectory("wensou-fuzz");
            folder.toFile().deleteOnExit();
            folder.resolve("CURRENT").toFile().deleteOnExit();
            return folder;
        } catch (IOException e) {
            throw new IllegalStateException("no temporary folder", e);
        }
    }

    public static void fuzzerTestOneInput(byte[] input) throws IOException {
        Files.write(DATA.resolve("CURRENT"), input);
        var store = new GenerationStore(DATA);
        store.currentName().ifPresent(name -> {
            if (!store.directory(name).getParent().equals(DATA.resolve("generations"))) {
                throw new IllegalStateException("'" + name + "' leads elsewhere");
            }
        });
        if (store.current().isPresent()) {
            throw new IllegalStateException("there is no generation to be served");
        }
        StartCheck.of(store);
    }
}
