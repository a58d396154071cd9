package dev.wensou.lucene;

import dev.wensou.article.ArticleId;
import dev.wensou.config.FacetSpecs;
import dev.wensou.dedup.CopyGroups;
import dev.wensou.lucene.answer.Counting;
import dev.wensou.lucene.answer.FacetLookup;
import dev.wensou.lucene.answer.HitCollector;
import dev.wensou.lucene.answer.HitSearch;
import dev.wensou.lucene.answer.MatchingCopies;
import dev.wensou.lucene.query.CompiledQuery;
import dev.wensou.lucene.query.QueryCompiler;
import dev.wensou.search.ArticleCard;
import dev.wensou.search.Explanation;
import dev.wensou.search.FacetRequest;
import dev.wensou.search.FacetValues;
import dev.wensou.search.Hit;
import dev.wensou.search.MatchKind;
import dev.wensou.search.QueryReading;
import dev.wensou.search.QueryWarning;
import dev.wensou.search.SearchFailure;
import dev.wensou.search.SearchRequest;
import dev.wensou.search.SearchResponse;
import dev.wensou.search.SortOrder;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;

/** One answer, all of it from one generation. Whoever runs it holds a lease on the generation. On one thread. */
final class SearchRun {
    private static final double NANOS_PER_MILLI = 1e6;

    private final ServedGeneration generation;
    private final IndexSearcher searcher;
    private final QueryCompiler compiler;
    private final HitSearch search;
    private final FacetSpecs facets;
    private final LocalDate today;

    /** @param today where ranges of a facet end that go up to today */
    SearchRun(
            ServedGeneration generation, QueryCompiler compiler, HitSearch search, FacetSpecs facets, LocalDate today) {
        this.generation = generation;
        this.searcher = generation.searcher();
        this.compiler = compiler;
        this.search = search;
        this.facets = facets;
        this.today = today;
    }

    SearchResponse answer(SearchRequest request) throws IOException {
        var began = System.nanoTime();
        var typed = TypedQuery.read(request.query());
        var query = typed.compile(compiler, searcher.getIndexReader());
        var counting = new Counting(facets, generation.facets(), request, today);
        var sort = typed.tree().isEmpty() && request.sort() == SortOrder.RELEVANCE ? SortOrder.NEWEST : request.sort();
        var found = search.run(
                searcher, query, counting, generation.facets(), sort, request.skip() + request.size(), folded(request));
        var page = found.best().stream().skip(request.skip()).toList();
        var strict = withCopies(
                page,
                hits(page, query, MatchKind.STRICT, request.explain()),
                Optional.of(query.query()),
                counting,
                request);
        var near = request.page() == 1 && sort == SortOrder.RELEVANCE && found.listed() < request.size()
                ? near(request, typed, query, counting, found)
                : Near.NONE;
        return new SearchResponse(
                reading(request, typed, query, found.total(), near),
                found.total(),
                found.listed(),
                (System.nanoTime() - began) / NANOS_PER_MILLI,
                generation.info().name(),
                join(strict, near.hits()),
                found.facets(),
                found.months());
    }

    /** The values of one facet. */
    FacetValues values(FacetRequest request) throws IOException {
        var began = System.nanoTime();
        var spec = facets.of(request.facet())
                .orElseThrow(() -> new SearchFailure.BadQuery(
                        "'" + request.facet() + "' is not a facet; there are " + String.join(", ", facets.names())));
        if (request.parent().isPresent() && !spec.isTree()) {
            throw new SearchFailure.BadQuery("the values of '" + spec.name() + "' stand below no others");
        }
        var query = TypedQuery.read(request.search().query()).compile(compiler, searcher.getIndexReader());
        var counting = new Counting(facets, generation.facets(), request.search(), today);
        var values = new FacetLookup(spec, counting, generation.facets()).values(searcher, query, request);
        return new FacetValues(
                spec.name(),
                spec.label(),
                values.stream().skip(request.skip()).limit(request.size()).toList(),
                values.size(),
                (System.nanoTime() - began) / NANOS_PER_MILLI,
                generation.info().name());
    }

    /** Every strict hit. */
    List<ArticleId> matches(SearchRequest request) throws IOException {
        var query = TypedQuery.read(request.query()).compile(compiler, searcher.getIndexReader());
        var counting = new Counting(facets, generation.facets(), request, today);
        var all = Math.max(1, searcher.getIndexReader().maxDoc());
        var ids = new ArrayList<ArticleId>();
        for (var hit : search.run(
                        searcher, query, counting, generation.facets(), SortOrder.NEWEST, all, Optional.empty())
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
            SearchRequest request, TypedQuery typed, CompiledQuery query, Counting counting, HitSearch.Found strict)
            throws IOException {
        var wanted = request.size() - strict.best().size();
        var found = search.near(
                searcher, query, counting, generation.facets(), strict.best(), strict.total(), wanted, folded(request));
        if (!found.isEmpty() || !strict.best().isEmpty()) {
            var hits = hits(found, query.asNear(), MatchKind.NEAR, request.explain());
            return new Near(
                    withCopies(found, hits, query.near(), counting, request),
                    query.nearExpansions(),
                    QueryWarning.PART_MATCHES);
        }
        for (var step : typed.looser()) {
            var looser = compiler.compile(step.tree(), searcher.getIndexReader());
            var loosened = looser.loosened();
            var near = search.near(
                    searcher, loosened, counting, generation.facets(), List.of(), 0, wanted, folded(request));
            var hits = hits(near, looser.asNear(), MatchKind.NEAR, request.explain());
            if (!hits.isEmpty()) {
                hits = withCopies(near, hits, loosened.near(), counting, request);
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

    /** The copies that are folded, if any are: an index without copies is searched as if none were asked to be. */
    private Optional<CopyGroups> folded(SearchRequest request) {
        return Optional.of(generation.copies()).filter(copies -> request.collapse() && copies.count() > 0);
    }

    /** The hits with the copies folded under each that match too. */
    private List<Hit> withCopies(
            List<HitCollector.RankedHit> ranked,
            List<Hit> hits,
            Optional<Query> query,
            Counting counting,
            SearchRequest request)
            throws IOException {
        var folded = folded(request);
        if (folded.isEmpty() || query.isEmpty()) {
            return hits;
        }
        var copies = new MatchingCopies(folded.get(), generation.facets()).of(searcher, query.get(), counting, ranked);
        var complete = new ArrayList<Hit>();
        for (var i = 0; i < hits.size(); i++) {
            var documents = copies.getOrDefault(ranked.get(i).document(), List.of());
            var cards = new ArrayList<ArticleCard>();
            for (var document : documents.subList(0, Math.min(Hit.MAX_DUPLICATES, documents.size()))) {
                cards.add(StoredArticle.of(searcher, document).card());
            }
            complete.add(hits.get(i).with(cards, documents.size()));
        }
        return complete;
    }

    private static <T> List<T> join(List<T> first, List<T> second) {
        var joined = new ArrayList<>(first);
        joined.addAll(second);
        return joined;
    }
}
