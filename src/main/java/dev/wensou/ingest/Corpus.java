package dev.wensou.ingest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Predicate;

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
     * Every file, root by root and by place, one at a time. A place that an earlier root has already is prefixed with
     * the name of its own root's folder, so nothing is lost and ids stay apart.
     *
     * @throws IOException if a root is missing
     */
    CorpusListing list() throws IOException {
        return new CorpusListing(roots);
    }

    /**
     * All of {@link #list} at once.
     *
     * @throws IOException if a root is missing or cannot be listed
     */
    List<CorpusFile> files() throws IOException {
        var files = new ArrayList<CorpusFile>();
        var listing = list();
        for (var file = listing.next(); file.isPresent(); file = listing.next()) {
            files.add(file.get());
        }
        return files;
    }

    /**
     * Counts and measures the corpus without reading a file.
     *
     * @param counts which files' sizes count
     * @throws IOException if a root is missing or cannot be listed
     */
    CorpusSurvey survey(Predicate<CorpusFile> counts) throws IOException {
        var digest = sha256();
        var files = 0;
        var bytes = 0L;
        var listing = list();
        for (var next = listing.next(); next.isPresent(); next = listing.next()) {
            var file = next.get();
            var line = file.place() + "\0" + file.bytes() + "\0" + file.modifiedMillis() + "\n";
            digest.update(line.getBytes(StandardCharsets.UTF_8));
            files++;
            bytes += counts.test(file) ? file.bytes() : 0;
        }
        return new CorpusSurvey(files, bytes, HexFormat.of().formatHex(digest.digest()));
    }

    /**
     * A short text that changes when a file is added, removed, renamed, resized or touched: see {@link CorpusSurvey}.
     *
     * @throws IOException if a root is missing or cannot be listed
     */
    public String fingerprint() throws IOException {
        return survey(file -> true).fingerprint();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
