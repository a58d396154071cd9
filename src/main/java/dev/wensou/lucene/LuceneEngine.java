package dev.wensou.lucene;

import dev.wensou.article.ArticleId;
import dev.wensou.config.IndexConfig;
import dev.wensou.lucene.analysis.Analysis;
import dev.wensou.lucene.answer.Counting;
import dev.wensou.lucene.answer.HitSearch;
import dev.wensou.lucene.index.GenerationStore;
import dev.wensou.lucene.query.CompiledQuery;
import dev.wensou.lucene.query.LiveCompiler;
import dev.wensou.lucene.query.QueryCompiler;
import dev.wensou.lucene.query.TopicQuery;
import dev.wensou.search.ArticleView;
import dev.wensou.search.Cursor;
import dev.wensou.search.EngineStatus;
import dev.wensou.search.Explanation;
import dev.wensou.search.FacetRequest;
import dev.wensou.search.FacetValues;
import dev.wensou.search.Hit;
import dev.wensou.search.IndexVitals;
import dev.wensou.search.RelatedQueries;
import dev.wensou.search.SearchEngine;
import dev.wensou.search.SearchFailure;
import dev.wensou.search.SearchRequest;
import dev.wensou.search.SearchResponse;
import dev.wensou.search.SearchTrace;
import dev.wensou.search.SimilarArticles;
import dev.wensou.search.Token;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.apache.lucene.index.ExitableDirectoryReader;
import org.apache.lucene.search.IndexSearcher;

/** The embedded engine: answers from the generations in one data directory, and follows it as they are published. */
public final class LuceneEngine implements SearchEngine {
    private static final Duration WATCH = Duration.ofMillis(200);
    private static final Duration SWEEP = Duration.ofSeconds(5);
    /** Process-wide in Lucene. A query of 512 characters can make about half as many, most of them to score. */
    private static final int MAX_CLAUSES = 8192;

    /** How many hits are ranked at once where all are shown: each part costs a pass over all matches. */
    private static final int PART = 2000;

    /** How long an answer may take where nothing else is said; of ten thousand long articles, almost all take milliseconds. */
    public static final Duration ALLOWED = Duration.ofSeconds(3);

    private final IndexConfig config;
    private final Clock clock;
    private final Duration allowed;
    private final Analysis analysis;
    private final LiveCompiler compiler;
    private final HitSearch search;
    private final TopicQuery topics;
    private final Generations generations;
    private final KeptCommits kept;
    private final SearchRuns runs;
    private final ServedStatus status;
    private final EngineVitals vitals;
    private final ScheduledExecutorService sweeper;

    /** @throws SearchFailure if there is no index to serve, or it was built from another configuration */
    public LuceneEngine(GenerationStore store, IndexConfig config) {
        this(store, config, Clock.systemDefaultZone(), ALLOWED);
    }

    /** The same at another day. */
    public LuceneEngine(GenerationStore store, IndexConfig config, Clock clock) {
        this(store, config, clock, ALLOWED);
    }

