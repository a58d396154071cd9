package dev.wensou.lucene.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.FSDirectory;

/**
 * A finished generation and what it was built from, as its commit says.
 *
 * @param fingerprint the configuration and analysis it was built with
 * @param corpus what the build said of its corpus, to tell later whether it has changed
 * @param corpusRoots the folders it was built from, for messages
 */
public record GenerationInfo(
        String name, Path directory, int documents, String fingerprint, String corpus, String corpusRoots) {
    private static final String FINGERPRINT = "wensou.fingerprint";
    private static final String CORPUS = "wensou.corpus";
    private static final String CORPUS_ROOTS = "wensou.corpusRoots";

    /** @throws IOException if the directory holds no commit that can be read */
    public static GenerationInfo read(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            // Lucene would make it
            throw new NoSuchFileException(directory.toString());
        }
        try (var lucene = FSDirectory.open(directory)) {
            var segments = SegmentInfos.readLatestCommit(lucene);
            var data = segments.getUserData();
            var documents = 0;
            for (var segment : segments) {
                documents += segment.info.maxDoc() - segment.getDelCount();
            }
            return new GenerationInfo(
                    directory.getFileName().toString(),
                    directory,
                    documents,
                    data.getOrDefault(FINGERPRINT, ""),
                    data.getOrDefault(CORPUS, ""),
                    data.getOrDefault(CORPUS_ROOTS, ""));
        }
    }

    /** What a commit must say so that {@link #read} finds it again. */
    public static Map<String, String> commitData(String fingerprint, String corpus, String corpusRoots) {
        return Map.of(FINGERPRINT, fingerprint, CORPUS, corpus, CORPUS_ROOTS, corpusRoots);
    }
}
