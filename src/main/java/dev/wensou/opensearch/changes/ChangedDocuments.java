package dev.wensou.opensearch.changes;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Documents in a temporary file, so that nothing is sent before all are made. {@link #add} is safe for any number of threads; the rest
 * is for one. Closing it deletes the file.
 */
public final class ChangedDocuments implements AutoCloseable {
    private final Path file;
    private final DataOutputStream out;
    private final List<String> ids = new ArrayList<>();

    /** @throws IOException if there is no room for temporary files */
    public ChangedDocuments() throws IOException {
        file = Files.createTempFile("wensou-sync", ".documents");
        out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)));
    }

    /** What takes the documents again. */
    public interface Sink {
        /** @param document JSON, in UTF-8 */
        void take(String id, byte[] document) throws IOException;
    }

    /**
     * Keeps a document.
     *
     * @param document JSON, in UTF-8
     * @throws IOException if it cannot be written
     */
    public synchronized void add(String id, byte[] document) throws IOException {
        out.writeUTF(id);
        out.writeInt(document.length);
        out.write(document);
        ids.add(id);
    }

    /** The ids in the order of {@link #each}. */
    public synchronized List<String> ids() {
        return List.copyOf(ids);
    }

    /**
     * Gives all that was added, in the order it came; nothing can be added after.
     *
     * @throws IOException if the file cannot be read, or what the sink ends with
     */
    public void each(Sink sink) throws IOException {
        out.close();
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            for (var i = 0; i < ids.size(); i++) {
                var id = in.readUTF();
                sink.take(id, in.readNBytes(in.readInt()));
            }
        }
    }

    @Override
    public void close() throws IOException {
        out.close();
        Files.deleteIfExists(file);
    }
}
