package dev.wensou.opensearch;

import dev.wensou.article.Article;
import dev.wensou.lucene.analysis.ArticleAnalyzer;
import dev.wensou.lucene.analysis.Chain;
import dev.wensou.lucene.answer.HitSearch;
import dev.wensou.lucene.index.TextField;
import dev.wensou.lucene.query.CompiledQuery;
import dev.wensou.lucene.query.WeightedGram;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.FilteringTokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.index.memory.MemoryIndex;

/**
 * Adds to the scores of the best hits what the places of their words are worth, as the embedded engine does: of each body an
 * index of the query's grams alone is made in memory. Safe for any number of threads.
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
        var grams = query.grams().stream().map(WeightedGram::text).collect(Collectors.toSet());
        var field = TextField.BODY.field(Chain.GRAMS);
        var index = new MemoryIndex();
        try (var tokens = new Kept(analyzer.tokenStream(field, article.body()), grams)) {
            index.addField(field, tokens);
            return search.places(index.createSearcher(), query, 0);
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory could not be read", e);
        }
    }

    /** The tokens that are wanted, where they stood. */
    private static final class Kept extends FilteringTokenFilter {
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private final Set<String> wanted;

        Kept(TokenStream tokens, Set<String> wanted) {
            super(tokens);
            this.wanted = wanted;
        }

        @Override
        protected boolean accept() {
            return wanted.contains(term.toString());
        }
    }
}
