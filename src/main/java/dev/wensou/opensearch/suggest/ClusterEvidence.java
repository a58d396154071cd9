package dev.wensou.opensearch.suggest;

import dev.wensou.correct.Evidence;
import dev.wensou.lucene.Deadline;
import dev.wensou.lucene.analysis.Analysis;
import dev.wensou.lucene.query.QueryCompiler;
import dev.wensou.opensearch.index.IndexView;
import dev.wensou.opensearch.query.ClusterTerms;
import dev.wensou.opensearch.query.QueryCounts;
import dev.wensou.search.SearchRequest;
import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one state of an index knows of a query. What is asked for {@link #ahead} is counted in one search; each looks at the clock
 * first. On one thread.
 */
public final class ClusterEvidence implements Evidence {
    private final IndexView view;
    private final QueryCompiler compiler;
    private final ClusterTerms terms;
    private final Analysis analysis;
    private final Deadline deadline;
    private final Map<String, Long> known = new HashMap<>();

    /**
     * @param view stays the caller's
     * @param deadline after which each question is a {@link dev.wensou.search.SearchFailure.TimedOut}
     */
    public ClusterEvidence(IndexView view, QueryCompiler compiler, Analysis analysis, Deadline deadline) {
        this.view = view;
        this.compiler = compiler;
        this.terms = new ClusterTerms(view, analysis);
        this.analysis = analysis;
        this.deadline = deadline;
    }

    @Override
    public void ahead(Collection<String> queries) throws IOException {
        var asked = queries.stream()
                .distinct()
                .filter(query -> query.length() <= SearchRequest.MAX_QUERY_CHARS && !known.containsKey(query))
                .toList();
        if (asked.isEmpty()) {
            return;
        }
        deadline.check();
        var counts = new QueryCounts(view, compiler, terms).of(asked).iterator();
        asked.forEach(query -> known.put(query, counts.next()));
    }

    @Override
    public long articles(String query) throws IOException {
        ahead(List.of(query));
        return known.getOrDefault(query, 0L);
    }

    /** Counted to the end: a cluster counts no faster to a few. */
    @Override
    public long articlesUpTo(long most, String query) throws IOException {
        return Math.min(most, articles(query));
    }

    @Override
    public long all() {
        return view.index().documents();
    }

    @Override
    public List<String> words(String han) {
        return analysis.words(han);
    }

    @Override
    public Optional<String> slip(String latin) throws IOException {
        deadline.check();
        return compiler.slip(latin, terms);
    }
}
