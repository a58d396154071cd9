package dev.wensou.lucene;

import dev.wensou.lucene.answer.ExplainedWords;
import dev.wensou.lucene.answer.HitSearch;
import dev.wensou.lucene.query.CompiledQuery;
import dev.wensou.lucene.query.Curation;
import dev.wensou.lucene.query.IndexTerms;
import dev.wensou.search.Explanation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;

/**
 * Says why a document is a hit of a query or not, from the query itself and the article's own texts, so that it is true
 * of what ranks and marks. For one generation, on one thread.
 */
final class Explainer {
    private final IndexSearcher searcher;
    private final HitSearch search;

    Explainer(IndexSearcher searcher, HitSearch search) {
        this.searcher = searcher;
        this.search = search;
    }

    /** @param document its number in the whole index */
    Explanation explain(int document, CompiledQuery query) throws IOException {
        var isStrict = matches(Optional.of(query.query()), document);
        var isNear = !isStrict && matches(query.near(), document);
        var scored = isStrict ? query.query() : query.near().orElse(query.query());
        var places = isStrict || isNear ? search.places(searcher, query, document) : 0;
        var boost = query.curation().factor(document);
        var score = isStrict || isNear
                ? (searcher.explain(scored, document).getValue().doubleValue() + places) * boost
                : 0;
        var match = isStrict ? Explanation.Match.STRICT : isNear ? Explanation.Match.NEAR : Explanation.Match.NONE;
        return new Explanation(
                match,
                isStrict && isWhole(query, document),
                score,
                places,
                boost,
                rules(query.curation(), document),
                ExplainedWords.of(
                        StoredArticle.of(searcher, document), query, IndexTerms.of(searcher.getIndexReader())));
    }

    private List<Explanation.Rule> rules(Curation curation, int document) throws IOException {
        var rules = new ArrayList<Explanation.Rule>();
        if (curation.pinned().contains(document)) {
            rules.add(Explanation.Rule.PINNED);
        }
        if (matches(curation.hidden(), document)) {
            rules.add(Explanation.Rule.HIDDEN);
        }
        if (curation.factor(document) != 1) {
            rules.add(Explanation.Rule.BOOSTED);
        }
        return rules;
    }

    private boolean isWhole(CompiledQuery query, int document) throws IOException {
        var isWhole = query.whole().isEmpty();
        for (var whole : query.whole()) {
            isWhole |= matches(Optional.of(whole), document);
        }
        return isWhole;
    }

    private boolean matches(Optional<Query> query, int document) throws IOException {
        if (query.isEmpty()) {
            return false;
        }
        var weight = searcher.createWeight(searcher.rewrite(query.get()), ScoreMode.COMPLETE_NO_SCORES, 1);
        for (var leaf : searcher.getIndexReader().leaves()) {
            var inLeaf = document - leaf.docBase;
            if (inLeaf >= 0 && inLeaf < leaf.reader().maxDoc()) {
                var scorer = weight.scorer(leaf);
                return scorer != null && scorer.iterator().advance(inLeaf) == inLeaf;
            }
        }
        return false;
    }
}
