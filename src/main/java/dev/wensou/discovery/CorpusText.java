package dev.wensou.discovery;

import dev.wensou.article.Article;
import dev.wensou.text.Han;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * The lines of all articles that hold Han text, in a temporary file, to be read many times without holding a corpus in
 * memory. A line that stood in the corpus before is left out: what a site prints under each article, and an article
 * that was published twice, says nothing new about which characters belong together. For one thread.
 */
public final class CorpusText implements AutoCloseable {
    /** Stands where an article begins; {@link dev.wensou.text.CleanText} leaves no such character in an article. */
    private static final String BEGIN = "\f";

    private final Path file;
    private final BufferedWriter out;
    private final RepeatedLines repeated = new RepeatedLines();
    private int documents;

    /** @throws IOException if there is no room for temporary files */
    public CorpusText() throws IOException {
        file = Files.createTempFile("wensou-discovery-", ".txt");
        out = Files.newBufferedWriter(file);
    }

    public void add(Article article) throws IOException {
        documents++;
        out.write(BEGIN);
        out.newLine();
        addLines(article.title());
        addLines(article.body());
        if (article.summary().isPresent()) {
            addLines(article.summary().get());
        }
    }

    private void addLines(String text) throws IOException {
        for (var line : text.lines().toList()) {
            if (line.chars().anyMatch(Han::isHan) && repeated.isNew(line)) {
                out.write(line);
                out.newLine();
            }
        }
    }

    /** How many articles were added. */
    public int documents() {
        return documents;
    }

    /** Hands over every run of Han characters, article by article as they were added. */
    void forEachRun(Consumer<HanRun> reader) throws IOException {
        out.flush();
        try (var in = Files.newBufferedReader(file)) {
            var document = -1;
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                if (line.equals(BEGIN)) {
                    document++;
                } else {
                    HanRun.forEach(document, line, reader);
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        try (out) {
            Files.deleteIfExists(file);
        }
    }
}
