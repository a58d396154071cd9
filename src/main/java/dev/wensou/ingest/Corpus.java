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

/**
 * The files that articles come from: one or more roots, each a directory or a file, of any file system. Safe for any
 * number of threads; each call looks at the disk anew.
 */
public final class Corpus {
    private final List<Path> roots;

    /** Roots in order of precedence; where two hold the same relative path, the first keeps its place. */
    public Corpus(List<Path> roots) {
        this.roots = List.copyOf(roots);
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
        return files;
    }

    /**
     * A short text that changes when a file is added, removed, renamed, resized or touched: a SHA-256 over places,
     * sizes and times of change, in hexadecimal digits.
     *
     * @throws IOException if a root is missing or cannot be listed
     */
    public String fingerprint() throws IOException {
        return fingerprint(files());
    }

    /** The same of files that were listed already. */
    static String fingerprint(List<CorpusFile> files) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var file : files) {
                var line = file.place() + "\0" + file.bytes() + "\0" + file.modifiedMillis() + "\n";
                digest.update(line.getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** The real paths of the roots, in their order. */
    public List<String> realRoots() throws IOException {
        var real = new ArrayList<String>();
        for (var root : roots) {
            real.add(root.toRealPath().toString());
        }
        return real;
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
