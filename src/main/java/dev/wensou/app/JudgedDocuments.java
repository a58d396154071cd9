package dev.wensou.app;

import dev.wensou.article.Article;
import dev.wensou.article.ArticleId;
import dev.wensou.relevance.JudgedFiles;
import dev.wensou.search.IndexBuilder;
import dev.wensou.search.NothingToPublishException;
import dev.wensou.search.PublishedIndex;
import dev.wensou.text.CleanText;
import dev.wensou.text.HanScripts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/** A file of judged documents, as articles. */
record JudgedDocuments(Path file) {
    /** Stands for a missing title: it has no word in it, so nothing matches it. */
    private static final String UNTITLED = "—";

    private static final int QUEUED = 64;

    /**
     * What the documents are called, by the article ids that stand for them.
     *
     * @throws IOException if the file cannot be read
     */
    Map<String, String> names() throws IOException {
        var names = new HashMap<String, String>();
        JudgedFiles.documents(file, document -> names.put(id(document).value(), document.id()));
        return names;
    }

    /**
     * Adds all documents to an index.
     *
     * @return what they are called, by the article ids that stand for them
     * @throws IOException if the file cannot be read, or the index does not take them
     */
    Map<String, String> index(IndexBuilder builder) throws IOException {
        var names = new HashMap<String, String>();
        var failure = new AtomicReference<Exception>();
        var threads = Runtime.getRuntime().availableProcessors();
        try (var workers = new ThreadPoolExecutor(
                threads,
                threads,
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(QUEUED),
                new ThreadPoolExecutor.CallerRunsPolicy())) {
            JudgedFiles.documents(file, document -> {
                var id = id(document);
                names.put(id.value(), document.id());
                workers.execute(() -> {
                    try {
                        builder.add(article(id, document));
                    } catch (IOException | RuntimeException e) {
                        failure.compareAndSet(null, e);
                    }
                });
            });
        }
        if (failure.get() != null) {
            throw new IOException(file + ": " + failure.get().getMessage(), failure.get());
        }
        return names;
    }

    /** @throws IOException if the file held no document, or the index cannot be published */
    PublishedIndex publish(IndexBuilder builder) throws IOException {
        try {
            return builder.publish();
        } catch (NothingToPublishException e) {
            throw new IOException(file + ": holds no document", e);
        }
    }

    private static ArticleId id(JudgedFiles.JudgedDocument document) {
        return ArticleId.ofPlace(document.id());
    }

    private static Article article(ArticleId id, JudgedFiles.JudgedDocument document) {
        var title = CleanText.of(document.title()).replaceAll("\\s+", " ").strip();
        var text = CleanText.of(document.text());
        return new Article(
                id,
                title.isEmpty() ? UNTITLED : title,
                text,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                HanScripts.of(text),
                Map.of(),
                document.id());
    }
}
