package dev.wensou.opensearch;

import dev.wensou.article.ArticleId;
import dev.wensou.config.FacetSpecs;
import dev.wensou.lucene.TypedQuery;
import dev.wensou.lucene.answer.FacetNames;
import dev.wensou.lucene.answer.Marking;
import dev.wensou.lucene.query.QueryCompiler;
import dev.wensou.opensearch.ClusterHits.Range;
import dev.wensou.search.ArticleView;
import dev.wensou.search.Cursor;
import dev.wensou.search.FacetRequest;
import dev.wensou.search.FacetValues;
import dev.wensou.search.Hit;
import dev.wensou.search.MatchKind;
import dev.wensou.search.QueryReading;
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
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/** One answer, all of it from one index. On one thread. */
final class ClusterSearch {
    private static final double NANOS_PER_MILLI = 1e6;
    /** Articles that are read at once where all hits are. */
    private static final int PART = 500;

    private static final int IDS_AT_ONCE = 5_000;

    private final IndexView view;
    private final ServedIndex index;
    private final QueryCompiler compiler;
    private final ClusterTerms terms;
    private final FacetSpecs facets;
    private final FacetNames names;
    private final ClusterHits hits;
    private final LocalDate today;
    private final Supplier<String> commit;

    /** @param commit keeps the state of the index for those who read on, and names it; asked only if there is more */
    ClusterSearch(
            IndexView view,
            QueryCompiler compiler,
            ClusterTerms terms,
            FacetSpecs facets,
            FacetNames names,
            CloserLook closer,
            LocalDate today,
            Supplier<String> commit) {
        this.view = view;
        this.index = view.index();
        this.compiler = compiler;
        this.terms = terms;
        this.facets = facets;
        this.names = names;
        this.hits = new ClusterHits(view, closer);
        this.today = today;
        this.commit = commit;
    }

    /** One page of strict hits, and on a first page that they do not fill, those that are near. */
    SearchResponse answer(SearchRequest request) throws IOException {
        return strict(request, request.page(), Range.from(request.skip(), request.size()));
    }

    /** The page that begins at a cursor. */
    SearchResponse after(SearchRequest request, Cursor cursor) throws IOException {
        var range = new Range(cursor.before(), cursor.behind(), request.size());
        return switch (cursor.match()) {
            case STRICT -> strict(request, cursor.page(), range);
            case NEAR -> near(request, cursor.page(), range);
        };
    }

    private SearchResponse strict(SearchRequest request, int page, Range range) throws IOException {
        var began = System.nanoTime();
        var question = question(request);
        var query = question.query();
        var found = hits.of(query, body(request).search(query, question.sort()), question.sort(), range);
        var total = total(found.answer());
        var shown = new ArrayList<>(ClusterNear.shown(found.hits(), query, MatchKind.STRICT));
        var near = page == 1 && question.sort() == SortOrder.RELEVANCE && total < request.size()
                ? near(request, question).of(total, Range.from(0, request.size() - shown.size()))
                : ClusterNear.Near.NONE;
        shown.addAll(near.hits());
        var next = found.more() && !found.hits().isEmpty()
                ? Optional.of(new Cursor(
                        commit.get(),
                        page + 1,
                        MatchKind.STRICT,
                        range.skip() + found.hits().size(),
                        found.place()))
                : next(page, near, Range.from(0, 0));
        return response(began, request, question, found.answer(), shown, near, next);
    }

    private SearchResponse near(SearchRequest request, int page, Range range) throws IOException {
        var began = System.nanoTime();
        var question = question(request);
        var counted = new HashMap<>(body(request).search(question.query(), SortOrder.NEWEST));
        counted.put("size", 0);
        var answer = view.look(counted);
        var near = near(request, question).of(total(answer), range);
        return response(began, request, question, answer, near.hits(), near, next(page, near, range));
    }

    private ClusterNear near(SearchRequest request, ClusterQuestion question) {
        return new ClusterNear(hits, compiler, terms, body(request), question);
    }

