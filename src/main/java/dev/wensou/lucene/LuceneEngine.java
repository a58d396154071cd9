package dev.wensou.lucene;

import dev.wensou.article.ArticleId;
import dev.wensou.config.FacetSpecs;
import dev.wensou.config.IndexConfig;
import dev.wensou.lucene.analysis.Analysis;
import dev.wensou.lucene.analysis.Chain;
import dev.wensou.lucene.answer.Counting;
import dev.wensou.lucene.answer.HitSearch;
import dev.wensou.lucene.index.GenerationStore;
import dev.wensou.lucene.index.TextField;
import dev.wensou.lucene.query.CompiledQuery;
import dev.wensou.lucene.query.LiveCompiler;
import dev.wensou.lucene.query.QueryCompiler;
import dev.wensou.lucene.query.TopicQuery;
import dev.wensou.search.ArticleView;
import dev.wensou.search.Capability;
import dev.wensou.search.Cursor;
import dev.wensou.search.EngineStatus;
import dev.wensou.search.Explanation;
import dev.wensou.search.FacetRequest;
import dev.wensou.search.FacetValues;
import dev.wensou.search.Hit;
import dev.wensou.search.RelatedQueries;
import dev.wensou.search.SearchEngine;
import dev.wensou.search.SearchFailure;
import dev.wensou.search.SearchRequest;
import dev.wensou.search.SearchResponse;
import dev.wensou.search.SimilarArticles;
import dev.wensou.search.Token;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.apache.lucene.search.IndexSearcher;

/** The embedded engine: answers from the generations in one data directory, and follows it as they are published. */
public final class LuceneEngine implements SearchEngine {
    private static final Duration WATCH = Duration.ofMillis(200);
    private static final Duration SWEEP = Duration.ofSeconds(5);
    /** Process-wide in Lucene. A query of 512 characters can make about half as many, most of them to score. */
    private static final int MAX_CLAUSES = 8192;

    /** How many hits are ranked at once where all are shown: each part costs a pass over all matches. */
    private static final int PART = 2000;

    private static final Set<Capability> CAPABILITIES = EnumSet.allOf(Capability.class);

    private final IndexConfig config;
    private final Clock clock;
    private final Analysis analysis = new Analysis();
    private final LiveCompiler compiler;
    private final HitSearch search;
    private final TopicQuery topics;
    private final Generations generations;
    private final KeptCommits kept;
    private final ScheduledExecutorService sweeper;

    /** @throws SearchFailure if there is no index to serve, or it was built from another configuration */
    public LuceneEngine(GenerationStore store, IndexConfig config) {
        this(store, config, Clock.systemDefaultZone());
    }

