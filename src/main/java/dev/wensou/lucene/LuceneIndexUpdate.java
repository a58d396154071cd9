package dev.wensou.lucene;

import dev.wensou.article.Article;
import dev.wensou.article.ArticleId;
import dev.wensou.config.Segmenter;
import dev.wensou.lucene.analysis.WritingAnalyzer;
import dev.wensou.lucene.index.BuildLock;
import dev.wensou.lucene.index.DocumentMapping;
import dev.wensou.lucene.index.GenerationStore;
import dev.wensou.lucene.index.ManifestFile;
import dev.wensou.search.ArticleMaker;
import dev.wensou.search.IndexUpdate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.IOUtils;

/**
 * Indexes articles in a directory beside the generations first, which may take its time, and then takes its segments over
 * as they are. Others can change the index all the while but for that moment. Holds the build lock from construction to
 * {@link #close}.
 */
public final class LuceneIndexUpdate implements IndexUpdate {
    private static final double BUFFER_MEGABYTES = 64;
    /** Others hold the lock for seconds at a time. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final GenerationStore store;
    private final String fingerprint;
    private final ArticleMaker articles;
    private final BuildLock lock;
    private final Path staging;
    private final Segmenter segmenter;
    private final FSDirectory files;
    private final IndexWriter writer;
    private final Set<ArticleId> put = ConcurrentHashMap.newKeySet();

    /**
     * @param fingerprint from {@link IndexFormat#fingerprint}
     * @param articles makes articles of what the journal has
     * @throws IOException if a build or another update is under way, or the data directory cannot be written
     */
    public LuceneIndexUpdate(GenerationStore store, String fingerprint, ArticleMaker articles, Segmenter segmenter)
            throws IOException {
        this.segmenter = segmenter;
        this.store = store;
        this.fingerprint = fingerprint;
        this.articles = articles;
        this.lock = BuildLock.acquire(store.data());
        try {
            this.staging = store.data().resolve("staging");
            IOUtils.rm(staging);
            this.files = FSDirectory.open(Files.createDirectory(staging));
            this.writer = new IndexWriter(
                    files, new IndexWriterConfig(new WritingAnalyzer(segmenter)).setRAMBufferSizeMB(BUFFER_MEGABYTES));
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    @Override
    public void put(Article article) throws IOException {
        writer.updateDocument(DocumentMapping.idTerm(article.id()), DocumentMapping.toDocument(article));
        put.add(article.id());
    }

    @Override
    public Committed commit(Set<ArticleId> gone, Corpus corpus) throws IOException {
        var replay = new JournalReplay(store.data(), articles, segmenter);
        try (var session = UpdateSession.open(store, fingerprint, articles, segmenter, PATIENCE)) {
            var ruled = replay.ids();
            var overruled = new HashSet<ArticleId>();
            for (var id : put) {
                if (ruled.contains(id.value())) {
                    writer.deleteDocuments(DocumentMapping.idTerm(id));
                    overruled.add(id);
                }
            }
            writer.close();
            var replaced = new HashSet<>(put);
            replaced.addAll(gone);
            replaced.removeIf(id -> ruled.contains(id.value()));
            session.writer()
                    .deleteDocuments(
                            replaced.stream().map(DocumentMapping::idTerm).toArray(Term[]::new));
            session.writer().addIndexes(files);
            var directory = session.info().directory();
            var manifest = ManifestFile.create(directory);
            try (var out = manifest.open()) {
                out.write(corpus.manifest());
            }
            manifest.finish();
            session.commit(session.info()
                    .withCorpus(corpus.fingerprint(), corpus.roots())
                    .withManifest(manifest.name()));
            manifest.prune();
            var left = session.settle();
            return new Committed(left.name(), left.revision(), left.documents(), overruled);
        }
    }

    @Override
    public void close() throws IOException {
        try (lock;
                files) {
            writer.rollback();
            IOUtils.rm(staging);
        }
    }
}
