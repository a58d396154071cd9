package dev.wensou.ingest;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** Writes a {@link Manifest} file by file, compressed, in no more memory than one takes. For one thread. */
final class ManifestWriter implements AutoCloseable {
    private static final int BUFFER = 1 << 16;

    private final DataOutputStream out;

    ManifestWriter(OutputStream to, List<String> roots, String repeatedLines) throws IOException {
        out = new DataOutputStream(new BufferedOutputStream(new GZIPOutputStream(to, BUFFER), BUFFER));
        out.writeInt(Manifest.VERSION);
        out.writeInt(roots.size());
        for (var root : roots) {
            out.writeUTF(root);
        }
        var lines = repeatedLines.getBytes(StandardCharsets.UTF_8);
        out.writeInt(lines.length);
        out.write(lines);
    }

    void add(FileRecord file) throws IOException {
        out.writeBoolean(true);
        out.writeUTF(file.location().root());
        out.writeUTF(file.location().path());
        out.writeUTF(file.place());
        out.writeUTF(file.firstPlace());
        out.writeLong(file.bytes());
        out.writeLong(file.modifiedMillis());
        out.writeLong(file.listedMillis());
        out.writeUTF(file.hash());
        out.writeUTF(file.kind().name());
        out.writeUTF(file.detail());
        out.writeInt(file.articles().size());
        for (var id : file.articles()) {
            out.writeUTF(id.value());
        }
    }

    /** Ends the manifest; without this it cannot be read. */
    @Override
    public void close() throws IOException {
        out.writeBoolean(false);
        out.close();
    }
}
