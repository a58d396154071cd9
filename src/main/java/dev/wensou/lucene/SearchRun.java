package dev.wensou.lucene;

import dev.wensou.article.ArticleId;
import dev.wensou.config.FacetSpecs;
import dev.wensou.dedup.CopyGroups;
import dev.wensou.lucene.answer.HitCollector.RankedHit;
import dev.wensou.lucene.answer.HitRange;
import dev.wensou.lucene.answer.HitSearch;
import dev.wensou.lucene.answer.NearSearch;
import dev.wensou.lucene.query.ClauseCount;
import dev.wensou.lucene.query.QueryCompiler;
import dev.wensou.search.ArticleCard;
import dev.wensou.search.Cursor;
import dev.wensou.search.Hit;
import dev.wensou.search.MatchKind;
import dev.wensou.search.QueryReading;
import dev.wensou.search.RelatedQueries;
import dev.wensou.search.SearchRequest;
import dev.wensou.search.SearchResponse;
import dev.wensou.search.SearchTrace;
import dev.wensou.search.SearchTrace.Stage;
import dev.wensou.search.SortOrder;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.apache.lucene.search.IndexSearcher;

/** One answer, all of it from one view. Whoever runs it holds a lease on the view. On one thread. */
final class SearchRun {
    private static final double NANOS_PER_MILLI = 1e6;
    /** Of hits that are shown one by one, how many have their texts read before the first of them is shown. */
    private static final int READ_AT_ONCE = 25;

    private final GenerationView view;
    private final IndexSearcher searcher;
    private final QueryCompiler compiler;
    private final HitSearch search;
    private final FacetSpecs facets;
    private final LocalDate today;
    private final Supplier<String> commit;

    /**
     * @param today where ranges of a facet end that go up to today
     * @param commit keeps the state of the index for those who read on, and names it; asked only if there is more
     */
    SearchRun(
            GenerationView view,
            QueryCompiler compiler,
            HitSearch search,
            FacetSpecs facets,
            LocalDate today,
            Supplier<String> commit) {
        this.view = view;
        this.searcher = view.searcher();
        this.compiler = compiler;
        this.search = search;
        this.facets = facets;
        this.today = today;
        this.commit = commit;
    }

    /** One page of strict hits, and on a first page that they do not fill, those that are near. */
    SearchResponse answer(SearchRequest request, SearchTrace trace) throws IOException {
        return strict(request, request.page(), HitRange.from(request.skip(), request.size()), trace);
    }

    /** The page that begins at a cursor. */
    SearchResponse after(SearchRequest request, Cursor cursor, SearchTrace trace) throws IOException {
        var last = cursor.behind()
                .map(place -> new RankedHit((int) place.document(), place.score(), place.closeness(), place.day()));
        var range = new HitRange(cursor.before(), last, request.size());
        return switch (cursor.match()) {
            case STRICT -> strict(request, cursor.page(), range, trace);
            case NEAR -> near(request, cursor.page(), range, trace);
        };
    }

    /** What else to search for; nothing where nothing is asked. */
    RelatedQueries related(String query, int size) throws IOException {
        var began = System.nanoTime();
        var request = SearchRequest.of(query).collapsed(true);
        var question = question(request);
        var best = question.typed().tree().isEmpty()
                ? List.<RankedHit>of()
                : found(request, question, HitRange.from(0, RelatedSearch.HITS)).best();
        var cards = new ArrayList<ArticleCard>();
        for (var hit : best) {
            cards.add(StoredArticle.of(searcher, hit.document()).card());
        }
        var related = new RelatedSearch(searcher.getIndexReader().numDocs(), this::counts).of(query, cards, size);
        return new RelatedQueries(view.info().name(), (System.nanoTime() - began) / NANOS_PER_MILLI, related);
    }

    private List<Long> counts(List<String> texts) throws IOException {
        var counts = new ArrayList<Long>();
        for (var text : texts) {
            counts.add(GenerationTexts.count(searcher, compiler, text));
        }
        return counts;
    }

    /** Every strict hit. */
    List<ArticleId> matches(SearchRequest request) throws IOException {
        var question = question(request);
        var all = Math.max(1, searcher.getIndexReader().maxDoc());
        var ids = new ArrayList<ArticleId>();
        for (var hit : search.run(
                        searcher,
                        question.query().unpinned(),
                        question.counting(),
                        view.facets(),
                        SortOrder.NEWEST,
                        HitRange.from(0, all),
                        Optional.empty())
                .best()) {
            ids.add(StoredArticle.of(searcher, hit.document()).card().id());
        }
        return ids;
    }

    /** Shows strict hits in order for as long as the sink wants another; so many are known at a time as one part has. */
    void each(SearchRequest request, int part, Predicate<Hit> sink) throws IOException {
        var question = question(request);
        var range = HitRange.from(0, part);
        while (true) {
            var found = found(request, question, range);
            for (var i = 0; i < found.best().size(); i += READ_AT_ONCE) {
                var some = found.best()
                        .subList(i, Math.min(i + READ_AT_ONCE, found.best().size()));
                for (var hit : strictHits(request, question, found, some)) {
                    if (!sink.test(hit)) {
                        return;
                    }
                }
            }
            var end = range.skip() + found.best().size();
            if (end >= found.listed() || found.best().isEmpty()) {
                return;
            }
            range = new HitRange(end, last(found.best(), found.endsEarly()), part);
        }
    }

