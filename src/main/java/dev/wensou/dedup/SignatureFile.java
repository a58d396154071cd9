package dev.wensou.dedup;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * The signatures of articles that are being read, in two files until it is closed: some 800 bytes an article there and 8 in
 * memory. First articles are added, from any number of threads; then one thread asks. Numbers are in the order of adding.
 */
public final class SignatureFile implements Signatures, Closeable {
    private final Path keysFile;
    private final Path sketchesFile;
    private final DataOutputStream keys;
    private final RandomAccessFile sketches;
    private final DataOutputStream added;
    private long[] starts = new long[1024];
    private int size;
    private long end;

    private SignatureFile(Path keysFile, Path sketchesFile) throws IOException {
        this.keysFile = keysFile;
        this.sketchesFile = sketchesFile;
        this.keys = output(keysFile);
        this.added = output(sketchesFile);
        this.sketches = new RandomAccessFile(sketchesFile.toFile(), "r");
    }

    /** @throws IOException if files cannot be made in the folder of the system for those that are needed for a while */
    public static SignatureFile create() throws IOException {
        return new SignatureFile(
                Files.createTempFile("wensou-keys", ".tmp"), Files.createTempFile("wensou-sketches", ".tmp"));
    }

    private static DataOutputStream output(Path file) throws IOException {
        return new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16));
    }

    /** Adds an article. */
    public synchronized void add(String id, Signature signature) throws IOException {
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, size * 2);
        }
        var name = id.getBytes(StandardCharsets.UTF_8);
        var sketch = signature.sketchBytes();
        starts[size++] = end;
        keys.write(signature.keyBytes());
        added.writeInt(name.length);
        added.write(name);
        added.writeInt(sketch.length);
        added.write(sketch);
        end += 2 * Integer.BYTES + name.length + sketch.length;
    }

    /** To be called once all are added and before anything is asked. */
    public synchronized void flush() throws IOException {
        keys.flush();
        added.flush();
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public void forEach(KeyVisitor visitor) {
        var bytes = new byte[SignatureBytes.KEY_BYTES];
        try (var input = new DataInputStream(new BufferedInputStream(Files.newInputStream(keysFile), 1 << 16))) {
            for (var number = 0; number < size; number++) {
                input.readFully(bytes);
                visitor.visit(number, bytes, 0);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the keys of articles cannot be read again", e);
        }
    }

    @Override
    public byte[] sketch(int number) throws IOException {
        sketches.seek(starts[number]);
        sketches.skipBytes(sketches.readInt());
        return part();
    }

    /** The id of an article. */
    public String id(int number) throws IOException {
        sketches.seek(starts[number]);
        return new String(part(), StandardCharsets.UTF_8);
    }

    private byte[] part() throws IOException {
        var bytes = new byte[sketches.readInt()];
        sketches.readFully(bytes);
        return bytes;
    }

    /** Takes the files away. */
    @Override
    public void close() throws IOException {
        keys.close();
        added.close();
        sketches.close();
        Files.deleteIfExists(keysFile);
        Files.deleteIfExists(sketchesFile);
    }
}
