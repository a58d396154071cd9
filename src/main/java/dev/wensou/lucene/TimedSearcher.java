package dev.wensou.lucene;

import java.io.IOException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.ExitableDirectoryReader;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.similarities.Similarity;

/**
 * A searcher for one answer, which ends at its deadline by both of Lucene's means: while documents are scored
 * ({@link IndexSearcher#setTimeout}) and while terms are read, which that does not see ({@link ExitableDirectoryReader}: 1,024
 * terms of a pattern were read for seconds beyond the time). What was found by then is thrown away, as a part of an answer has
 * wrong counts. On one thread.
 */
final class TimedSearcher extends IndexSearcher {
    private final Deadline deadline;

    /** Costs some microseconds for each segment. */
    TimedSearcher(DirectoryReader reader, Similarity similarity, Deadline deadline) throws IOException {
        super(TermMemory.until(deadline, reader));
        this.deadline = deadline;
        setSimilarity(similarity);
        // every answer counts all hits, so cached filters would only cost memory
        setQueryCache(null);
        setTimeout(deadline);
    }

    /** @throws dev.wensou.search.SearchFailure.TimedOut at the deadline */
    @Override
    public <C extends Collector, T> T search(Query query, CollectorManager<C, T> manager) throws IOException {
        deadline.check();
        var found = super.search(query, manager);
        if (timedOut()) {
            throw deadline.passed();
        }
        // what ends early by itself says nothing of it
        deadline.check();
        return found;
    }
}