    private Optional<Cursor> next(int page, ClusterNear.Near near, Range range) {
        return near.part()
                .filter(ClusterHits.Part::more)
                .map(part -> new Cursor(
                        commit.get(),
                        page + 1,
                        MatchKind.NEAR,
                        range.skip() + part.hits().size(),
                        part.place()));
    }

    private SearchResponse response(
            long began,
            SearchRequest request,
            ClusterQuestion question,
            JsonNode answer,
            List<Hit> shown,
            ClusterNear.Near near,
            Optional<Cursor> next) {
        var total = total(answer);
        var aggregations = answer.path("aggregations");
        return new SearchResponse(
                reading(request, question, total, near),
                total,
                total,
                millisSince(began),
                index.name(),
                shown,
                new CountsJson(index, facets, request, today).facets(aggregations),
                CountsJson.months(aggregations),
                next);
    }

    private static long total(JsonNode answer) {
        return answer.path("hits").path("total").path("value").asLong();
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
        var body = new HashMap<>(body(request.search()).search(question.query(), SortOrder.NEWEST));
        body.put("size", 0);
        var answer = view.look(body);
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

    /** Every strict hit. */
    List<ArticleId> matches(SearchRequest request) throws IOException {
        var ids = new ArrayList<ArticleId>();
        var body = new HashMap<>(body(request).hits(question(request).query(), SortOrder.NEWEST));
        body.put("size", IDS_AT_ONCE);
        body.put("sort", List.of(Map.of("_shard_doc", "asc")));
        body.put("_source", false);
        while (true) {
            var part = view.look(body).path("hits").path("hits");
            part.forEach(hit -> ids.add(new ArticleId(hit.path("_id").asString())));
            if (part.size() < IDS_AT_ONCE) {
                return ids;
            }
            body.put("search_after", part.path(part.size() - 1).path("sort"));
        }
    }

    /** Shows strict hits in the order of their pages for as long as the sink wants another. */
    void eachHit(SearchRequest request, Predicate<Hit> sink) throws IOException {
        var question = question(request);
        var query = question.query();
        var marking = new Marking(query);
        var body = body(request).hits(query, question.sort());
        var range = Range.from(0, PART);
        while (true) {
            var part = hits.of(query, body, question.sort(), range);
            for (var each : part.hits()) {
                if (!sink.test(each.shown().hit(each.score(), MatchKind.STRICT, marking, Optional.empty()))) {
                    return;
                }
            }
            if (!part.more()) {
                return;
            }
            range = new Range(range.skip() + part.hits().size(), part.place(), PART);
        }
    }

    /** The article of that id with every mark for a query. */
    Optional<ArticleView> find(ArticleId id, String query) throws IOException {
        var found = article(id);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        terms.ahead(query);
        var compiled = TypedQuery.read(query).compile(compiler, terms);
        var article = found.get().article();
        return Optional.of(found.get().shown().view(compiled, article.headings(), article.provenance(), index.name()));
    }

    private Optional<FoundArticle> article(ArticleId id) throws IOException {
        var body = Map.<String, Object>of(
                "query", Map.of("term", Map.of(Fields.ID, id.value())), "_source", List.of(Fields.ARTICLE));
        var found = view.look(body)
                .path("hits")
                .path("hits")
                .path(0)
                .path("_source")
                .path(Fields.ARTICLE);
        return found.isObject() ? Optional.of(new FoundArticle(ArticleJson.read(found))) : Optional.empty();
    }

    private ClusterQuestion question(SearchRequest request) throws IOException {
        terms.ahead(request.query());
        return ClusterQuestion.of(request, compiler, terms);
    }

    private SearchBody body(SearchRequest request) {
        return new SearchBody(facets, names, request, today);
    }

    private static QueryReading reading(
            SearchRequest request, ClusterQuestion question, long total, ClusterNear.Near near) {
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
