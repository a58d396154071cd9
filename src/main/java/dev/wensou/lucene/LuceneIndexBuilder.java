package dev.wensou.lucene;

import dev.wensou.article.Article;
import dev.wensou.lucene.analysis.ArticleAnalyzer;
import dev.wensou.lucene.index.BuildLock;
import dev.wensou.lucene.index.DocumentMapping;
import dev.wensou.lucene.index.GenerationCheck;
import dev.wensou.lucene.index.GenerationInfo;
import dev.wensou.lucene.index.GenerationStore;
import dev.wensou.lucene.index.OrphanSweep;
import dev.wensou.lucene.index.Retention;
import dev.wensou.search.IndexBuilder;
import dev.wensou.search.NothingToPublishException;
import dev.wensou.search.PublishedIndex;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.NoLockFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Builds a generation of the embedded index in a directory of its own, which nobody reads before {@link #publish}.
 * Holds the build lock of its data directory from construction to {@link #close}.
 */
public final class LuceneIndexBuilder implements IndexBuilder {
    private static final Logger LOG = LoggerFactory.getLogger(LuceneIndexBuilder.class);
    private static final double BUFFER_MEGABYTES = 64;

    private final GenerationStore store;
    private final Retention retention;
    private final BuildLock lock;
    private final Path directory;
    private final FSDirectory files;
    private final IndexWriter writer;
    private final AtomicBoolean published = new AtomicBoolean();
    private Optional<FinishedGeneration> finished = Optional.empty();

    /**
     * @param fingerprint from {@link IndexFormat#fingerprint}
     * @param corpus a text that changes when the corpus does
     * @param corpusRoots where the corpus lies, for people
     * @throws IOException if another build is under way or the data directory cannot be written
     */
    public LuceneIndexBuilder(GenerationStore store, String fingerprint, String corpus, String corpusRoots)
            throws IOException {
        this(store, BuildLock.acquire(store.data()), fingerprint, corpus, corpusRoots, Retention.DEFAULT);
    }

    /**
     * The same with a lock that is held already and another number of generations kept.
     *
     * @param lock of the store's data directory; closed with this builder, or at once if this throws
     */
    public LuceneIndexBuilder(
            GenerationStore store,
            BuildLock lock,
            String fingerprint,
            String corpus,
            String corpusRoots,
            Retention retention)
            throws IOException {
        this.store = store;
        this.retention = retention;
        this.lock = lock;
        try {
            OrphanSweep.run(store);
            this.directory = store.create();
            // the build lock keeps others away; Lucene's own lies in the index, and a build dies of its deletion
            this.files = FSDirectory.open(directory, NoLockFactory.INSTANCE);
            this.writer = new IndexWriter(
                    files,
                    new IndexWriterConfig(new ArticleAnalyzer())
                            .setOpenMode(IndexWriterConfig.OpenMode.CREATE)
                            .setRAMBufferSizeMB(BUFFER_MEGABYTES));
            writer.setLiveCommitData(
                    GenerationInfo.commitData(fingerprint, corpus, corpusRoots).entrySet());
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    @Override
    public void add(Article article) throws IOException {
        writer.updateDocument(DocumentMapping.idTerm(article.id()), DocumentMapping.toDocument(article));
    }

    /**
     * Makes all that was added durable and reads every file back against its checksum: a bad disk must not replace a good
     * index. Nothing can be added after; what is published is what this returns.
     *
     * @throws IOException if it cannot be made durable or does not verify
     * @throws NothingToPublishException if no article was added
     */
    public FinishedGeneration finish() throws IOException, NothingToPublishException {
        if (finished.isEmpty()) {
            if (writer.getDocStats().numDocs == 0) {
                throw new NothingToPublishException("no article was read, so there is nothing to publish;"
                        + " the index that was served before is untouched");
            }
            writer.commit();
            writer.close();
            var began = System.nanoTime();
            var checked = GenerationCheck.of(directory);
            if (!checked.isSound()) {
                throw new IOException("the new index does not read back as it was written, so it is not published: "
                        + checked.summary() + "; check the disk that holds " + store.data());
            }
            finished = Optional.of(new FinishedGeneration(
                    GenerationInfo.read(directory), checked, Duration.ofNanos(System.nanoTime() - began)));
        }
        return finished.get();
    }

    @Override
    public PublishedIndex publish() throws IOException, NothingToPublishException {
        var info = finish().info();
        var before = store.currentName();
        var bytes = sizeOnDisk();
        store.publish(info.name());
        published.set(true);
        retention.apply(store, before).forEach(LOG::warn);
        return new PublishedIndex(info.name(), info.documents(), bytes);
    }

    private long sizeOnDisk() throws IOException {
        var bytes = 0L;
        for (var name : files.listAll()) {
            bytes += files.fileLength(name);
        }
        return bytes;
    }

    @Override
    public void close() throws IOException {
        try (lock;
                files) {
            if (!published.get()) {
                writer.rollback();
                GenerationStore.remove(directory);
            }
        }
    }
}
