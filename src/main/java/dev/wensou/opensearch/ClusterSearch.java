package dev.wensou.opensearch;

import dev.wensou.article.ArticleId;
import dev.wensou.config.FacetSpecs;
import dev.wensou.lucene.answer.FacetNames;
import dev.wensou.lucene.answer.Marking;
import dev.wensou.lucene.query.CompiledQuery;
import dev.wensou.lucene.query.QueryCompiler;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** One answer, all of it from one index. On one thread. */
final class ClusterSearch {
    private static final double NANOS_PER_MILLI = 1e6;
    /** Articles that are read at once where all hits are. */
    private static final int PART = 500;

    private final Cluster cluster;
    private final ServedIndex index;
    private final QueryCompiler compiler;
    private final ClusterTerms terms;
    private final FacetSpecs facets;
    private final FacetNames names;
    private final CloserLook closer;
    private final LocalDate today;

    ClusterSearch(
            Cluster cluster,
            ServedIndex index,
            QueryCompiler compiler,
            ClusterTerms terms,
            FacetSpecs facets,
            FacetNames names,
            CloserLook closer,
            LocalDate today) {
        this.cluster = cluster;
        this.index = index;
        this.compiler = compiler;
        this.terms = terms;
        this.facets = facets;
        this.names = names;
        this.closer = closer;
        this.today = today;
    }

    /** One page of strict hits, and on a first page that they do not fill, those that are near. */
    SearchResponse answer(SearchRequest request) throws IOException {
        var began = System.nanoTime();
        var question = question(request);
        var query = question.query();
        var isRanked = question.sort() == SortOrder.RELEVANCE;
        var depth = isRanked ? closer.depth(query) : 0;
        // a page within the hits that are looked at once more is a part of them in their new order
        var from = request.skip() < depth ? 0 : request.skip();
        var size = from == 0 ? Math.max(depth, request.skip() + request.size()) : request.size();
        var answer = ask(body(request).search(query, question.sort(), from, size));
        var total = answer.path("hits").path("total").path("value").asLong();
        var found = found(answer);
        if (depth > 0 && from == 0) {
            found = closer.of(found, query, depth);
        }
        var skipped = request.skip() - from;
        var page = found.subList(Math.min(skipped, found.size()), Math.min(skipped + request.size(), found.size()));
        var hits = new ArrayList<>(shown(page, query, MatchKind.STRICT, isRanked));
        var near =
                request.page() == 1 && isRanked && total < request.size() ? near(request, question, total) : Near.NONE;
        hits.addAll(near.hits());
        var counts = new CountsJson(index, facets, request, today);
        var aggregations = answer.path("aggregations");
        return new SearchResponse(
                reading(request, question, total, near),
                total,
                total,
                millisSince(began),
                index.name(),
                hits,
                counts.facets(aggregations),
                CountsJson.months(aggregations),
                Optional.empty());
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
        var question = question(request.search());
        var answer = ask(body(request.search()).search(question.query(), SortOrder.NEWEST, 0, 0));
        var values = new CountsJson(index, facets, request.search(), today)
                .values(spec, answer.path("aggregations"), request);
        return new FacetValues(
                spec.name(),
                spec.label(),
                values.stream().skip(request.skip()).limit(request.size()).toList(),
                values.size(),
                millisSince(began),
                index.name());
    }

    /** Every strict hit, in the order of ids. */
    List<ArticleId> matches(SearchRequest request) throws IOException {
        var ids = new ArrayList<ArticleId>();
        each(
                request,
                List.of(Fields.ARTICLE + ".id"),
                hit -> ids.add(new ArticleId(
                        hit.path("_source").path(Fields.ARTICLE).path("id").asString())));
        return ids;
    }

    /** Shows every strict hit in the order of its pages as far as these reach, then in that of ids. */
    void eachHit(SearchRequest request, Predicate<Hit> sink) throws IOException {
        var marking = new Marking(question(request).query());
        var failed = new ArrayList<IOException>();
        each(request, List.of(Fields.ARTICLE), hit -> {
            try {
                return sink.test(FoundArticle.of(hit).shown().hit(0, MatchKind.STRICT, marking, Optional.empty()));
            } catch (IOException e) {
                failed.add(e);
                return false;
            }
        });
        if (!failed.isEmpty()) {
            throw failed.getFirst();
        }
    }

