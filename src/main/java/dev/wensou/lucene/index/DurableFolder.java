package dev.wensou.lucene.index;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import org.apache.lucene.util.IOUtils;

/**
 * Makes folders that a loss of power cannot take away again. To sync what is in a new folder is not enough: the entry that
 * names it lies in the folder above (see fsync(2)).
 */
final class DurableFolder {
    private DurableFolder() {}

    /** Makes the folder and those above it, where they are missing; durable once this returns. */
    static void create(Path folder) throws IOException {
        var missing = new ArrayDeque<Path>();
        for (var path = folder.toAbsolutePath(); path != null && !Files.exists(path); path = path.getParent()) {
            missing.push(path);
        }
        Files.createDirectories(folder);
        for (var made : missing) {
            sync(made.getParent());
        }
    }

    private static void sync(Path folder) throws IOException {
        try {
            IOUtils.fsync(folder, true);
        } catch (AccessDeniedException e) {
            // who may write to a folder but not list it cannot sync it; the index is as good as anything else there
        }
    }
}
