package dev.wensou.lucene;

import dev.wensou.article.Article;
import dev.wensou.config.Segmenter;
import dev.wensou.lucene.analysis.WritingAnalyzer;
import dev.wensou.lucene.index.BuildLock;
import dev.wensou.lucene.index.DocumentMapping;
import dev.wensou.lucene.index.GenerationCheck;
import dev.wensou.lucene.index.GenerationInfo;
import dev.wensou.lucene.index.GenerationStore;
import dev.wensou.lucene.index.ManifestFile;
import dev.wensou.lucene.index.OrphanSweep;
import dev.wensou.lucene.index.Retention;
import dev.wensou.lucene.index.UpdateLock;
import dev.wensou.search.IndexBuilder;
import dev.wensou.search.NothingToPublishException;
import dev.wensou.search.PublishedIndex;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Optional;
import java.util.concurrent.Semaphore;
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
    /** What is buffered makes one segment: where a corpus fits, nothing is merged. Twice as much may be held while it is written out. */
    private static final double BUFFER_SHARE_OF_HEAP = 0.2;

    private static final double LEAST_BUFFER_MEGABYTES = 64;
    private static final double MOST_BUFFER_MEGABYTES = 512;
    private static final double BYTES_PER_MEGABYTE = 1 << 20;
    /** How long to wait for changes under way before publishing; they last seconds, a build minutes. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final GenerationStore store;
    private final Retention retention;
    private final BuildLock lock;
    private final Path directory;
    private final FSDirectory files;
    private final IndexWriter writer;
    private final AtomicBoolean published = new AtomicBoolean();
    /**
     * Half of the processors write, as reading and tagging take the others: each that writes fills a segment of its own, and
     * merging them into one took 6% of a build of 1,995 articles, by a profile.
     */
    private final Semaphore writing =
            new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() / 2));

    private final Optional<JournalReplay> journal;
    private Optional<ManifestFile> manifest = Optional.empty();
    private Optional<FinishedGeneration> finished = Optional.empty();

    /**
     * @param fingerprint from {@link IndexFormat#fingerprint}
     * @param corpus a text that changes when the corpus does
     * @param corpusRoots where the corpus lies, for people
     * @throws IOException if another build is under way or the data directory cannot be written
     */
    public LuceneIndexBuilder(GenerationStore store, String fingerprint, String corpus, String corpusRoots)
            throws IOException {
        this(
                store,
                BuildLock.acquire(store.data()),
                fingerprint,
                corpus,
                corpusRoots,
                Segmenter.WENSOU,
                Retention.DEFAULT,
                Optional.empty());
    }

    /**
     * The same with a lock that is held already and another number of generations kept.
     *
     * @param lock of the store's data directory; closed with this builder, or at once if this throws
     * @param journal the changes of the document API, which are carried over whatever the corpus says
     */
    public LuceneIndexBuilder(
            GenerationStore store,
            BuildLock lock,
            String fingerprint,
            String corpus,
            String corpusRoots,
            Segmenter segmenter,
            Retention retention,
            Optional<JournalReplay> journal)
            throws IOException {
        this.store = store;
        this.journal = journal;
        this.retention = retention;
        this.lock = lock;
        try {
            OrphanSweep.run(store);
            this.directory = store.create();
            // the build lock keeps others away; Lucene's own lies in the index, and a build dies of its deletion
            this.files = FSDirectory.open(directory, NoLockFactory.INSTANCE);
            this.writer = new IndexWriter(
                    files,
                    new IndexWriterConfig(new WritingAnalyzer(segmenter))
                            .setOpenMode(IndexWriterConfig.OpenMode.CREATE)
                            // what is flushed may be what is served: its files as they are, not packed into one
                            .setUseCompoundFile(false)
                            .setRAMBufferSizeMB(bufferMegabytes()));
            writer.setLiveCommitData(
                    GenerationInfo.commitData(fingerprint, corpus, corpusRoots).entrySet());
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private static double bufferMegabytes() {
        var share = BUFFER_SHARE_OF_HEAP * Runtime.getRuntime().maxMemory() / BYTES_PER_MEGABYTE;
        return Math.clamp(share, LEAST_BUFFER_MEGABYTES, MOST_BUFFER_MEGABYTES);
    }

    /** Takes what a later update has to know of the corpus; kept with the generation as it is. Close it before publishing. */
    public OutputStream manifest() throws IOException {
        var file = ManifestFile.create(directory);
        manifest = Optional.of(file);
        return file.open();
    }

    @Override
    public void add(Article article) throws IOException {
        var document = DocumentMapping.toDocument(article);
        writing.acquireUninterruptibly();
        try {
            writer.updateDocument(DocumentMapping.idTerm(article.id()), document);
        } finally {
            writing.release();
        }
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
            nameManifest();
            merge();
            commit();
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

    /**
     * Into one segment: a search looks its terms up in every segment there is. Costs nothing where the buffer held all of
     * a corpus, and a twentieth of a build that left six segments.
     */
    private void merge() throws IOException {
        try {
            writer.forceMerge(1);
        } catch (IllegalStateException e) {
            throw FailedWriter.explain(writer, e);
        }
    }

    private void commit() throws IOException {
        try {
            writer.commit();
            writer.close();
        } catch (IllegalStateException e) {
            throw FailedWriter.explain(writer, e);
        }
    }

    @Override
    public PublishedIndex publish() throws IOException, NothingToPublishException {
        var info = finish().info();
        var before = store.currentName();
        var bytes = sizeOnDisk();
        publishWithChanges(info.name());
        retention.apply(store, before).forEach(LOG::warn);
        return new PublishedIndex(info.name(), GenerationInfo.read(directory).documents(), bytes);
    }

    /** What a later update has to know. */
    private void nameManifest() throws IOException {
        if (manifest.isPresent()) {
            manifest.get().finish();
            var data = new HashMap<String, String>();
            writer.getLiveCommitData().forEach(entry -> data.put(entry.getKey(), entry.getValue()));
            GenerationInfo.putManifest(data, manifest.get().name());
            writer.setLiveCommitData(data.entrySet());
        }
    }

    /**
     * Brings in what came through the document API, whatever the corpus says: all of it first, then, while others wait,
     * the little that came meanwhile.
     */
    private void publishWithChanges(String name) throws IOException {
        if (journal.isPresent()) {
            journal.get().compact();
            journal.get().catchUp(directory);
        }
        var update = UpdateLock.acquire(store.data(), PATIENCE);
        try {
            if (journal.isPresent()) {
                journal.get().catchUp(directory);
            }
            store.publish(name);
            published.set(true);
        } finally {
            update.close();
        }
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
                try {
                    writer.rollback();
                } finally {
                    // also where Lucene was interrupted while it waited; what failed after the pointer was moved is
                    // served
                    if (store.currentName()
                            .filter(directory.getFileName().toString()::equals)
                            .isEmpty()) {
                        GenerationStore.remove(directory);
                    }
                }
            }
        }
    }
}
