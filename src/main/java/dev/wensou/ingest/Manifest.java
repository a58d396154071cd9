package dev.wensou.ingest;

import dev.wensou.article.ArticleId;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

/**
 * Every file that an index was read from, or some of them. Kept with the index, so that a later run reads only what
 * changed; {@link ManifestWriter} writes it.
 *
 * @param roots where the corpus lies, as real paths
 * @param repeatedLines what the build learned of lines that sources repeat, for {@link RepeatedLines#read}
 * @param files what is known of each file, by its absolute location
 */
public record Manifest(List<String> roots, String repeatedLines, Map<String, FileRecord> files) {
    static final int VERSION = 2;

    /** Of an index of which nothing is known. */
    public static final Manifest UNKNOWN = new Manifest(List.of(), "", Map.of());

    public Manifest {
        roots = List.copyOf(roots);
        files = new LinkedHashMap<>(files);
    }

    /** How many articles there are in all files. */
    public int articles() {
        return files.values().stream().mapToInt(file -> file.articles().size()).sum();
    }

    /**
     * Those of some articles that a file has.
     *
     * @param ids of articles
     */
    public Set<ArticleId> among(Set<ArticleId> ids) {
        if (ids.isEmpty()) {
            return Set.of();
        }
        return files.values().stream()
                .flatMap(file -> file.articles().stream())
                .filter(ids::contains)
                .collect(Collectors.toSet());
    }

    /**
     * The same, but every file with one of these articles is read again as if it had changed.
     *
     * @param ids of articles
     */
    public Manifest readAgain(Set<ArticleId> ids) {
        if (ids.isEmpty()) {
            return this;
        }
        var changed = new LinkedHashMap<>(files);
        changed.replaceAll((place, file) -> file.articles().stream().anyMatch(ids::contains) ? file.unread() : file);
        return new Manifest(roots, repeatedLines, changed);
    }

    /** @throws IOException if the file is none that {@link ManifestWriter} made */
    public static Manifest read(Path file) throws IOException {
        return read(file, (roots, record) -> true);
    }

    /**
     * All that a whole new index has to know: of files that were renamed, or have another id than their path gives. With
     * several roots those are all files, since which of two has its path for its place goes by the order of the roots.
     *
     * @param realRoots of the corpus now; files that lie in none of them are left out
     * @throws IOException as {@link #read(Path)}
     */
    public static Manifest readMoved(Path file, List<String> realRoots) throws IOException {
        var known = MovedRoots.settle(
                read(file, (roots, record) -> roots.size() > 1 || realRoots.size() > 1 || record.isMoved()), realRoots);
        var here = new LinkedHashMap<>(known.files());
        here.values().removeIf(record -> realRoots.stream().noneMatch(record.location()::isIn));
        return new Manifest(known.roots(), known.repeatedLines(), here);
    }

    /**
     * Whether it is of these roots and of no others, in any order, or was before one was moved.
     *
     * @param realRoots of the corpus now
     */
    public boolean isOf(List<String> realRoots) {
        return Set.copyOf(MovedRoots.settle(this, realRoots).roots()).equals(Set.copyOf(realRoots));
    }

    /**
     * Those of its roots that are not among the given ones, and were not moved to one of them.
     *
     * @param realRoots of the corpus now
     */
    public List<String> rootsMissingFrom(List<String> realRoots) {
        return MovedRoots.settle(this, realRoots).roots().stream()
                .filter(root -> !realRoots.contains(root))
                .toList();
    }

    /**
     * The roots alone, at the cost of a few bytes.
     *
     * @throws IOException as {@link #read(Path)}
     */
    public static List<String> readRoots(Path file) throws IOException {
        try (var in = open(file)) {
            return roots(in, file);
        }
    }

    private static DataInputStream open(Path file) throws IOException {
        return new DataInputStream(new BufferedInputStream(new GZIPInputStream(Files.newInputStream(file), 1 << 16)));
    }

    private static List<String> roots(DataInputStream in, Path file) throws IOException {
        var version = in.readInt();
        if (version != VERSION) {
            throw new IOException(file + " is of version " + version + ", this reads version " + VERSION);
        }
        var roots = new ArrayList<String>();
        for (var i = in.readInt(); i > 0; i--) {
            roots.add(in.readUTF());
        }
        return roots;
    }

    private static Manifest read(Path file, BiPredicate<List<String>, FileRecord> isKept) throws IOException {
        try (var in = open(file)) {
            var roots = roots(in, file);
            var lines = lines(in, file);
            var records = new LinkedHashMap<String, FileRecord>();
            while (in.readBoolean()) {
                var record = record(in);
                if (isKept.test(roots, record)) {
                    records.put(record.location().absolute(), record);
                }
            }
            // to its end, where the checksum of what was compressed stands
            if (in.read() >= 0) {
                throw new IOException(file + " goes on behind its end");
            }
            return new Manifest(roots, lines, records);
        } catch (IllegalArgumentException e) {
            throw new IOException(file + " is no manifest: " + e.getMessage(), e);
        }
    }

    /** As much as is there; what a damaged file says of its length may be more than there is memory. */
    private static String lines(DataInputStream in, Path file) throws IOException {
        var length = in.readInt();
        var lines = length < 0 ? new byte[0] : in.readNBytes(length);
        if (lines.length != length) {
            throw new IOException(
                    file + " ends in its repeated lines: " + length + " bytes are said, there are " + lines.length);
        }
        return new String(lines, StandardCharsets.UTF_8);
    }

    private static FileRecord record(DataInputStream in) throws IOException {
        var location = new FileLocation(in.readUTF(), in.readUTF());
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
        return new FileRecord(
                location, place, firstPlace, bytes, modifiedMillis, listedMillis, hash, kind, detail, articles);
    }
}
