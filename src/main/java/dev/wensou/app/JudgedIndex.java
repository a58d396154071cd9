package dev.wensou.app;

import dev.wensou.article.Article;
import dev.wensou.article.ArticleId;
import dev.wensou.config.IndexConfig;
import dev.wensou.lucene.IndexFormat;
import dev.wensou.lucene.LuceneEngine;
import dev.wensou.lucene.LuceneIndexBuilder;
import dev.wensou.lucene.index.GenerationStore;
import dev.wensou.relevance.JudgedFiles;
import dev.wensou.search.NothingToPublishException;
import dev.wensou.search.SearchEngine;
import dev.wensou.text.CleanText;
import dev.wensou.text.HanScripts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/** Judged documents in a temporary index, built by the real pipeline behind the file formats; gone once closed. */
final class JudgedIndex implements AutoCloseable {
    /** Stands for a missing title: it has no word in it, so nothing matches it. */
    private static final String UNTITLED = "—";

    private static final int QUEUED = 64;

    private final Path folder;
    private final LuceneEngine engine;
    private final Map<String, String> names;
    private final long bytes;

    private JudgedIndex(Path folder, LuceneEngine engine, Map<String, String> names, long bytes) {
        this.folder = folder;
        this.engine = engine;
        this.names = names;
        this.bytes = bytes;
    }

    /** @throws IOException if the file cannot be read, or holds no document */
    static JudgedIndex build(Path documents, IndexConfig config) throws IOException {
        var folder = Files.createTempDirectory("wensou-evaluate");
        try {
            var store = new GenerationStore(folder);
            var names = new HashMap<String, String>();
            var bytes = index(documents, store, IndexFormat.fingerprint(config.fingerprint()), names);
            return new JudgedIndex(folder, new LuceneEngine(store, config), names, bytes);
        } catch (IOException | RuntimeException e) {
            remove(folder);
            throw e;
        }
    }

    SearchEngine engine() {
        return engine;
    }

    int documents() {
        return names.size();
    }

    /** The size of the index. */
    long bytes() {
        return bytes;
    }

    /** The judged document's id for an article's. */
    String nameOf(String articleId) {
        return names.getOrDefault(articleId, articleId);
    }

    @Override
    public void close() throws IOException {
        engine.close();
        remove(folder);
    }

    private static long index(Path documents, GenerationStore store, String fingerprint, Map<String, String> names)
            throws IOException {
        var failure = new AtomicReference<Exception>();
        var threads = Runtime.getRuntime().availableProcessors();
        try (var builder = new LuceneIndexBuilder(store, fingerprint, "", "")) {
            try (var workers = new ThreadPoolExecutor(
                    threads,
                    threads,
                    0,
                    TimeUnit.SECONDS,
                    new ArrayBlockingQueue<>(QUEUED),
                    new ThreadPoolExecutor.CallerRunsPolicy())) {
                JudgedFiles.documents(documents, document -> {
                    var id = ArticleId.ofPlace(document.id());
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
                throw new IOException(documents + ": " + failure.get().getMessage(), failure.get());
            }
            return builder.publish().bytes();
        } catch (NothingToPublishException e) {
            throw new IOException(documents + ": holds no document", e);
        }
    }

    private static Article article(ArticleId id, JudgedFiles.JudgedDocument document) {
        var title = CleanText.of(document.title()).replaceAll("\\s+", " ").strip();
        var text = CleanText.of(document.text());
        return new Article(
                id,
                title.isEmpty() ? UNTITLED : title,
                text,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                HanScripts.of(text),
                document.id());
    }

    private static void remove(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
