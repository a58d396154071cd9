package dev.wensou.ingest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The files that articles come from: one or more roots, each a directory or a file, of any file system. Safe for any
 * number of threads; each call looks at the disk anew.
 */
public final class Corpus {
    private final List<Path> roots;
    private final int mostFiles;

    /** Roots in order of precedence; where two hold the same relative path, the first keeps its place. */
    public Corpus(List<Path> roots) {
        this(roots, Integer.MAX_VALUE);
    }

    private Corpus(List<Path> roots, int mostFiles) {
        this.roots = List.copyOf(roots);
        this.mostFiles = mostFiles;
    }

    /** At most {@code most} of its files, spread evenly over them; the same ones as long as the corpus is the same. */
    Corpus sample(int most) {
        return new Corpus(roots, most);
    }

    /**
     * Every file, root by root and by place. A place that an earlier root has already is prefixed with the name of
     * its own root's folder, so nothing is lost and ids stay apart.
     *
     * @throws IOException if a root is missing or cannot be listed
     */
    List<CorpusFile> files() throws IOException {
        var files = new ArrayList<CorpusFile>();
        var places = new HashSet<String>();
        var paths = new HashSet<Path>();
        for (var root : roots) {
            if (!Files.exists(root)) {
                throw new NoSuchFileException(root.toString(), null, "no such corpus; want a directory or a file");
            }
            var real = root.toRealPath();
            for (var file : CorpusWalk.files(real)) {
                if (paths.add(file.file())) {
                    files.add(file.at(freePlace(file.place(), real, places)));
                }
            }
        }
        return files.size() <= mostFiles ? files : everyFew(files, mostFiles);
    }

    private static List<CorpusFile> everyFew(List<CorpusFile> files, int most) {
        return IntStream.range(0, most)
                .mapToObj(i -> files.get((int) ((long) i * files.size() / most)))
                .toList();
    }

    /**
     * A short text that changes when a file is added, removed, renamed, resized or touched: a SHA-256 over places,
     * sizes and times of change, in hexadecimal digits.
     *
     * @throws IOException if a root is missing or cannot be listed
     */
    public String fingerprint() throws IOException {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var file : files()) {
                var line = file.place() + "\0" + file.bytes() + "\0" + file.modifiedMillis() + "\n";
                digest.update(line.getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static String freePlace(String place, Path root, HashSet<String> taken) {
        var folder =
                Files.isDirectory(root) ? root.getFileName() : root.getParent().getFileName();
        var free = place;
        for (var n = 1; !taken.add(free); n++) {
            free = folder + (n == 1 ? "" : "-" + n) + "/" + place;
        }
        return free;
    }
}
