package dev.wensou.faults.disk;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessMode;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.spi.FileSystemProvider;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Lets a {@link WatchedDisk} do what changes something, and hands the rest on. What the product never does is not supported. */
final class WatchedProvider extends FileSystemProvider {
    private final WatchedFileSystem system;
    private final WatchedDisk disk;
    private final FileSystemProvider real;

    WatchedProvider(WatchedFileSystem system, WatchedDisk disk, FileSystemProvider real) {
        this.system = system;
        this.disk = disk;
        this.real = real;
    }

    @Override
    public SeekableByteChannel newByteChannel(
            Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes) throws IOException {
        return newFileChannel(path, options, attributes);
    }

    @Override
    public FileChannel newFileChannel(Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
            throws IOException {
        var file = WatchedPath.real(path).toAbsolutePath().normalize();
        if (options.contains(StandardOpenOption.APPEND) || options.contains(StandardOpenOption.DELETE_ON_CLOSE)) {
            throw new UnsupportedOperationException(options + " of " + path);
        }
        var opened = new ArrayList<FileChannel>();
        if (options.contains(StandardOpenOption.WRITE)) {
            disk.open(
                    file,
                    options.contains(StandardOpenOption.CREATE) || options.contains(StandardOpenOption.CREATE_NEW),
                    options.contains(StandardOpenOption.TRUNCATE_EXISTING),
                    () -> opened.add(real.newFileChannel(file, options, attributes)));
        } else {
            opened.add(real.newFileChannel(file, options, attributes));
        }
        return new WatchedChannel(disk, file, opened.getFirst());
    }

    @Override
    public DirectoryStream<Path> newDirectoryStream(Path folder, DirectoryStream.Filter<? super Path> filter)
            throws IOException {
        var entries = new ArrayList<Path>();
        try (var stream = real.newDirectoryStream(WatchedPath.real(folder), entry -> true)) {
            for (var entry : stream) {
                var wrapped = system.wrap(entry);
                if (filter.accept(wrapped)) {
                    entries.add(wrapped);
                }
            }
        }
        return new Listed(List.copyOf(entries));
    }

    private record Listed(List<Path> entries) implements DirectoryStream<Path> {
        @Override
        public Iterator<Path> iterator() {
            return entries.iterator();
        }

        @Override
        public void close() {}
    }

    @Override
    public void createDirectory(Path folder, FileAttribute<?>... attributes) throws IOException {
        var path = WatchedPath.real(folder).toAbsolutePath().normalize();
        disk.createFolder(path, () -> real.createDirectory(path, attributes));
    }

    @Override
    public void delete(Path path) throws IOException {
        var file = WatchedPath.real(path).toAbsolutePath().normalize();
        // whoever deletes what is not there changes nothing
        real.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        disk.delete(file, () -> real.delete(file));
    }

    @Override
    public void move(Path source, Path target, CopyOption... options) throws IOException {
        var from = WatchedPath.real(source).toAbsolutePath().normalize();
        var to = WatchedPath.real(target).toAbsolutePath().normalize();
        disk.move(from, to, () -> real.move(from, to, options));
    }

    @Override
    public boolean isSameFile(Path path, Path other) throws IOException {
        return real.isSameFile(WatchedPath.real(path), WatchedPath.real(other));
    }

    @Override
    public boolean isHidden(Path path) throws IOException {
        return real.isHidden(WatchedPath.real(path));
    }

    @Override
    public FileStore getFileStore(Path path) throws IOException {
        return real.getFileStore(WatchedPath.real(path));
    }

    @Override
    public void checkAccess(Path path, AccessMode... modes) throws IOException {
        real.checkAccess(WatchedPath.real(path), modes);
    }

    @Override
    public <V extends FileAttributeView> V getFileAttributeView(Path path, Class<V> type, LinkOption... options) {
        return real.getFileAttributeView(WatchedPath.real(path), type, options);
    }

    @Override
    public <A extends BasicFileAttributes> A readAttributes(Path path, Class<A> type, LinkOption... options)
            throws IOException {
        return real.readAttributes(WatchedPath.real(path), type, options);
    }

    @Override
    public Map<String, Object> readAttributes(Path path, String attributes, LinkOption... options) throws IOException {
        return real.readAttributes(WatchedPath.real(path), attributes, options);
    }

    @Override
    public void setAttribute(Path path, String attribute, Object value, LinkOption... options) {
        throw new UnsupportedOperationException(attribute + " of " + path);
    }

    @Override
    public void copy(Path source, Path target, CopyOption... options) {
        throw new UnsupportedOperationException("copy to " + target);
    }

    @Override
    public String getScheme() {
        return "watched";
    }

    @Override
    public FileSystem newFileSystem(URI uri, Map<String, ?> env) {
        throw new UnsupportedOperationException();
    }

    @Override
    public FileSystem getFileSystem(URI uri) {
        return system;
    }

    @Override
    public Path getPath(URI uri) {
        throw new UnsupportedOperationException();
    }
}
