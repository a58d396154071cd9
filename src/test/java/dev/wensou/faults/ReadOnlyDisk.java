package dev.wensou.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/**
 * A folder under which nothing can be written: permissions taken away, or, for root whom they do not stop, a mount of it
 * that is read-only. Skips the test where neither can be had.
 */
final class ReadOnlyDisk implements AutoCloseable {
    private final Path folder;
    private final boolean isMounted;

    private ReadOnlyDisk(Path folder, boolean isMounted) {
        this.folder = folder;
        this.isMounted = isMounted;
    }

    /** @param mounted where to mount it if it has to be */
    static ReadOnlyDisk of(Path folder, Path mounted) throws IOException {
        permit(folder, "r-xr-xr-x");
        if (!Files.isWritable(folder)) {
            return new ReadOnlyDisk(folder, false);
        }
        permit(folder, "rwxr-xr-x");
        Files.createDirectory(mounted);
        var isMounted = run("mount", "--bind", folder.toString(), mounted.toString())
                && run("mount", "-o", "remount,bind,ro", mounted.toString());
        Assumptions.assumeTrue(isMounted, "root can write everywhere here, and mount nothing");
        return new ReadOnlyDisk(mounted, true);
    }

    private static void permit(Path folder, String permissions) throws IOException {
        try (var folders = Files.walk(folder)) {
            for (var each : folders.filter(Files::isDirectory).toList()) {
                Files.setPosixFilePermissions(each, PosixFilePermissions.fromString(permissions));
            }
        }
    }

    String path() {
        return folder.toString();
    }

    @Override
    public void close() throws IOException {
        if (isMounted) {
            // a server that was just killed may hold a file for a moment
            run("umount", "--lazy", folder.toString());
        } else {
            permit(folder, "rwxr-xr-x");
        }
    }

    private static boolean run(String... command) {
        try {
            return new ProcessBuilder(List.of(command)).inheritIO().start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
