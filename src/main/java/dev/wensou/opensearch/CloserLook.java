package dev.wensou.opensearch;

import dev.wensou.article.Article;
import dev.wensou.lucene.analysis.ArticleAnalyzer;
import dev.wensou.lucene.analysis.Chain;
import dev.wensou.lucene.answer.HitSearch;
import dev.wensou.lucene.index.TextField;
import dev.wensou.lucene.query.CompiledQuery;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Adds to the scores of the best hits what the places of their words are worth, as the embedded engine does, which
 * has them in its index: here each body is cut again. Safe for any number of threads.
 */
final class CloserLook {
    private final HitSearch search;
    private final ArticleAnalyzer analyzer;

    CloserLook(HitSearch search, ArticleAnalyzer analyzer) {
        this.search = search;
        this.analyzer = analyzer;
    }

    /** How many of the best hits are looked at. */
    int depth(CompiledQuery query) {
        return search.depth(query.grams());
    }

    /** The hits, of which the first so many are looked at, in the order of their new scores. */
    List<FoundArticle> of(List<FoundArticle> hits, CompiledQuery query, Boosts boosts, int depth) {
        var looked = new ArrayList<FoundArticle>();
        for (var hit : hits.subList(0, Math.min(depth, hits.size()))) {
            looked.add(look(hit, query, boosts));
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
        return hit.plus(places(hit.article(), query) * boosts.factor(hit.article()));
    }

    /** What the places of a query's words in an article are worth. */
    double places(Article article, CompiledQuery query) {
        try (var tokens = analyzer.tokenStream(TextField.BODY.field(Chain.GRAMS), article.body())) {
            return search.places(tokens, query);
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory could not be read", e);
        }
    }
}