    /**
     * @param clock says what day is today, for the ranges of facets that go up to today and the rules of some days
     * @throws SearchFailure if there is no index to serve, or it was built from another configuration
     */
    public LuceneEngine(GenerationStore store, IndexConfig config, Clock clock) {
        IndexSearcher.setMaxClauseCount(MAX_CLAUSES);
        this.config = config;
        this.clock = clock;
        this.compiler = new LiveCompiler(analysis, config.ranking(), config.vocabulary(), clock);
        this.search = new HitSearch(config.ranking().places());
        this.topics = new TopicQuery(analysis, config.vocabulary());
        this.generations =
                new Generations(store, IndexFormat.fingerprint(config.fingerprint()), ServingRules.of(config), WATCH);
        // so that no cursor of another engine, or of this one before a restart, names a state of this one
        var name = Long.toString(new SecureRandom().nextLong() & Long.MAX_VALUE, Character.MAX_RADIX);
        this.kept = new KeptCommits(name, System::nanoTime);
        this.sweeper = Executors.newSingleThreadScheduledExecutor(task -> {
            var thread = new Thread(task, "wensou-kept-commits");
            thread.setDaemon(true);
            return thread;
        });
        sweeper.scheduleWithFixedDelay(kept::expire, SWEEP.toMillis(), SWEEP.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public SearchResponse search(SearchRequest request) {
        try (var lease = generations.lease()) {
            return run(lease.generation(), compiler.current()).answer(request);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    @Override
    public FacetValues values(FacetRequest request) {
        try (var lease = generations.lease()) {
            return run(lease.generation(), compiler.current()).values(request);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    @Override
    public SearchResponse after(SearchRequest request, Cursor cursor) {
        try (var held = kept.hold(cursor.commit()).orElseThrow(LuceneEngine::expired)) {
            return run(held.generation(), held.compiler(), held.today()).after(request, cursor);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    @Override
    public void eachHit(SearchRequest request, Predicate<Hit> sink) {
        try (var lease = generations.lease()) {
            run(lease.generation(), compiler.current()).each(request, PART, sink);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    @Override
    public List<ArticleId> matches(SearchRequest request) {
        try (var lease = generations.lease()) {
            return run(lease.generation(), compiler.current()).matches(request);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    @Override
    public Optional<ArticleView> find(ArticleId id, String query) {
        try (var lease = generations.lease()) {
            var searcher = lease.generation().searcher();
            var found = StoredArticle.find(searcher, id);
            if (found.isEmpty()) {
                return Optional.empty();
            }
            var typed = ruled(query, lease.generation());
            var view = StoredArticle.of(searcher, found.getAsInt())
                    .view(typed, lease.generation().info());
            return Optional.of(view);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    @Override
    public Optional<Explanation> explain(ArticleId id, String query) {
        try (var lease = generations.lease()) {
            var searcher = lease.generation().searcher();
            var found = StoredArticle.find(searcher, id);
            if (found.isEmpty()) {
                return Optional.empty();
            }
            var typed = ruled(query, lease.generation());
            return Optional.of(new Explainer(searcher, search).explain(found.getAsInt(), typed));
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    @Override
    public Optional<SimilarArticles> similar(ArticleId id, int size) {
        try (var lease = generations.lease()) {
            var found = StoredArticle.find(lease.generation().searcher(), id);
            return found.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new SimilarSearch(lease.generation(), topics).of(found.getAsInt(), size));
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    @Override
    public RelatedQueries related(String query, int size) {
        try (var lease = generations.lease()) {
            return run(lease.generation(), compiler.current()).related(query, size);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    @Override
    public List<Token> tokens(String field, String text) {
        if (!TextField.allFields().contains(field)) {
            throw new SearchFailure.BadQuery(
                    "'" + field + "' is not an indexed field; known: " + String.join(", ", TextField.allFields()));
        }
        var suffix = field.substring(field.indexOf('.') + 1);
        for (var chain : Chain.values()) {
            if (chain.suffix().equals(suffix)) {
                return analysis.terms(chain, text).stream()
                        .map(term -> new Token(term.text(), term.start(), term.end(), term.position(), term.type()))
                        .toList();
            }
        }
        throw new IllegalStateException("field " + field + " has no chain");
    }

    @Override
    public EngineStatus status() {
        try (var lease = generations.lease()) {
            var info = lease.generation().info();
            return new EngineStatus(
                    "lucene",
                    CAPABILITIES,
                    info.name(),
                    info.revision(),
                    info.documents(),
                    info.fingerprint(),
                    config.facets().specs().stream()
                            .map(spec -> new EngineStatus.Facet(spec.name(), spec.label(), kind(spec)))
                            .toList(),
                    lease.generation().times().built(),
                    lease.generation().times().changed(),
                    generations.warnings());
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** A hold on what is served now, for what else answers from it. */
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
    private CompiledQuery ruled(String query, ServedGeneration generation) throws IOException {
        if (query.length() > SearchRequest.MAX_QUERY_CHARS) {
            return TypedQuery.read(query)
                    .compile(compiler.current(), generation.searcher().getIndexReader());
        }
        var counting =
                new Counting(config.facets(), generation.facets(), SearchRequest.of(query), LocalDate.now(clock));
        return RuledQuery.read(query, compiler.current(), generation.searcher(), counting)
                .query();
    }

    private static EngineStatus.FacetKind kind(FacetSpecs.Spec spec) {
        if (spec.isTree()) {
            return EngineStatus.FacetKind.TREE;
        }
        return spec.ranges().isEmpty() ? EngineStatus.FacetKind.VALUES : EngineStatus.FacetKind.RANGES;
    }

    private SearchRun run(ServedGeneration generation, QueryCompiler words) {
        return run(generation, words, LocalDate.now(clock));
    }

    private SearchRun run(ServedGeneration generation, QueryCompiler words, LocalDate today) {
        return new SearchRun(
                generation, words, search, config.facets(), today, () -> kept.keep(generation, words, today));
    }

    private static SearchFailure expired() {
        return new SearchFailure.CursorExpired(
                "the state of the index that the cursor was given out for is no longer kept;"
                        + " it is for " + KeptCommits.IDLE.toMinutes() + " minutes after its last use, less where "
                        + KeptCommits.MOST
                        + " others are kept, and not beyond a restart. Ask again without the cursor");
    }

    private static SearchFailure unreadable(IOException e) {
        return new SearchFailure.EngineUnavailable("the index could not be read: " + e.getMessage(), e);
    }
}
