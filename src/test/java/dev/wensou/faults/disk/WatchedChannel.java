package dev.wensou.faults.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Path;

/** An open file or folder; writing, cutting and syncing go through the disk. */
final class WatchedChannel extends FileChannel {
    private final WatchedDisk disk;
    private final Path path;
    private final FileChannel real;
    private final long node;

    WatchedChannel(WatchedDisk disk, Path path, FileChannel real) {
        this.disk = disk;
        this.path = path;
        this.real = real;
        this.node = disk.number(path);
    }

    @Override
    public int write(ByteBuffer source) throws IOException {
        var at = real.position();
        var written = write(source, at);
        real.position(at + written);
        return written;
    }

    @Override
    public int write(ByteBuffer source, long at) throws IOException {
        var bytes = new byte[source.remaining()];
        source.get(bytes);
        disk.write(path, node, at, bytes, () -> {
            var buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) {
                real.write(buffer, at + buffer.position());
            }
        });
        return bytes.length;
    }

    @Override
    public long write(ByteBuffer[] sources, int offset, int length) throws IOException {
        var written = 0L;
        for (var i = offset; i < offset + length; i++) {
            written += write(sources[i]);
        }
        return written;
    }

    @Override
    public FileChannel truncate(long size) throws IOException {
        if (size < real.size()) {
            disk.truncate(path, node, size, () -> real.truncate(size));
        }
        return this;
    }

    @Override
    public void force(boolean metaData) throws IOException {
        // noted, and not waited for: what a sync is worth is for DiskAfter to say
        disk.sync(path, node, () -> {});
    }

    @Override
    public int read(ByteBuffer target) throws IOException {
        return real.read(target);
    }

    @Override
    public int read(ByteBuffer target, long at) throws IOException {
        return real.read(target, at);
    }

    @Override
    public long read(ByteBuffer[] targets, int offset, int length) throws IOException {
        return real.read(targets, offset, length);
    }

    @Override
    public long position() throws IOException {
        return real.position();
    }

    @Override
    public FileChannel position(long at) throws IOException {
        real.position(at);
        return this;
    }

    @Override
    public long size() throws IOException {
        return real.size();
    }

    @Override
    public long transferTo(long at, long count, WritableByteChannel target) throws IOException {
        return real.transferTo(at, count, target);
    }

    @Override
    public long transferFrom(ReadableByteChannel source, long at, long count) {
        throw new UnsupportedOperationException("transfer to " + path);
    }

    @Override
    public MappedByteBuffer map(MapMode mode, long at, long size) {
        throw new UnsupportedOperationException("map of " + path);
    }

    @Override
    public FileLock lock(long at, long size, boolean shared) throws IOException {
        return real.lock(at, size, shared);
    }

    @Override
    public FileLock tryLock(long at, long size, boolean shared) throws IOException {
        return real.tryLock(at, size, shared);
    }

    @Override
    protected void implCloseChannel() throws IOException {
        real.close();
    }
}
