package dev.wensou.opensearch.answer;

import dev.wensou.article.Article;
import dev.wensou.article.ArticleId;
import dev.wensou.config.FacetSpecs;
import dev.wensou.lucene.TypedQuery;
import dev.wensou.lucene.answer.FacetNames;
import dev.wensou.lucene.query.QueryCompiler;
import dev.wensou.opensearch.answer.ClusterHits.Range;
import dev.wensou.opensearch.index.Fields;
import dev.wensou.opensearch.index.FoundArticle;
import dev.wensou.opensearch.index.IndexView;
import dev.wensou.opensearch.index.ServedIndex;
import dev.wensou.opensearch.query.ClusterTerms;
import dev.wensou.opensearch.query.QueryCounts;
import dev.wensou.opensearch.query.ValueFilters;
import dev.wensou.search.Cursor;
import dev.wensou.search.Explanation;
import dev.wensou.search.FacetRequest;
import dev.wensou.search.FacetValues;
import dev.wensou.search.Hit;
import dev.wensou.search.MatchKind;
import dev.wensou.search.QueryReading;
import dev.wensou.search.RelatedQueries;
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

/**
 * One answer, all of it from one state of an index. On one thread. A call ends with a {@link
 * dev.wensou.search.SearchFailure} where a request cannot be answered, and with an {@link IOException} where the cluster does not
 * answer it.
 */
public final class ClusterSearch {
    private static final double NANOS_PER_MILLI = 1e6;
    /** Articles that are read at once where all hits are. */
    private static final int PART = 500;

    private static final int SHOWN_AT_ONCE = 25;

    private final IndexView view;
    private final ServedIndex index;
    private final QueryCompiler compiler;
    private final ClusterTerms terms;
    private final FacetSpecs facets;
    private final Asking asking;
    private final CloserLook closer;
    private final ClusterHits hits;
    private final LocalDate today;
    private final Supplier<String> commit;

    /**
     * @param view stays the caller's
     * @param today where ranges end that go up to today
     * @param commit keeps the state of the index for those who read on, and names it; asked only if there is more
     */
    public ClusterSearch(
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
        this.closer = closer;
        this.hits = new ClusterHits(view, closer);
        this.today = today;
        this.commit = commit;
        this.asking = new Asking(facets, new ValueFilters(names, today), compiler, terms, hits, closer);
    }

    /** One page of strict hits, and on a first page that they do not fill, those that are near. */
    public SearchResponse answer(SearchRequest request) throws IOException {
        return strict(request, request.page(), Range.from(request.skip(), request.size()));
    }

    /** The page that begins at a cursor. */
    public SearchResponse after(SearchRequest request, Cursor cursor) throws IOException {
        var range = new Range(cursor.before(), cursor.behind(), request.size());
        return switch (cursor.match()) {
            case STRICT -> strict(request, cursor.page(), range);
            case NEAR -> near(request, cursor.page(), range);
        };
    }

    private SearchResponse strict(SearchRequest request, int page, Range range) throws IOException {
        var began = System.nanoTime();
        var asked = asking.of(request, true);
        var question = asked.question();
        var pins = asked.pins();
        var search = asked.body().search(question.query(), question.sort());
        var found = part(asked, search, pins.others(range));
        var counted = CountedHits.of(view, asked, search, found.answer());
        var total = counted.total();
        var listed = counted.listed();
        var shown = shown(asked, pins.part(range), found.hits());
        var end = range.skip() + shown.size();
        var near = page == 1 && question.sort() == SortOrder.RELEVANCE && listed < request.size()
                ? near(asked).of(total, counted.stories(), Range.from(0, request.size() - shown.size()))
                : ClusterNear.Near.NONE;
        // by what was read, as the number of many stories is not exact
        var next = (found.more() || end < pins.size()) && !shown.isEmpty()
                ? Optional.of(new Cursor(commit.get(), page + 1, MatchKind.STRICT, end, found.place()))
                : next(page, near, Range.from(0, 0));
        shown.addAll(near.hits());
        return response(began, asked, total, listed, found.answer(), shown, near, next);
    }

    private SearchResponse near(SearchRequest request, int page, Range range) throws IOException {
        var began = System.nanoTime();
        var asked = asking.of(request, true);
        var search = new HashMap<>(asked.body().search(asked.question().query(), SortOrder.NEWEST));
        search.put("size", 0);
        var answer = view.look(search);
        var counted = CountedHits.of(view, asked, search, answer);
        var total = counted.total();
        var near = near(asked).of(total, counted.stories(), range);
        return response(began, asked, total, counted.listed(), answer, near.hits(), near, next(page, near, range));
    }

