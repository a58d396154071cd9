package dev.wensou.lucene;

import dev.wensou.article.Article;
import dev.wensou.journal.JournalPosition;
import dev.wensou.lucene.analysis.ArticleAnalyzer;
import dev.wensou.lucene.index.BuildLock;
import dev.wensou.lucene.index.DocumentMapping;
import dev.wensou.lucene.index.GenerationInfo;
import dev.wensou.lucene.index.GenerationStore;
import dev.wensou.lucene.index.ManifestFile;
import dev.wensou.lucene.index.UpdateLock;
import dev.wensou.search.IndexBuilder;
import dev.wensou.search.NothingToPublishException;
import dev.wensou.search.PublishedIndex;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;

/**
 * Builds a generation of the embedded index in a directory of its own, which nobody reads before {@link #publish}.
 * Holds the build lock of its data directory from construction to {@link #close}.
 */
public final class LuceneIndexBuilder implements IndexBuilder {
    private static final double BUFFER_MEGABYTES = 64;
    /** How long to wait for changes under way before publishing; they last seconds, a build minutes. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final GenerationStore store;
    private final BuildLock lock;
    private final Path directory;
    private final FSDirectory files;
    private final IndexWriter writer;
    private final AtomicBoolean published = new AtomicBoolean();
    private final Optional<JournalReplay> journal;
    private volatile Optional<byte[]> manifest = Optional.empty();

    /**
     * @param fingerprint from {@link IndexFormat#fingerprint}
     * @param corpus a text that changes when the corpus does
     * @param corpusRoots where the corpus lies, for people
     * @throws IOException if another build is under way or the data directory cannot be written
     */
    public LuceneIndexBuilder(GenerationStore store, String fingerprint, String corpus, String corpusRoots)
            throws IOException {
        this(store, fingerprint, corpus, corpusRoots, Optional.empty());
    }

    /** @param journal the changes of the document API, which are carried over whatever the corpus says */
    public LuceneIndexBuilder(
            GenerationStore store,
            String fingerprint,
            String corpus,
            String corpusRoots,
            Optional<JournalReplay> journal)
            throws IOException {
        this.store = store;
        this.journal = journal;
        this.lock = BuildLock.acquire(store.data());
        try {
            this.directory = store.create();
            this.files = FSDirectory.open(directory);
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

    /** @param bytes what a later update has to know of the corpus; kept with the generation as it is */
    public void manifest(byte[] bytes) {
        manifest = Optional.of(bytes.clone());
    }

    @Override
    public void add(Article article) throws IOException {
        writer.updateDocument(DocumentMapping.idTerm(article.id()), DocumentMapping.toDocument(article));
    }

    @Override
    public PublishedIndex publish() throws IOException, NothingToPublishException {
        if (writer.getDocStats().numDocs == 0) {
            throw new NothingToPublishException("no article was read, so there is nothing to publish;"
                    + " the index that was served before is untouched");
        }
        carryOver();
        writer.commit();
        writer.close();
        verify();
        var name = directory.getFileName().toString();
        var update = UpdateLock.acquire(store.data(), PATIENCE);
        try {
            // changes that came while the build went on are few, so only these keep others waiting
            if (journal.isPresent()) {
                journal.get().catchUp(directory);
            }
            store.publish(name);
        } finally {
            update.close();
        }
        published.set(true);
        var info = GenerationInfo.read(directory);
        store.prune();
        return new PublishedIndex(info.name(), info.documents(), sizeOnDisk());
    }

    /** What came through the document API, and what a later update has to know. */
    private void carryOver() throws IOException {
        var data = new HashMap<String, String>();
        writer.getLiveCommitData().forEach(entry -> data.put(entry.getKey(), entry.getValue()));
        if (journal.isPresent()) {
            journal.get().compact();
            GenerationInfo.putJournal(data, journal.get().into(writer, JournalPosition.START));
        }
        if (manifest.isPresent()) {
            GenerationInfo.putManifest(data, ManifestFile.write(directory, manifest.get()));
        }
        writer.setLiveCommitData(data.entrySet());
    }

    /** Reads every file back against its checksum: a bad disk must not replace a good index. */
    private void verify() throws IOException {
        try (var reader = DirectoryReader.open(files)) {
            for (var leaf : reader.leaves()) {
                leaf.reader().checkIntegrity();
            }
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
                writer.rollback();
                GenerationStore.remove(directory);
            }
        }
    }
}
