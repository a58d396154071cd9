package dev.wensou.lucene.index;

import dev.wensou.journal.JournalPosition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.FSDirectory;

/**
 * A generation as one of its commits says: what it was built from, and what was changed since.
 *
 * @param revision the number of the commit; grows with each
 * @param fingerprint the configuration and analysis it was built with
 * @param corpus what the build said of its corpus, to tell later whether it has changed
 * @param corpusRoots the folders it was built from, for messages
 * @param journal how much of the journal is in it
 * @param manifest the file of the generation's directory that says which files it was read from, if there is one
 */
public record GenerationInfo(
        String name,
        Path directory,
        long revision,
        int documents,
        String fingerprint,
        String corpus,
        String corpusRoots,
        JournalPosition journal,
        Optional<String> manifest) {
    private static final String FINGERPRINT = "wensou.fingerprint";
    private static final String CORPUS = "wensou.corpus";
    private static final String CORPUS_ROOTS = "wensou.corpusRoots";
    private static final String JOURNAL = "wensou.journal";
    private static final String MANIFEST = "wensou.manifest";

    /**
     * What the newest commit says.
     *
     * @throws IOException if the directory holds no commit that can be read
     */
    public static GenerationInfo read(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            // Lucene would make it
            throw new NoSuchFileException(directory.toString());
        }
        try (var lucene = FSDirectory.open(directory)) {
            var segments = SegmentInfos.readLatestCommit(lucene);
            var documents = 0;
            for (var segment : segments) {
                documents += segment.info.maxDoc() - segment.getDelCount();
            }
            return of(directory, segments.getGeneration(), documents, segments.getUserData());
        }
    }

    /** What the commit says that a reader has open. */
    public static GenerationInfo of(Path directory, DirectoryReader reader) throws IOException {
        var commit = reader.getIndexCommit();
        return of(directory, commit.getGeneration(), reader.numDocs(), commit.getUserData());
    }

    private static GenerationInfo of(Path directory, long revision, int documents, Map<String, String> data) {
        return new GenerationInfo(
                directory.getFileName().toString(),
                directory,
                revision,
                documents,
                data.getOrDefault(FINGERPRINT, ""),
                data.getOrDefault(CORPUS, ""),
                data.getOrDefault(CORPUS_ROOTS, ""),
                JournalPosition.parse(data.getOrDefault(JOURNAL, "")).orElse(JournalPosition.START),
                manifest(data));
    }

    /** The file that a commit says is its manifest. */
    static Optional<String> manifest(Map<String, String> data) {
        return Optional.ofNullable(data.get(MANIFEST));
    }

    /** The same after the corpus was read anew. */
    public GenerationInfo withCorpus(String newCorpus, String newRoots) {
        return new GenerationInfo(
                name, directory, revision, documents, fingerprint, newCorpus, newRoots, journal, manifest);
    }

    /** The same with another file that says what the corpus was. */
    public GenerationInfo withManifest(String file) {
        return new GenerationInfo(
                name, directory, revision, documents, fingerprint, corpus, corpusRoots, journal, Optional.of(file));
    }

    /** The same with more of the journal in it. */
    public GenerationInfo withJournal(JournalPosition position) {
        return new GenerationInfo(
                name, directory, revision, documents, fingerprint, corpus, corpusRoots, position, manifest);
    }

    /** The same as the next commit has it. */
    public GenerationInfo withRevision(long next) {
        return new GenerationInfo(
                name, directory, next, documents, fingerprint, corpus, corpusRoots, journal, manifest);
    }

    /** What the next commit must say so that {@link #read} finds this again. */
    public Map<String, String> commitData() {
        var data = new HashMap<>(commitData(fingerprint, corpus, corpusRoots));
        data.put(JOURNAL, journal.toString());
        manifest.ifPresent(file -> putManifest(data, file));
        return data;
    }

    /** Lets a commit say which file of its directory is its manifest. */
    public static void putManifest(Map<String, String> data, String file) {
        data.put(MANIFEST, file);
    }

    /** What the first commit must say so that {@link #read} finds it again. */
    public static Map<String, String> commitData(String fingerprint, String corpus, String corpusRoots) {
        return Map.of(FINGERPRINT, fingerprint, CORPUS, corpus, CORPUS_ROOTS, corpusRoots);
    }
}
