package dev.wensou.lucene.answer;

import dev.wensou.lucene.index.DocumentMapping;
import dev.wensou.lucene.query.Curation;
import dev.wensou.lucene.query.RuleActions;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** Finds the articles and values that rules name in one state of the index. For one search, on one thread. */
public final class Curator {
    /** Of articles with one address, so many are looked at for one that passes the filters. */
    private static final int MOST_OF_ONE_ADDRESS = 100;

    private final IndexSearcher searcher;
    private final Counting counting;

    public Curator(IndexSearcher searcher, Counting counting) {
        this.searcher = searcher;
        this.counting = counting;
    }

    /**
     * What the rules do to the hits. Pinned are the articles that there are, that pass the filters of the request, and that
     * no rule hides.
     */
    public Curation curation(RuleActions rules) throws IOException {
        if (rules.rules().isEmpty()) {
            return Curation.NONE;
        }
        var hidden = hidden(rules.hidden());
        return new Curation(pinned(rules.pinned(), hidden), hidden, counting.boosts(rules.boosts()));
    }

    /** What is not found: articles of such ids or addresses. */
    public static Optional<Query> hidden(List<String> articles) {
        if (articles.isEmpty()) {
            return Optional.empty();
        }
        var any = new BooleanQuery.Builder();
        articles.stream().distinct().forEach(article -> any.add(named(article), Occur.SHOULD));
        return Optional.of(any.build());
    }

    private List<Integer> pinned(List<String> articles, Optional<Query> hidden) throws IOException {
        var pinned = new ArrayList<Integer>();
        for (var article : articles) {
            var shown = new BooleanQuery.Builder().add(named(article), Occur.FILTER);
            hidden.ifPresent(query -> shown.add(query, Occur.MUST_NOT));
            for (var found : searcher.search(shown.build(), MOST_OF_ONE_ADDRESS).scoreDocs) {
                if (counting.passes(found.doc)) {
                    if (!pinned.contains(found.doc)) {
                        pinned.add(found.doc);
                    }
                    break;
                }
            }
        }
        return pinned;
    }

    private static Query named(String article) {
        return new TermQuery(DocumentMapping.nameTerm(article));
    }
}
