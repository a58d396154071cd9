package dev.wensou.opensearch.answer;

import dev.wensou.article.Article;
import dev.wensou.lucene.answer.HitSearch;
import dev.wensou.lucene.query.CompiledQuery;
import dev.wensou.opensearch.index.FoundArticle;
import dev.wensou.opensearch.query.Boosts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Adds to the scores of the best hits what the places of their words are worth, as the embedded engine does, which
 * has them in its index: here each body is cut again. Safe for any number of threads.
 */
public final class CloserLook {
    private final HitSearch search;

    /** @param search what says how much the places of words are worth */
    public CloserLook(HitSearch search) {
        this.search = search;
    }

    /** How many of the best hits are looked at. */
    int depth(CompiledQuery query) {
        return search.depth(query.grams());
    }

    /** The hits, of which the first so many are looked at, in the order of their new scores. */
    List<FoundArticle> of(List<FoundArticle> hits, CompiledQuery query, Boosts boosts, int depth) {
        var looked = new ArrayList<FoundArticle>();
        var places = search.places(query);
        for (var hit : hits.subList(0, Math.min(depth, hits.size()))) {
            looked.add(look(hit, places, boosts));
        }
        // a stable sort: of equal hits the order is the cluster's, which is by date
        looked.sort(Comparator.comparingInt(FoundArticle::closeness)
                .thenComparingDouble(FoundArticle::score)
                .reversed());
        looked.addAll(hits.subList(looked.size(), hits.size()));
        return looked;
    }

    /** The same hit with what its places add. */
    FoundArticle look(FoundArticle hit, CompiledQuery query, Boosts boosts) {
        return look(hit, search.places(query), boosts);
    }

    private static FoundArticle look(FoundArticle hit, ToDoubleFunction<String> places, Boosts boosts) {
        var article = hit.article();
        return hit.plus(places.applyAsDouble(article.body()) * boosts.factor(article));
    }

    /** What the places of a query's words in an article are worth. */
    double places(Article article, CompiledQuery query) {
        return search.places(query).applyAsDouble(article.body());
    }
}
