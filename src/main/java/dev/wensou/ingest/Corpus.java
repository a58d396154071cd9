package dev.wensou.ingest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
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
     * At most {@code most} of its files, spread evenly over them; the same ones as long as the corpus is the same.
     *
     * @throws IOException if a root is missing or cannot be listed
     */
    List<CorpusFile> sample(int most) throws IOException {
        var files = survey(file -> false).files();
        var sample = new ArrayList<CorpusFile>();
        var listing = list();
        var at = 0L;
        for (var file = listing.next(); file.isPresent(); file = listing.next()) {
            // the one at which the share of the sample goes up
            if (files <= most || (at + 1) * most / files > at * most / files) {
                sample.add(file.get());
            }
            at++;
        }
        return sample;
    }

    /**
     * Counts and measures the corpus without reading a file.
     *
     * @param counts which files' sizes count
     * @throws IOException if a root is missing or cannot be listed
     */
    CorpusSurvey survey(Predicate<CorpusFile> counts) throws IOException {
        return survey(list(), counts);
    }

    /** The same of files that were listed already. */
    static CorpusSurvey survey(FileListing listing, Predicate<CorpusFile> counts) throws IOException {
        var digest = sha256();
        var files = 0;
        var bytes = 0L;
        var root = Optional.<String>empty();
        for (var next = listing.next(); next.isPresent(); next = listing.next()) {
            var file = next.get();
            if (!root.equals(Optional.of(file.location().root()))) {
                root = Optional.of(file.location().root());
                digest.update(("\n" + file.location().rootName() + "\n").getBytes(StandardCharsets.UTF_8));
            }
            var line = file.location().path() + "\0" + file.bytes() + "\0" + file.modifiedMillis() + "\n";
            digest.update(line.getBytes(StandardCharsets.UTF_8));
            files++;
            bytes += counts.test(file) ? file.bytes() : 0;
        }
        return new CorpusSurvey(files, bytes, HexFormat.of().formatHex(digest.digest()));
    }

    /**
     * A short text that changes when a file is added, removed, renamed, resized or touched, and when roots come in another
     * order: see {@link CorpusSurvey}.
     *
     * @throws IOException if a root is missing or cannot be listed
     */
    public String fingerprint() throws IOException {
        return survey(file -> true).fingerprint();
    }

    /**
     * The real paths of the roots, in their order.
     *
     * @throws IOException if one is missing
     */
    public List<String> realRoots() throws IOException {
        var real = new ArrayList<String>();
        for (var root : roots) {
            real.add(root.toRealPath().toString());
        }
        return real;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
