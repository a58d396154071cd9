package dev.wensou.ingest;

import dev.wensou.article.ArticleId;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.zip.GZIPInputStream;

/**
 * Every file that an index was read from, or some of them. Kept with the index, so that a later run reads only what
 * changed; {@link ManifestWriter} writes it.
 *
 * @param roots where the corpus lies, as real paths
 * @param files what is known of each file, by its place
 */
public record Manifest(List<String> roots, Map<String, FileRecord> files) {
    static final int VERSION = 1;

    /** Of an index of which nothing is known. */
    public static final Manifest UNKNOWN = new Manifest(List.of(), Map.of());

    public Manifest {
        roots = List.copyOf(roots);
        files = new LinkedHashMap<>(files);
    }

    /** How many articles there are in all files. */
    public int articles() {
        return files.values().stream().mapToInt(file -> file.articles().size()).sum();
    }

    /** @throws IOException if the file is none that {@link ManifestWriter} made */
    public static Manifest read(Path file) throws IOException {
        return read(file, record -> true);
    }

    /**
     * Of files that were renamed, or have another id than their place gives: all that a whole new index has to know.
     *
     * @throws IOException as {@link #read(Path)}
     */
    public static Manifest readMoved(Path file) throws IOException {
        return read(file, record -> !record.place().equals(record.firstPlace()));
    }

    private static Manifest read(Path file, Predicate<FileRecord> isKept) throws IOException {
        try (var in = new DataInputStream(
                new BufferedInputStream(new GZIPInputStream(Files.newInputStream(file), 1 << 16)))) {
            var version = in.readInt();
            if (version != VERSION) {
                throw new IOException(file + " is of version " + version + ", this reads version " + VERSION);
            }
            var roots = new ArrayList<String>();
            for (var i = in.readInt(); i > 0; i--) {
                roots.add(in.readUTF());
            }
            var records = new LinkedHashMap<String, FileRecord>();
            while (in.readBoolean()) {
                var record = record(in);
                if (isKept.test(record)) {
                    records.put(record.place(), record);
                }
            }
            return new Manifest(roots, records);
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
        var detail = in.readUTF();
        var articles = new ArrayList<ArticleId>();
        for (var i = in.readInt(); i > 0; i--) {
            articles.add(new ArticleId(in.readUTF()));
        }
        return new FileRecord(place, firstPlace, bytes, modifiedMillis, listedMillis, hash, kind, detail, articles);
    }
}
