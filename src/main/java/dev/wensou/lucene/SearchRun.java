package dev.wensou.lucene;

import dev.wensou.article.ArticleId;
import dev.wensou.config.FacetSpecs;
import dev.wensou.lucene.answer.Counting;
import dev.wensou.lucene.answer.HitCollector;
import dev.wensou.lucene.answer.HitSearch;
import dev.wensou.lucene.query.CompiledQuery;
import dev.wensou.lucene.query.QueryCompiler;
import dev.wensou.search.Explanation;
import dev.wensou.search.Hit;
import dev.wensou.search.MatchKind;
import dev.wensou.search.QueryReading;
import dev.wensou.search.QueryWarning;
import dev.wensou.search.SearchRequest;
import dev.wensou.search.SearchResponse;
import dev.wensou.search.SortOrder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.search.IndexSearcher;

/** One answer, all of it from one generation. Whoever runs it holds a lease on the generation. On one thread. */
final class SearchRun {
    private static final double NANOS_PER_MILLI = 1e6;

    private final ServedGeneration generation;
    private final IndexSearcher searcher;
    private final QueryCompiler compiler;
    private final HitSearch search;
    private final FacetSpecs facets;

    SearchRun(ServedGeneration generation, QueryCompiler compiler, HitSearch search, FacetSpecs facets) {
        this.generation = generation;
        this.searcher = generation.searcher();
        this.compiler = compiler;
        this.search = search;
        this.facets = facets;
    }

    SearchResponse answer(SearchRequest request) throws IOException {
        var began = System.nanoTime();
        var typed = TypedQuery.read(request.query());
        var query = typed.compile(compiler, searcher.getIndexReader());
        var counting = new Counting(facets, generation.facets(), request);
        var sort = typed.tree().isEmpty() && request.sort() == SortOrder.RELEVANCE ? SortOrder.NEWEST : request.sort();
        var found = search.run(searcher, query, counting, generation.facets(), sort, request.skip() + request.size());
        var strict =
                hits(found.best().stream().skip(request.skip()).toList(), query, MatchKind.STRICT, request.explain());
        var near = request.page() == 1 && sort == SortOrder.RELEVANCE && found.total() < request.size()
                ? near(request, typed, query, counting, found.best())
                : Near.NONE;
        return new SearchResponse(
                reading(request, typed, query, found.total(), near),
                found.total(),
                (System.nanoTime() - began) / NANOS_PER_MILLI,
                generation.info().name(),
                join(strict, near.hits()),
                found.facets(),
                found.months());
    }

    /** Every strict hit. */
    List<ArticleId> matches(SearchRequest request) throws IOException {
        var query = TypedQuery.read(request.query()).compile(compiler, searcher.getIndexReader());
        var counting = new Counting(facets, generation.facets(), request);
        var all = Math.max(1, searcher.getIndexReader().maxDoc());
        var ids = new ArrayList<ArticleId>();
        for (var hit : search.run(searcher, query, counting, generation.facets(), SortOrder.NEWEST, all)
                .best()) {
            ids.add(StoredArticle.of(searcher, hit.document()).card().id());
        }
        return ids;
    }

    /** Articles that do not match, and how the query was loosened to find them. */
    private record Near(List<Hit> hits, List<QueryReading.Expansion> expansions, QueryWarning said) {
        static final Near NONE = new Near(List.of(), List.of(), QueryWarning.PART_MATCHES);
    }

    /** The best articles that hold part of what was asked for; where there is none at all, of a looser query. */
    private Near near(
            SearchRequest request,
            TypedQuery typed,
            CompiledQuery query,
            Counting counting,
            List<HitCollector.RankedHit> strict)
            throws IOException {
        var wanted = request.size() - strict.size();
        var found = search.near(searcher, query, counting, generation.facets(), strict, wanted);
        if (!found.isEmpty() || !strict.isEmpty()) {
            var hits = hits(found, query.asNear(), MatchKind.NEAR, request.explain());
            return new Near(hits, query.nearExpansions(), QueryWarning.PART_MATCHES);
        }
        for (var step : typed.looser()) {
            var looser = compiler.compile(step.tree(), searcher.getIndexReader());
            var hits = hits(
                    search.near(searcher, looser.loosened(), counting, generation.facets(), List.of(), wanted),
                    looser.asNear(),
                    MatchKind.NEAR,
                    request.explain());
            if (!hits.isEmpty()) {
                return new Near(hits, join(looser.expansions(), looser.nearExpansions()), step.said());
            }
        }
        return Near.NONE;
    }

    private static QueryReading reading(
            SearchRequest request, TypedQuery typed, CompiledQuery query, long total, Near near) {
        var relaxed = total == 0 && !near.hits().isEmpty();
        var warnings = new ArrayList<>(typed.warnings());
        if (relaxed) {
            warnings.add(near.said());
        }
        var expansions = near.hits().isEmpty() ? query.expansions() : join(query.expansions(), near.expansions());
        return new QueryReading(request.query(), relaxed, expansions, warnings);
    }

    private List<Hit> hits(List<HitCollector.RankedHit> ranked, CompiledQuery query, MatchKind match, boolean explain)
            throws IOException {
        var hits = new ArrayList<Hit>();
        for (var each : ranked) {
            var explanation = explain
                    ? Optional.of(new Explainer(searcher, search).explain(each.document(), query))
                    : Optional.<Explanation>empty();
            hits.add(StoredArticle.of(searcher, each.document()).hit(each.score(), match, query, explanation));
        }
        return hits;
    }

    private static <T> List<T> join(List<T> first, List<T> second) {
        var joined = new ArrayList<>(first);
        joined.addAll(second);
        return joined;
    }
}