    /** One part of the hits behind those that are pinned. */
    private ClusterHits.Part part(Asking.Asked asked, Map<String, Object> search, Range range) throws IOException {
        return new FoldedHits(view, hits).of(asked.request().collapse(), FoldedHits.Ask.of(asked, search), range);
    }

    private List<Hit> shown(Asking.Asked asked, List<Pins.Pin> pinned, List<FoundArticle> others) throws IOException {
        return new ClusterCopies(view, asked.body()).of(asked, shown(asked), pinned, others);
    }

    private ShownHits shown(Asking.Asked asked) {
        return new ShownHits(
                hits,
                closer,
                terms,
                asked.question(),
                asked.body(),
                asked.pins(),
                asked.request().explain());
    }

    private ClusterNear near(Asking.Asked asked) {
        return new ClusterNear(
                view,
                new FoldedHits(view, hits),
                asked.request().collapse(),
                compiler,
                terms,
                shown(asked),
                asked.body(),
                asked.question());
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
            Asking.Asked asked,
            long total,
            long listed,
            JsonNode answer,
            List<Hit> shown,
            ClusterNear.Near near,
            Optional<Cursor> next) {
        var aggregations = answer.path("aggregations");
        return new SearchResponse(
                reading(asked, total, near),
                total,
                listed,
                millisSince(began),
                index.name(),
                shown,
                new CountsJson(index, facets, asked.request(), today).facets(aggregations),
                CountsJson.months(aggregations),
                next);
    }

    /** The values of one facet. */
    public FacetValues values(FacetRequest request) throws IOException {
        return new FacetAnswer(view, asking, facets, today).values(request);
    }

    /** What else to search for; nothing where nothing is asked. */
    public RelatedQueries related(String query, int size) throws IOException {
        return new RelatedAnswer(view, asking, hits, new QueryCounts(view, compiler, terms)).of(query, size);
    }

    /** The ids of every strict hit, in no order that means anything. */
    public List<ArticleId> matches(SearchRequest request) throws IOException {
        return MatchingIds.of(view, asking.of(request, false));
    }

    /** Shows strict hits in the order of their pages for as long as the sink wants another. */
    public void eachHit(SearchRequest request, Predicate<Hit> sink) throws IOException {
        var asked = asking.of(request, true);
        var question = asked.question();
        for (var hit : shown(asked, asked.pins().all(), List.of())) {
            if (!sink.test(hit)) {
                return;
            }
        }
        var body = asked.body().hits(question.query(), question.sort());
        var range = Range.from(0, PART);
        while (true) {
            var part = part(asked, body, range);
            for (var i = 0; i < part.hits().size(); i += SHOWN_AT_ONCE) {
                var some = part.hits()
                        .subList(i, Math.min(i + SHOWN_AT_ONCE, part.hits().size()));
                for (var hit : shown(asked, List.of(), some)) {
                    if (!sink.test(hit)) {
                        return;
                    }
                }
            }
            if (!part.more()) {
                return;
            }
            range = new Range(range.skip() + part.hits().size(), part.place(), PART);
        }
    }

    /** The article of that id, to be looked at by itself. */
    public Optional<OneArticle> article(ArticleId id) throws IOException {
        var body = Map.of(
                "query", Map.of("term", Map.of(Fields.ID, id.value())), "docvalue_fields", List.of(Fields.STORY));
        var hit = view.look(body).path("hits").path("hits").path(0);
        return hit.isObject()
                ? Optional.of(new OneArticle(FoundArticle.of(hit, 0), view, compiler, terms, hits))
                : Optional.empty();
    }

    /** Why an article is a hit of a query or not. */
    public Explanation explain(Article article, String query) throws IOException {
        TypedQuery.read(query);
        var asked = asking.of(SearchRequest.of(query), true);
        return new ClusterExplainer(
                        hits,
                        closer,
                        terms,
                        asked.question().query(),
                        asked.question(),
                        asked.body(),
                        asked.pins(),
                        List.of(article.id()))
                .of(article);
    }

    private static QueryReading reading(Asking.Asked asked, long total, ClusterNear.Near near) {
        var question = asked.question();
        var relaxed = total == 0 && !near.hits().isEmpty();
        var warnings = new ArrayList<>(question.typed().warnings());
        if (relaxed) {
            warnings.add(near.said());
        }
        var expansions = new ArrayList<>(question.query().expansions());
        expansions.addAll(near.expansions());
        return new QueryReading(
                asked.request().query(),
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
