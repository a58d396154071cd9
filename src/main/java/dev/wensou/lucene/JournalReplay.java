package dev.wensou.lucene;

import dev.wensou.config.Segmenter;
import dev.wensou.journal.Journal;
import dev.wensou.journal.JournalPosition;
import dev.wensou.lucene.analysis.WritingAnalyzer;
import dev.wensou.lucene.index.DocumentMapping;
import dev.wensou.lucene.index.GenerationInfo;
import dev.wensou.lucene.index.StaleCommits;
import dev.wensou.lucene.index.UpdateLock;
import dev.wensou.search.ArticleChange;
import dev.wensou.search.ArticleMaker;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.NoLockFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings the changes of the document API into an index that lacks them: one built anew from the corpus, one that was
 * gone back to, one whose process was killed between the journal and the commit.
 */
public final class JournalReplay {
    private static final Logger LOG = LoggerFactory.getLogger(JournalReplay.class);
    /** How long a build waits for changes under way; they last seconds, a build minutes. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Path data;
    private final Journal journal;
    private final ArticleMaker articles;
    private final Segmenter segmenter;

    /** By the segmenter that is fast; all give the same words. */
    public JournalReplay(Path data, ArticleMaker articles) {
        this(data, articles, Segmenter.WENSOU);
    }

    /** @param data the directory of the index */
    public JournalReplay(Path data, ArticleMaker articles, Segmenter segmenter) {
        this.segmenter = segmenter;
        this.data = data;
        this.journal = new Journal(data);
        this.articles = articles;
    }

    /** Whether the journal has more than a generation. Cheap. */
    boolean isAheadOf(JournalPosition applied) throws IOException {
        return !journal.end().equals(applied) && !journal.end().equals(JournalPosition.START);
    }

    /** Makes every change after a position; the writer need not be committed. Returns where the journal ended. */
    JournalPosition into(IndexWriter writer, JournalPosition from) throws IOException {
        return journal.replay(from, change -> {
            try {
                apply(writer, change);
            } catch (IllegalArgumentException e) {
                LOG.warn("the article {} of the journal is left out: {}", change.id(), e.getMessage());
            }
        });
    }

    /** Brings what a generation lacks that nobody else changes into it, by a commit of its own. */
    void catchUp(Path directory) throws IOException {
        var info = GenerationInfo.read(directory);
        if (!isAheadOf(info.journal())) {
            return;
        }
        StaleCommits.remove(directory, info.revision());
        try (var files = FSDirectory.open(directory, NoLockFactory.INSTANCE);
                var writer = new IndexWriter(files, new IndexWriterConfig(new WritingAnalyzer(segmenter)))) {
            var end = into(writer, info.journal());
            writer.setLiveCommitData(info.withJournal(end).commitData().entrySet());
        }
    }

    /** @throws IllegalArgumentException if what was sent is no article */
    private void apply(IndexWriter writer, ArticleChange change) throws IOException {
        var id = DocumentMapping.idTerm(change.id());
        switch (change) {
            case ArticleChange.Put put ->
                writer.updateDocument(id, DocumentMapping.toDocument(articles.make(put.article())));
            case ArticleChange.Delete delete -> writer.deleteDocuments(id);
        }
    }

    /** The articles that were put or deleted through the API, which say more than the corpus does. */
    Set<String> ids() throws IOException {
        var ids = new HashSet<String>();
        journal.replay(JournalPosition.START, change -> ids.add(change.id().value()));
        return ids;
    }

    /** Drops outdated changes from the journal where they are many. */
    void compact() throws IOException {
        var lock = lock();
        try {
            journal.compact();
        } finally {
            lock.close();
        }
    }

    private UpdateLock lock() throws IOException {
        return UpdateLock.acquire(data, PATIENCE);
    }
}