    private Question question(SearchRequest request) throws IOException {
        return Question.of(request, view, compiler, facets, today);
    }

    /** The same, telling a trace what is asked and where. */
    private Question question(SearchRequest request, SearchTrace trace) throws IOException {
        trace.enter(Stage.READ);
        trace.on(view.info().name(), view.answeredBefore());
        var question = question(request);
        var query = question.query();
        trace.asked(query.marked().size(), query.expansions().size(), () -> ClauseCount.of(query.query()));
        trace.enter(Stage.MATCH);
        return question;
    }

    private HitSearch.Found found(SearchRequest request, Question question, HitRange range) throws IOException {
        return search.run(
                searcher,
                question.query(),
                question.counting(),
                view.facets(),
                question.sort(),
                range,
                folded(request));
    }

    private SearchResponse strict(SearchRequest request, int page, HitRange range, SearchTrace trace)
            throws IOException {
        var began = System.nanoTime();
        var question = question(request, trace);
        var found = found(request, question, range);
        trace.matched(found.total());
        trace.enter(Stage.SHOW);
        var hits = strictHits(request, question, found, found.best());
        var end = range.skip() + found.best().size();
        trace.enter(Stage.NEAR);
        var near = page == 1 && question.sort() == SortOrder.RELEVANCE && found.listed() < request.size()
                ? nearRun(request, question)
                        .of(
                                found,
                                HitRange.from(0, request.size() - found.best().size()))
                : NearRun.Part.NONE;
        var next = end < found.listed() && !found.best().isEmpty()
                ? Optional.of(new Cursor(
                        commit.get(), page + 1, MatchKind.STRICT, end, place(found.best(), found.endsEarly())))
                : nextNear(page, near, HitRange.from(0, 0));
        return response(began, request, question, found, join(hits, near.hits()), near, next);
    }

    private SearchResponse near(SearchRequest request, int page, HitRange range, SearchTrace trace) throws IOException {
        var began = System.nanoTime();
        var question = question(request, trace);
        // near hits are given out only where the strict ones do not fill a page
        var found = found(request, question, HitRange.from(0, SearchRequest.MAX_SIZE));
        trace.matched(found.total());
        trace.enter(Stage.NEAR);
        var near = nearRun(request, question).of(found, range);
        return response(began, request, question, found, near.hits(), near, nextNear(page, near, range));
    }

    private Optional<Cursor> nextNear(int page, NearRun.Part near, HitRange range) {
        return near.more()
                ? Optional.of(new Cursor(
                        commit.get(),
                        page + 1,
                        MatchKind.NEAR,
                        range.skip() + near.found().size(),
                        place(near.found(), near.endsEarly())))
                : Optional.empty();
    }

    private static Optional<RankedHit> last(List<RankedHit> hits, boolean isEarly) {
        return isEarly ? Optional.empty() : Optional.of(hits.getLast());
    }

    private static Optional<Cursor.Place> place(List<RankedHit> hits, boolean isEarly) {
        return last(hits, isEarly)
                .map(hit -> new Cursor.Place(hit.closeness(), hit.score(), hit.day(), hit.document()));
    }

    private SearchResponse response(
            long began,
            SearchRequest request,
            Question question,
            HitSearch.Found found,
            List<Hit> hits,
            NearRun.Part near,
            Optional<Cursor> next) {
        return new SearchResponse(
                reading(request, question, found.total(), near),
                found.total(),
                found.listed(),
                (System.nanoTime() - began) / NANOS_PER_MILLI,
                view.info().name(),
                hits,
                found.facets(),
                found.months(),
                next);
    }

    private List<Hit> strictHits(SearchRequest request, Question question, HitSearch.Found found, List<RankedHit> page)
            throws IOException {
        var query = question.query();
        return hits(request)
                .of(page, found.unmatched(), query, MatchKind.STRICT, Optional.of(query.query()), question.counting());
    }

    private NearRun nearRun(SearchRequest request, Question question) {
        return new NearRun(
                searcher,
                compiler,
                question.typed(),
                question.query(),
                question.counting(),
                new NearSearch(search, searcher, view.facets(), question.counting(), folded(request)),
                hits(request));
    }

    private HitMaker hits(SearchRequest request) {
        return new HitMaker(searcher, search, view.facets(), folded(request), request.explain());
    }

    /** The copies that are folded, if any are: an index without copies is searched as if none were asked to be. */
    private Optional<CopyGroups> folded(SearchRequest request) {
        return Optional.of(view.copies()).filter(copies -> request.collapse() && copies.count() > 0);
    }

    private static QueryReading reading(SearchRequest request, Question question, long total, NearRun.Part near) {
        var relaxed = total == 0 && !near.hits().isEmpty();
        var warnings = new ArrayList<>(question.typed().warnings());
        if (relaxed) {
            warnings.add(near.said());
        }
        var expansions = question.query().expansions();
        return new QueryReading(
                request.query(),
                relaxed,
                near.hits().isEmpty() ? expansions : join(expansions, near.expansions()),
                warnings,
                question.rules().rules(),
                question.rules().redirect());
    }

    private static <T> List<T> join(List<T> first, List<T> second) {
        var joined = new ArrayList<>(first);
        joined.addAll(second);
        return joined;
    }
}
