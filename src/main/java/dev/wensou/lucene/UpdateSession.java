package dev.wensou.lucene;

import dev.wensou.article.ArticleId;
import dev.wensou.config.Segmenter;
import dev.wensou.journal.Journal;
import dev.wensou.lucene.analysis.WritingAnalyzer;
import dev.wensou.lucene.index.DocumentMapping;
import dev.wensou.lucene.index.GenerationInfo;
import dev.wensou.lucene.index.GenerationStore;
import dev.wensou.lucene.index.StaleCommits;
import dev.wensou.lucene.index.UpdateLock;
import dev.wensou.search.ArticleChange;
import dev.wensou.search.ArticleMaker;
import dev.wensou.search.ChangeOutcome;
import dev.wensou.search.ChangeReceipt;
import dev.wensou.search.SearchFailure;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.NoLockFactory;
import org.apache.lucene.util.IOUtils;

/**
 * The served generation open for changes, with the lock of updates held from opening to closing. Whatever the journal has
 * and the generation lacks is made up for first. For one thread.
 */
final class UpdateSession implements AutoCloseable {
    private static final double BUFFER_MEGABYTES = 32;
    /** With Lucene's 16 an update of 1% of 8,000 articles rewrote 70 of the index's 104 MB. */
    private static final double FLOOR_MEGABYTES = 1;

    private final UpdateLock lock;
    private final Journal journal;
    private final ArticleMaker articles;
    private final FSDirectory files;
    private final IndexWriter writer;
    private DirectoryReader reader;
    private GenerationInfo info;
    private boolean isChanged;

    private UpdateSession(
            UpdateLock lock, GenerationInfo info, GenerationStore store, ArticleMaker articles, Segmenter segmenter)
            throws IOException {
        this.lock = lock;
        this.info = info;
        this.journal = new Journal(store.data());
        this.articles = articles;
        StaleCommits.remove(info.directory(), info.revision());
        // the lock of updates does what Lucene's own would, and does not lie where it can be deleted with the index
        this.files = FSDirectory.open(info.directory(), NoLockFactory.INSTANCE);
        this.writer = new IndexWriter(
                files,
                new IndexWriterConfig(new WritingAnalyzer(segmenter))
                        .setOpenMode(IndexWriterConfig.OpenMode.APPEND)
                        .setMergePolicy(new TieredMergePolicy().setFloorSegmentMB(FLOOR_MEGABYTES))
                        .setRAMBufferSizeMB(BUFFER_MEGABYTES));
        try {
            var end = new JournalReplay(store.data(), articles, segmenter).into(writer, info.journal());
            if (!end.equals(info.journal())) {
                commit(info.withJournal(end));
            }
            this.reader = DirectoryReader.open(writer);
        } catch (IOException | RuntimeException e) {
            IOUtils.closeWhileHandlingException(writer::rollback, files);
            throw e;
        }
    }

    /**
     * @param wait how long to wait for another process that changes the index
     * @throws dev.wensou.lucene.index.LockHeldException if it goes on for longer
     * @throws SearchFailure if there is no index, or it is one of another configuration
     */
    static UpdateSession open(
            GenerationStore store, String fingerprint, ArticleMaker articles, Segmenter segmenter, Duration wait)
            throws IOException {
        var lock = UpdateLock.acquire(store.data(), wait);
        try {
            var info = store.current()
                    .orElseThrow(() -> new SearchFailure.EngineUnavailable("there is no index in " + store.data()
                            + " to change. Run: scripts/rebuild-index --corpus DIR"));
            if (!info.fingerprint().equals(fingerprint)) {
                throw new SearchFailure.IndexOutdated("index " + info.name() + " was built from config "
                        + info.fingerprint() + ", this is " + fingerprint
                        + ". Run: scripts/rebuild-index --corpus DIR");
            }
            return new UpdateSession(lock, info, store, articles, segmenter);
        } catch (IOException | RuntimeException e) {
            IOUtils.closeWhileHandlingException(lock);
            throw e;
        }
    }

