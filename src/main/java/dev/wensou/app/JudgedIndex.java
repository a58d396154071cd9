package dev.wensou.app;

import dev.wensou.article.Article;
import dev.wensou.article.ArticleId;
import dev.wensou.config.IndexConfig;
import dev.wensou.lucene.IndexFormat;
import dev.wensou.lucene.LuceneEngine;
import dev.wensou.lucene.LuceneIndexBuilder;
import dev.wensou.lucene.index.GenerationStore;
import dev.wensou.relevance.JudgedEngine;
import dev.wensou.relevance.JudgedFiles;
import dev.wensou.relevance.JudgedSystem;
import dev.wensou.search.NothingToPublishException;
import dev.wensou.search.SearchEngine;
import dev.wensou.text.CleanText;
import dev.wensou.text.HanScripts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Judged documents in an index of their own, built by the real pipeline behind the file formats. In a temporary folder
 * it is gone once closed; in a folder that was named it is kept and used again.
 */
final class JudgedIndex implements AutoCloseable {
    /** Stands for a missing title: it has no word in it, so nothing matches it. */
    private static final String UNTITLED = "—";

    private static final int QUEUED = 64;

    private final IndexFolder folder;
    private final LuceneEngine engine;
    private final Map<String, String> names;
    private final long bytes;

    private JudgedIndex(IndexFolder folder, LuceneEngine engine, Map<String, String> names, long bytes) {
        this.folder = folder;
        this.engine = engine;
        this.names = names;
        this.bytes = bytes;
    }

    /**
     * @param kept where to keep the index for the next run; absent for a temporary one
     * @throws IOException if the file cannot be read, or holds no document
     */
    static JudgedIndex build(Path documents, IndexConfig config, Optional<Path> kept) throws IOException {
        var folder = kept.isPresent() ? IndexFolder.kept(kept.get()) : IndexFolder.temporary();
        try {
            var store = new GenerationStore(folder.path());
            var fingerprint = IndexFormat.fingerprint(config.fingerprint());
            var stamp = documents.toAbsolutePath() + " " + Files.size(documents) + " "
                    + Files.getLastModifiedTime(documents).toMillis();
            var names = new HashMap<String, String>();
            var served = store.current();
            if (served.isPresent()
                    && served.get().fingerprint().equals(fingerprint)
                    && served.get().corpus().equals(stamp)) {
                JudgedFiles.documents(
                        documents, document -> names.put(id(document).value(), document.id()));
            } else {
                index(documents, store, fingerprint, stamp, names);
            }
            return new JudgedIndex(folder, new LuceneEngine(store, config), names, folder.bytes());
        } catch (IOException | RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    /** The product under judgment, until this is closed. */
    JudgedSystem system() {
        return new JudgedEngine(engine, articleId -> names.getOrDefault(articleId, articleId));
    }

    int documents() {
        return names.size();
    }

    /** The size of the index. */
    long bytes() {
        return bytes;
    }

    /** The engine over the documents. */
    SearchEngine engine() {
        return engine;
    }

    @Override
    public void close() throws IOException {
        engine.close();
        folder.close();
    }

    private static void index(
            Path documents, GenerationStore store, String fingerprint, String stamp, Map<String, String> names)
            throws IOException {
        var failure = new AtomicReference<Exception>();
        var threads = Runtime.getRuntime().availableProcessors();
        try (var builder = new LuceneIndexBuilder(store, fingerprint, stamp, documents.toString())) {
            try (var workers = new ThreadPoolExecutor(
                    threads,
                    threads,
                    0,
                    TimeUnit.SECONDS,
                    new ArrayBlockingQueue<>(QUEUED),
                    new ThreadPoolExecutor.CallerRunsPolicy())) {
                JudgedFiles.documents(documents, document -> {
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
                throw new IOException(documents + ": " + failure.get().getMessage(), failure.get());
            }
            builder.publish();
        } catch (NothingToPublishException e) {
            throw new IOException(documents + ": holds no document", e);
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
