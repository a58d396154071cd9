package dev.wensou.ingest;

import dev.wensou.article.ArticleId;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * Every file that an index was read from. Kept with the index, so that a later run reads only what changed.
 *
 * @param roots where the corpus lies, as real paths
 * @param files what is known of each file, by its place
 */
public record Manifest(List<String> roots, Map<String, FileRecord> files) {
    private static final int VERSION = 1;

    /** Of an index of which nothing is known. */
    public static final Manifest UNKNOWN = new Manifest(List.of(), Map.of());

    public Manifest {
        roots = List.copyOf(roots);
        files = new LinkedHashMap<>(files);
    }

    static Manifest of(List<String> roots, Collection<FileRecord> records) {
        var files = new LinkedHashMap<String, FileRecord>();
        records.forEach(record -> files.put(record.place(), record));
        return new Manifest(roots, files);
    }

    /** How many articles there are in all files. */
    public int articles() {
        return files.values().stream().mapToInt(file -> file.articles().size()).sum();
    }

    /** The manifest as bytes, compressed and with a checksum. */
    public byte[] toBytes() {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(new GZIPOutputStream(bytes, 1 << 16))) {
            out.writeInt(VERSION);
            out.writeInt(roots.size());
            for (var root : roots) {
                out.writeUTF(root);
            }
            out.writeInt(files.size());
            for (var file : files.values()) {
                write(file, out);
            }
        } catch (IOException e) {
            throw new IllegalStateException("a buffer in memory could not be written", e);
        }
        return bytes.toByteArray();
    }

    /** @throws IOException if the file is none that {@link #toBytes} made */
    public static Manifest read(Path file) throws IOException {
        try (var in =
                new DataInputStream(new BufferedInputStream(new GZIPInputStream(Files.newInputStream(file), 1 << 16)))) {
            var version = in.readInt();
            if (version != VERSION) {
                throw new IOException(file + " is of version " + version + ", this reads version " + VERSION);
            }
            var roots = new ArrayList<String>();
            for (var i = in.readInt(); i > 0; i--) {
                roots.add(in.readUTF());
            }
            var records = new ArrayList<FileRecord>();
            for (var i = in.readInt(); i > 0; i--) {
                records.add(record(in));
            }
            return of(roots, records);
        }
    }

    private static void write(FileRecord file, DataOutputStream out) throws IOException {
        out.writeUTF(file.place());
        out.writeUTF(file.firstPlace());
        out.writeLong(file.bytes());
        out.writeLong(file.modifiedMillis());
        out.writeLong(file.listedMillis());
        out.writeUTF(file.hash());
        out.writeUTF(file.outcome().kind().name());
        out.writeUTF(shortened(file.outcome().detail()));
        out.writeInt(file.articles().size());
        for (var id : file.articles()) {
            out.writeUTF(id.value());
        }
    }

    private static FileRecord record(DataInputStream in) throws IOException {
        var place = in.readUTF();
        var firstPlace = in.readUTF();
        var bytes = in.readLong();
        var modifiedMillis = in.readLong();
        var listedMillis = in.readLong();
        var hash = in.readUTF();
        var kind = FileOutcome.Kind.valueOf(in.readUTF());
        var outcome = new FileOutcome(place, kind, in.readUTF());
        var articles = new ArrayList<ArticleId>();
        for (var i = in.readInt(); i > 0; i--) {
            articles.add(new ArticleId(in.readUTF()));
        }
        return new FileRecord(place, firstPlace, bytes, modifiedMillis, listedMillis, hash, outcome, articles);
    }

    /** {@code writeUTF} takes no more than 64 kB. */
    private static String shortened(String detail) {
        return detail.length() <= 1_000 ? detail : detail.substring(0, 1_000);
    }
}
