package dev.wensou.app;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** A folder that travels with the program, in its jar or beside its classes, readable as a path until closed. */
final class BundledFiles implements AutoCloseable {
    private final Path folder;
    private final Optional<FileSystem> jar;

    private BundledFiles(Path folder, Optional<FileSystem> jar) {
        this.folder = folder;
        this.jar = jar;
    }

    /** The folder of that name, such as {@code sample}. */
    static BundledFiles open(String name) throws IOException {
        var url = BundledFiles.class.getResource("/" + name);
        if (url == null) {
            throw new IOException("the program lacks its folder '" + name + "'; build it again");
        }
        try {
            var uri = url.toURI();
            if (uri.getScheme().equals("jar")) {
                var jar = FileSystems.newFileSystem(
                        Path.of(BundledFiles.class
                                .getProtectionDomain()
                                .getCodeSource()
                                .getLocation()
                                .toURI()),
                        Map.of());
                return new BundledFiles(jar.getPath("/" + name), Optional.of(jar));
            }
            return new BundledFiles(Path.of(uri), Optional.empty());
        } catch (URISyntaxException e) {
            throw new IOException("the program lies at a place that is no path: " + url, e);
        }
    }

    Path folder() {
        return folder;
    }

    @Override
    public void close() throws IOException {
        if (jar.isPresent()) {
            jar.get().close();
        }
    }
}