    /**
     * @param allowed how long an answer may take; one that is not there by then is a {@link SearchFailure.TimedOut}
     * @param clock says what day is today, for the ranges of facets that go up to today and the rules of some days
     * @throws SearchFailure if there is no index to serve, or it was built from another configuration
     */
    public LuceneEngine(GenerationStore store, IndexConfig config, Clock clock, Duration allowed) {
        IndexSearcher.setMaxClauseCount(MAX_CLAUSES);
        this.config = config;
        this.analysis = new Analysis(config.segmenter());
        this.clock = clock;
        this.allowed = allowed;
        this.compiler = new LiveCompiler(analysis, config.ranking(), config.vocabulary(), clock);
        this.status = new ServedStatus(config.facets());
        this.search = new HitSearch(config.ranking().places());
        this.topics = new TopicQuery(analysis, config.vocabulary());
        this.generations =
                new Generations(store, IndexFormat.fingerprint(config.fingerprint()), ServingRules.of(config), WATCH);
        // so that no cursor of another engine, or of this one before a restart, names a state of this one
        var name = Long.toString(new SecureRandom().nextLong() & Long.MAX_VALUE, Character.MAX_RADIX);
        this.kept = new KeptCommits(name, System::nanoTime);
        this.runs =
                new SearchRuns(compiler, search, config.facets(), clock, kept, new AnswerCache(AnswerCache.MOST_CHARS));
        this.vitals = new EngineVitals(store, generations.openStates(), kept);
        this.sweeper = Executors.newSingleThreadScheduledExecutor(task -> {
            var thread = new Thread(task, "wensou-kept-commits");
            thread.setDaemon(true);
            return thread;
        });
        sweeper.scheduleWithFixedDelay(kept::expire, SWEEP.toMillis(), SWEEP.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public SearchResponse search(SearchRequest request) {
        return search(request, new SearchTrace());
    }

    @Override
    public SearchResponse search(SearchRequest request, SearchTrace trace) {
        return search(request, trace, Deadline.in(allowed));
    }

    /** Where less time may be left than {@link #search(SearchRequest, SearchTrace)} has. */
    SearchResponse search(SearchRequest request, SearchTrace trace, Deadline left) {
        return answer(left.atMost(allowed), view -> runs.answer(view, request, trace));
    }

    @Override
    public FacetValues values(FacetRequest request) {
        return answer(
                view -> new FacetRun(view, compiler.current(), config.facets(), LocalDate.now(clock)).values(request));
    }

    @Override
    public SearchResponse after(SearchRequest request, Cursor cursor) {
        return after(request, cursor, new SearchTrace());
    }

    @Override
    public SearchResponse after(SearchRequest request, Cursor cursor, SearchTrace trace) {
        var deadline = Deadline.in(allowed);
        try (var held = kept.hold(cursor.commit()).orElseThrow(KeptCommits::expired)) {
            return runs.of(held.generation().view(deadline), held.compiler(), held.today())
                    .after(request, cursor, trace);
        } catch (ExitableDirectoryReader.ExitingReaderException e) {
            throw deadline.passed();
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** Takes as long as the sink does. */
    @Override
    public void eachHit(SearchRequest request, Predicate<Hit> sink) {
        answer(Deadline.NONE, view -> {
            runs.of(view).each(request, PART, sink);
            return request;
        });
    }

    /** Takes as long as there are hits. */
    @Override
    public List<ArticleId> matches(SearchRequest request) {
        return answer(Deadline.NONE, view -> runs.of(view).matches(request));
    }

    @Override
    public Optional<ArticleView> find(ArticleId id, String query) {
        return answer(view -> {
            var found = StoredArticle.find(view.searcher(), id);
            return found.isEmpty()
                    ? Optional.empty()
                    : Optional.of(
                            StoredArticle.of(view.searcher(), found.getAsInt()).view(ruled(query, view), view.info()));
        });
    }

    @Override
    public Optional<Explanation> explain(ArticleId id, String query) {
        return answer(view -> {
            var found = StoredArticle.find(view.searcher(), id);
            return found.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Explainer(view.searcher(), search).explain(found.getAsInt(), ruled(query, view)));
        });
    }

    @Override
    public Optional<SimilarArticles> similar(ArticleId id, int size) {
        return answer(view -> {
            var found = StoredArticle.find(view.searcher(), id);
            return found.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new SimilarSearch(view, topics).of(found.getAsInt(), size));
        });
    }

    @Override
    public RelatedQueries related(String query, int size) {
        return answer(view -> runs.of(view).related(query, size));
    }

    @Override
    public List<Token> tokens(String field, String text) {
        return FieldTokens.of(analysis, field, text);
    }

    @Override
    public List<EngineStatus.Facet> facets() {
        return status.facets();
    }

    @Override
    public EngineStatus status() {
        try (var lease = generations.lease()) {
            return status.of(lease.generation(), generations.warnings());
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** How many articles are served; {@link #status} looks at the data directory too. */
    int documents() {
        try (var lease = generations.lease()) {
            return lease.generation().info().documents();
        }
    }

    @Override
    public Optional<IndexVitals> vitals() {
        try (var lease = generations.lease()) {
            return Optional.of(vitals.of(lease.generation()));
        } catch (IOException | SearchFailure e) {
            return Optional.empty();
        }
    }

    /** What reads one state of the index. */
    interface Answering<T> {
        T from(GenerationView view) throws IOException;
    }

    /** An answer from what is served now, within the time that any may take. */
    private <T> T answer(Answering<T> answering) {
        return answer(Deadline.in(allowed), answering);
    }

    /** @throws SearchFailure.TimedOut if the answer is not there in time */
    <T> T answer(Deadline deadline, Answering<T> answering) {
        try (var lease = generations.lease()) {
            return answering.from(lease.generation().view(deadline));
        } catch (ExitableDirectoryReader.ExitingReaderException e) {
            throw deadline.passed();
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** A hold on what is served now, for what reads it in the background. */
    Generations.Lease lease() {
        return generations.lease();
    }

    /** By the words of now. */
    QueryCompiler compiler() {
        return compiler.current();
    }

    /** Serves what was committed last at once, where it would be seen a moment later. */
    public void follow() {
        generations.follow();
    }

    @Override
    public void close() {
        sweeper.shutdownNow();
        kept.close();
        generations.close();
    }

    /** A query as a search without filters has it. */
    private CompiledQuery ruled(String query, GenerationView view) throws IOException {
        if (query.length() > SearchRequest.MAX_QUERY_CHARS) {
            return TypedQuery.read(query)
                    .compile(compiler.current(), view.searcher().getIndexReader());
        }
        var counting = new Counting(config.facets(), view.facets(), SearchRequest.of(query), LocalDate.now(clock));
        return RuledQuery.read(query, compiler.current(), view.searcher(), counting)
                .query();
    }

    private static SearchFailure unreadable(IOException e) {
        return new SearchFailure.EngineUnavailable("the index could not be read: " + e.getMessage(), e);
    }
}