    GenerationInfo info() {
        return info;
    }

    /** Whether closing would wait for nothing. */
    boolean isQuiet() {
        return !writer.hasPendingMerges();
    }

    /** Makes changes durable: in the journal first, so that they outlast the generation, then in a commit. */
    ChangeReceipt apply(List<ArticleChange> changes) throws IOException {
        refreshReader();
        var outcomes = new ArrayList<ChangeOutcome>();
        var exists = new HashMap<ArticleId, Boolean>();
        var effective = new ArrayList<ArticleChange>();
        var documents = new ArrayList<Optional<Document>>();
        for (var change : changes) {
            var isThere = exists.containsKey(change.id()) ? exists.get(change.id()) : isInIndex(change.id());
            try {
                var document = document(change);
                outcomes.add(ChangeOutcome.of(change.id(), kind(change, isThere)));
                if (document.isPresent() || isThere) {
                    effective.add(change);
                    documents.add(document);
                    exists.put(change.id(), document.isPresent());
                }
            } catch (IllegalArgumentException e) {
                outcomes.add(new ChangeOutcome(change.id(), ChangeOutcome.Kind.FAILED, e.getMessage()));
            }
        }
        if (!effective.isEmpty()) {
            var end = journal.append(effective);
            for (var i = 0; i < effective.size(); i++) {
                apply(effective.get(i).id(), documents.get(i));
            }
            commit(info.withJournal(end));
        }
        return new ChangeReceipt(info.name(), info.revision(), outcomes);
    }

    private Optional<Document> document(ArticleChange change) {
        return switch (change) {
            case ArticleChange.Put put -> Optional.of(DocumentMapping.toDocument(articles.make(put.article())));
            case ArticleChange.Delete delete -> Optional.empty();
        };
    }

    private static ChangeOutcome.Kind kind(ArticleChange change, boolean isThere) {
        return switch (change) {
            case ArticleChange.Put put -> isThere ? ChangeOutcome.Kind.UPDATED : ChangeOutcome.Kind.CREATED;
            case ArticleChange.Delete delete -> isThere ? ChangeOutcome.Kind.DELETED : ChangeOutcome.Kind.NOT_FOUND;
        };
    }

    private void apply(ArticleId id, Optional<Document> document) throws IOException {
        if (document.isPresent()) {
            writer().updateDocument(DocumentMapping.idTerm(id), document.get());
        } else {
            writer().deleteDocuments(DocumentMapping.idTerm(id));
        }
    }

    private void refreshReader() throws IOException {
        var later = DirectoryReader.openIfChanged(reader, writer);
        if (later != null) {
            reader.close();
            reader = later;
        }
    }

    private boolean isInIndex(ArticleId id) throws IOException {
        return new IndexSearcher(reader).count(new TermQuery(DocumentMapping.idTerm(id))) > 0;
    }

    /** The writer, for changes that {@link #commit} makes durable and {@link #close} drops. */
    IndexWriter writer() {
        isChanged = true;
        return writer;
    }

    /** Makes what was changed durable, and what is said of it. */
    void commit(GenerationInfo says) throws IOException {
        writer.setLiveCommitData(says.commitData().entrySet());
        try {
            writer.commit();
        } catch (IllegalStateException e) {
            throw FailedWriter.explain(writer, e);
        }
        isChanged = false;
        info = says.withRevision(SegmentInfos.getLastCommitGeneration(files));
    }

    /**
     * Ends changing and says how the generation was left. Merges under way are waited for and make a revision of their own,
     * so that of the last {@link #commit} may not be the last.
     */
    GenerationInfo settle() throws IOException {
        reader.close();
        writer.close();
        info = GenerationInfo.read(info.directory());
        return info;
    }

    /** Waits for merges under way; what was changed and not committed is dropped. */
    @Override
    public void close() throws IOException {
        try (lock;
                files) {
            IOUtils.closeWhileHandlingException(reader);
            if (isChanged) {
                writer.rollback();
            } else {
                writer.close();
            }
        }
    }
}
