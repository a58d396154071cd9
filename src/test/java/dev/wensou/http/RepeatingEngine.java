package dev.wensou.http;

import dev.wensou.article.ArticleId;
import dev.wensou.article.Script;
import dev.wensou.search.ArticleCard;
import dev.wensou.search.ArticleView;
import dev.wensou.search.EngineStatus;
import dev.wensou.search.Explanation;
import dev.wensou.search.FacetRequest;
import dev.wensou.search.FacetValues;
import dev.wensou.search.Hit;
import dev.wensou.search.MarkedText;
import dev.wensou.search.MatchKind;
import dev.wensou.search.QueryReading;
import dev.wensou.search.RelatedQueries;
import dev.wensou.search.SearchEngine;
import dev.wensou.search.SearchFailure;
import dev.wensou.search.SearchRequest;
import dev.wensou.search.SearchResponse;
import dev.wensou.search.SimilarArticles;
import dev.wensou.search.Snippet;
import dev.wensou.search.Token;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/** Shows one hit again and again, until it fails or is told to stop. */
final class RepeatingEngine implements SearchEngine {
    private final String title;
    private final int hits;
    private final RuntimeException failure;
    private final AtomicInteger running = new AtomicInteger();
    private final AtomicInteger searching = new AtomicInteger();
    private final AtomicInteger mostSearching = new AtomicInteger();
    private final CountDownLatch gate;
    private final Duration search;

    /**
     * @param hits how many there are before the failure
     * @param gate what each export waits for behind its first hit
     */
    RepeatingEngine(String title, int hits, RuntimeException failure, CountDownLatch gate) {
        this(title, hits, failure, gate, Duration.ZERO);
    }

    private RepeatingEngine(String title, int hits, RuntimeException failure, CountDownLatch gate, Duration search) {
        this.title = title;
        this.hits = hits;
        this.failure = failure;
        this.gate = gate;
        this.search = search;
    }

    /** Finds one hit, and takes so long for it. */
    static RepeatingEngine taking(Duration search) {
        return new RepeatingEngine("标题", 1, new IllegalStateException("nobody exports"), new CountDownLatch(0), search);
    }

    static RepeatingEngine failingAfter(int hits) {
        return new RepeatingEngine(
                "标题",
                hits,
                new SearchFailure.EngineUnavailable("the index could not be read: disk on fire"),
                new CountDownLatch(0));
    }

    /** How many exports are under way. */
    int running() {
        return running.get();
    }

    /** The most that searched at the same time. */
    int mostSearching() {
        return mostSearching.get();
    }

    @Override
    public void eachHit(SearchRequest request, Predicate<Hit> sink) {
        running.incrementAndGet();
        try {
            for (var i = 0; i < hits; i++) {
                if (!sink.test(hit())) {
                    return;
                }
                gate.await();
            }
            throw failure;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        } finally {
            running.decrementAndGet();
        }
    }

    private Hit hit() {
        var card = new ArticleCard(
                new ArticleId("a"),
                title,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Set.of(),
                Script.HANS,
                "a.txt");
        var text = new MarkedText(title, List.of());
        return new Hit(
                card, 1, MatchKind.STRICT, text, List.of(new Snippet(Snippet.Field.BODY, text, 0)), Optional.empty());
    }

    @Override
    public SearchResponse search(SearchRequest request) {
        mostSearching.accumulateAndGet(searching.incrementAndGet(), Math::max);
        try {
            Thread.sleep(search);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        } finally {
            searching.decrementAndGet();
        }
        return new SearchResponse(
                new QueryReading(request.query(), false, List.of(), List.of()),
                1,
                0,
                "gen-1",
                List.of(hit()),
                List.of(),
                List.of());
    }

    @Override
    public FacetValues values(FacetRequest request) {
        throw new SearchFailure.BadQuery("there are no facets");
    }

    @Override
    public List<ArticleId> matches(SearchRequest request) {
        return List.of();
    }

    @Override
    public Optional<ArticleView> find(ArticleId id, String query) {
        return Optional.empty();
    }

    @Override
    public Optional<Explanation> explain(ArticleId id, String query) {
        return Optional.empty();
    }

    @Override
    public Optional<SimilarArticles> similar(ArticleId id, int size) {
        return Optional.empty();
    }

    @Override
    public RelatedQueries related(String query, int size) {
        throw new UnsupportedOperationException("not asked here");
    }

    @Override
    public List<Token> tokens(String field, String text) {
        return List.of();
    }

    @Override
    public EngineStatus status() {
        return new EngineStatus("repeating", Set.of(), "gen-1", 1, 1, "", List.of(), List.of());
    }

    @Override
    public void close() {
        // nothing is open
    }
}
