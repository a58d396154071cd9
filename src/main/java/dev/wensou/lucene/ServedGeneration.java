package dev.wensou.lucene;

import dev.wensou.dedup.CopyGroups;
import dev.wensou.lucene.answer.FacetColumns;
import dev.wensou.lucene.index.CommitTimes;
import dev.wensou.lucene.index.GenerationInfo;
import dev.wensou.lucene.index.ReaderCopies;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.IOUtils;

/**
 * A generation open for searching as it was at one of its commits. Counted: whoever holds it keeps it open, and the last
 * to let go closes it; files that later commits have deleted live until then. Safe for any number of threads.
 */
final class ServedGeneration {
    private final GenerationInfo info;
    private final CommitTimes times;
    private final DirectoryReader reader;
    private final IndexSearcher searcher;
    private final FacetColumns facets;
    private final ReaderCopies copies;
    private final OpenStates open;
    private final Age age;
    private final Age sinceChange;
    private final long bytes;
    private final AtomicLong answers = new AtomicLong();
    /** One for being served, and one for each lease. */
    private final AtomicInteger holders = new AtomicInteger(1);

    private ServedGeneration(
            GenerationInfo info,
            CommitTimes times,
            DirectoryReader reader,
            Similarity similarity,
            FacetColumns facets,
            ReaderCopies copies,
            OpenStates open)
            throws IOException {
        this.info = info;
        this.times = times;
        this.reader = reader;
        this.searcher = new IndexSearcher(reader);
        searcher.setSimilarity(similarity);
        // every answer counts all hits, so cached filters would only cost memory
        searcher.setQueryCache(null);
        this.facets = facets;
        this.copies = copies;
        this.open = open;
        this.age = Age.since(times.built(), Clock.systemUTC(), System::nanoTime);
        this.sinceChange = Age.since(times.changed(), Clock.systemUTC(), System::nanoTime);
        this.bytes = bytes(reader);
        open.opened(this);
    }

    /** @param open knows of it while its files are open */
    static ServedGeneration open(GenerationInfo info, ServingRules rules, OpenStates open) throws IOException {
        // never closed: it holds nothing but the names of files, and later commits are opened through it
        var reader = DirectoryReader.open(FSDirectory.open(info.directory()));
        try {
            return new ServedGeneration(
                    GenerationInfo.of(info.directory(), reader),
                    CommitTimes.of(info.directory(), reader),
                    reader,
                    rules.similarity(),
                    FacetColumns.load(reader, rules.facets(), rules.names()),
                    ReaderCopies.of(reader, rules.copies()),
                    open);
        } catch (IOException | RuntimeException e) {
            IOUtils.closeWhileHandlingException(reader);
            throw e;
        }
    }

    /**
     * The same generation at its newest commit, if there is a newer one. What both have in common is shared. Safe
     * against a process that commits and deletes files meanwhile: Lucene looks for the newest commit again if one that it
     * reads goes away.
     */
    Optional<ServedGeneration> newer() throws IOException {
        // by the names of the files: openIfChanged reads the commit to tell, which took a third of an idle server's
        // time
        if (SegmentInfos.getLastCommitGeneration(reader.directory())
                == reader.getIndexCommit().getGeneration()) {
            return Optional.empty();
        }
        var later = DirectoryReader.openIfChanged(reader);
        if (later == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(new ServedGeneration(
                    GenerationInfo.of(info.directory(), later),
                    CommitTimes.of(info.directory(), later),
                    later,
                    searcher.getSimilarity(),
                    facets.reload(later),
                    copies.next(later),
                    open));
        } catch (IOException | RuntimeException e) {
            IOUtils.closeWhileHandlingException(later);
            throw e;
        }
    }

    GenerationInfo info() {
        return info;
    }

    CommitTimes times() {
        return times;
    }

    /** Since it was built. */
    Age age() {
        return age;
    }

    /** Since this commit of it was made. */
    Age sinceChange() {
        return sinceChange;
    }

    /** Of the files of this commit. */
    long bytes() {
        return bytes;
    }

    /** How often it is held now; 0 once it is closed. */
    int holders() {
        return holders.get();
    }

    /** For work that no one waits for; answers take a {@link #view}. */
    IndexSearcher searcher() {
        return searcher;
    }

    /** For one answer. */
    GenerationView view(Deadline deadline) throws IOException {
        return new GenerationView(
                this, answers.getAndIncrement(), new TimedSearcher(reader, searcher.getSimilarity(), deadline));
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
            open.closed(this);
            IOUtils.closeWhileHandlingException(reader);
        }
    }

    /** A file that a later commit has deleted meanwhile counts nothing. */
    private static long bytes(DirectoryReader reader) throws IOException {
        var sum = 0L;
        for (var file : reader.getIndexCommit().getFileNames()) {
            try {
                sum += reader.directory().fileLength(file);
            } catch (NoSuchFileException e) {
                continue;
            }
        }
        return sum;
    }
}