    private void each(SearchRequest request, List<Object> source, Predicate<JsonNode> sink) throws IOException {
        var body = new HashMap<>(body(request).hits(question(request).query(), PART, source));
        while (true) {
            var hits = ask(body).path("hits").path("hits");
            for (var hit : hits) {
                if (!sink.test(hit)) {
                    return;
                }
            }
            if (hits.size() < PART) {
                return;
            }
            body.put("search_after", hits.path(hits.size() - 1).path("sort"));
        }
    }

    /** @param hits articles that hold only part of what was asked for, and how the query was loosened to find them */
    private record Near(List<Hit> hits, List<QueryReading.Expansion> expansions, QueryWarning said) {
        static final Near NONE = new Near(List.of(), List.of(), QueryWarning.PART_MATCHES);
    }

    private Near near(SearchRequest request, ClusterQuestion question, long strict) throws IOException {
        var query = question.query();
        var room = request.size() - (int) strict;
        if (query.near().isPresent()) {
            var found = near(request, query, true, room);
            if (!found.isEmpty() || strict > 0) {
                return new Near(found, found.isEmpty() ? List.of() : query.nearExpansions(), QueryWarning.PART_MATCHES);
            }
        }
        if (strict > 0) {
            return Near.NONE;
        }
        for (var step : question.typed().looser()) {
            var looser = compiler.compile(step.tree(), terms).curated(query.curation());
            var found = near(request, looser.loosened(), false, room);
            if (!found.isEmpty()) {
                var expansions = new ArrayList<>(looser.expansions());
                expansions.addAll(looser.nearExpansions());
                return new Near(found, expansions, step.said());
            }
        }
        return Near.NONE;
    }

    private List<Hit> near(SearchRequest request, CompiledQuery query, boolean hasStrict, int room) throws IOException {
        var depth = closer.depth(query);
        var found = found(ask(body(request).near(query, hasStrict, Math.max(depth, room))));
        var best = closer.of(found, query, depth);
        return shown(best.subList(0, Math.min(room, best.size())), query.asNear(), MatchKind.NEAR, true);
    }

    private ClusterQuestion question(SearchRequest request) throws IOException {
        terms.ahead(request.query());
        return ClusterQuestion.of(request, compiler, terms);
    }

    private SearchBody body(SearchRequest request) {
        return new SearchBody(facets, names, request, today);
    }

    /** Scores by the frequencies in all parts of the index. */
    private JsonNode ask(Map<String, Object> body) throws IOException {
        return cluster.search("/" + index.name() + "/_search", Map.of("search_type", "dfs_query_then_fetch"), body);
    }

    private static List<FoundArticle> found(JsonNode answer) {
        var found = new ArrayList<FoundArticle>();
        answer.path("hits").path("hits").forEach(hit -> found.add(FoundArticle.of(hit)));
        return found;
    }

    private static List<Hit> shown(List<FoundArticle> page, CompiledQuery query, MatchKind match, boolean isRanked)
            throws IOException {
        var hits = new ArrayList<Hit>();
        var marking = new Marking(query);
        for (var each : page) {
            hits.add(each.shown().hit(isRanked ? each.score() : 0, match, marking, Optional.<Explanation>empty()));
        }
        return hits;
    }

    private static QueryReading reading(SearchRequest request, ClusterQuestion question, long total, Near near) {
        var relaxed = total == 0 && !near.hits().isEmpty();
        var warnings = new ArrayList<>(question.typed().warnings());
        if (relaxed) {
            warnings.add(near.said());
        }
        var expansions = new ArrayList<>(question.query().expansions());
        expansions.addAll(near.expansions());
        return new QueryReading(
                request.query(),
                relaxed,
                expansions,
                warnings,
                question.rules().rules(),
                question.rules().redirect());
    }

    private static double millisSince(long began) {
        return (System.nanoTime() - began) / NANOS_PER_MILLI;
    }
}
