package dev.wensou.lucene;

import dev.wensou.dedup.CopyGroups;
import dev.wensou.dedup.CopyRule;
import dev.wensou.lucene.answer.FacetColumns;
import dev.wensou.lucene.index.AbsoluteLengthSimilarity;
import dev.wensou.lucene.index.GenerationInfo;
import dev.wensou.lucene.index.ReaderCopies;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.FSDirectory;

/**
 * A generation open for searching. Counted: whoever holds it keeps it open, and the last to let go closes it. Safe for
 * any number of threads.
 */
final class ServedGeneration {
    private final GenerationInfo info;
    private final FSDirectory files;
    private final DirectoryReader reader;
    private final IndexSearcher searcher;
    private final FacetColumns facets;
    private final ReaderCopies copies;
    /** One for being served, and one for each lease. */
    private final AtomicInteger holders = new AtomicInteger(1);

    private ServedGeneration(
            GenerationInfo info,
            FSDirectory files,
            DirectoryReader reader,
            AbsoluteLengthSimilarity similarity,
            CopyRule copyRule)
            throws IOException {
        this.info = info;
        this.files = files;
        this.reader = reader;
        this.searcher = new IndexSearcher(reader);
        searcher.setSimilarity(similarity);
        // every answer counts all hits, so cached filters would only cost memory
        searcher.setQueryCache(null);
        this.facets = FacetColumns.load(reader);
        this.copies = ReaderCopies.of(reader, copyRule);
    }

    static ServedGeneration open(GenerationInfo info, AbsoluteLengthSimilarity similarity, CopyRule copyRule)
            throws IOException {
        var files = FSDirectory.open(info.directory());
        DirectoryReader reader = null;
        try {
            reader = DirectoryReader.open(files);
            return new ServedGeneration(info, files, reader, similarity, copyRule);
        } catch (IOException | RuntimeException e) {
            org.apache.lucene.util.IOUtils.closeWhileHandlingException(reader, files);
            throw e;
        }
    }

    GenerationInfo info() {
        return info;
    }

    IndexSearcher searcher() {
        return searcher;
    }

    FacetColumns facets() {
        return facets;
    }

    CopyGroups copies() {
        return copies.groups();
    }

    /** Takes hold of it, unless it is closed already. */
    boolean retain() {
        while (true) {
            var now = holders.get();
            if (now == 0) {
                return false;
            }
            if (holders.compareAndSet(now, now + 1)) {
                return true;
            }
        }
    }

    /** Lets go of it. */
    void release() {
        if (holders.decrementAndGet() == 0) {
            org.apache.lucene.util.IOUtils.closeWhileHandlingException(reader, files);
        }
    }
}
