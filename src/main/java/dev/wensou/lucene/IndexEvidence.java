package dev.wensou.lucene;

import dev.wensou.correct.Evidence;
import dev.wensou.lucene.analysis.Analysis;
import dev.wensou.lucene.query.IndexTerms;
import dev.wensou.lucene.query.QueryCompiler;
import dev.wensou.search.SearchRequest;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.search.IndexSearcher;

/**
 * What one generation knows of a query, by SmartCN's dictionary for what is a word. Each question looks at the clock first, as those
 * that an index answers from its figures alone do not. On one thread.
 */
final class IndexEvidence implements Evidence {
    private final IndexSearcher searcher;
    private final QueryCompiler compiler;
    private final Analysis analysis;
    private final Deadline deadline;

    IndexEvidence(IndexSearcher searcher, QueryCompiler compiler, Analysis analysis, Deadline deadline) {
        this.searcher = searcher;
        this.compiler = compiler;
        this.analysis = analysis;
        this.deadline = deadline;
    }

    @Override
    public long articles(String query) throws IOException {
        deadline.check();
        return query.length() > SearchRequest.MAX_QUERY_CHARS ? 0 : GenerationTexts.count(searcher, compiler, query);
    }

    @Override
    public long articlesUpTo(long most, String query) throws IOException {
        return query.length() > SearchRequest.MAX_QUERY_CHARS
                ? 0
                : GenerationTexts.countUpTo(most, searcher, compiler, query);
    }

    @Override
    public long all() {
        return searcher.getIndexReader().numDocs();
    }

    @Override
    public List<String> words(String han) {
        deadline.check();
        return analysis.words(han);
    }

    @Override
    public Optional<String> slip(String latin) throws IOException {
        deadline.check();
        return compiler.slip(latin, IndexTerms.of(searcher.getIndexReader()));
    }
}
