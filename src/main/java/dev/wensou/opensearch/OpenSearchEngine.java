package dev.wensou.opensearch;

import dev.wensou.article.ArticleId;
import dev.wensou.config.IndexConfig;
import dev.wensou.lucene.FieldTokens;
import dev.wensou.lucene.analysis.Analysis;
import dev.wensou.lucene.answer.FacetNames;
import dev.wensou.lucene.answer.HitSearch;
import dev.wensou.lucene.query.LiveCompiler;
import dev.wensou.lucene.query.QueryCompiler;
import dev.wensou.lucene.query.TopicQuery;
import dev.wensou.opensearch.answer.CloserLook;
import dev.wensou.opensearch.answer.ClusterSearch;
import dev.wensou.opensearch.answer.OneArticle;
import dev.wensou.opensearch.cluster.Cluster;
import dev.wensou.opensearch.cluster.ClusterException;
import dev.wensou.opensearch.index.IndexNames;
import dev.wensou.opensearch.index.IndexView;
import dev.wensou.opensearch.index.ServedIndex;
import dev.wensou.opensearch.query.ClusterTerms;
import dev.wensou.search.ArticleView;
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
import java.net.SocketTimeoutException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import org.apache.lucene.search.IndexSearcher;

/** Answers from an index of an OpenSearch cluster, and follows the alias that says which. */
public final class OpenSearchEngine implements SearchEngine {
    /** Between questions that a node was lost under; a copy takes its place within a second or two. */
    private static final List<Duration> PAUSES =
            List.of(Duration.ofMillis(50), Duration.ofMillis(250), Duration.ofMillis(750), Duration.ofMillis(1500));
    /** Process-wide in Lucene. A query of 512 characters can make about half as many, most of them to score. */
    static final int MAX_CLAUSES = 8192;

    private final Cluster cluster;
    private final IndexConfig config;
    private final Clock clock;
    private final Analysis analysis;
    private final LiveCompiler compiler;
    private final FacetNames facetNames;
    private final ClusterStatus status;
    private final CloserLook closer;
    private final TopicQuery topics;
    private final KeptViews kept;
    private final FollowedIndex index;

    /**
     * @param cluster closed with this engine
     * @param clock says what day is today, for the ranges of facets that go up to today and the rules of some days
     * @throws SearchFailure if there is no index to serve, or it was built from another configuration
     */
    public OpenSearchEngine(Cluster cluster, IndexNames names, IndexConfig config, Clock clock) {
        IndexSearcher.setMaxClauseCount(MAX_CLAUSES);
        this.cluster = cluster;
        this.config = config;
        this.clock = clock;
        this.analysis = new Analysis(config.segmenter());
        this.compiler = new LiveCompiler(analysis, config.ranking(), config.vocabulary(), clock);
        this.facetNames = new FacetNames(config.taxonomy());
        this.status = new ClusterStatus(config.facets());
        this.closer = new CloserLook(new HitSearch(config.ranking().places()));
        this.topics = new TopicQuery(analysis, config.vocabulary());
        // so that no cursor of another engine, or of this one before a restart, names a state of this one
        var name = Long.toString(new SecureRandom().nextLong() & Long.MAX_VALUE, Character.MAX_RADIX);
        this.kept = new KeptViews(cluster, name, System::nanoTime);
        this.index = new FollowedIndex(cluster, names, config, facetNames, kept::expire);
    }

    /** Serves what was published last at once, where it would be seen a moment later. */
    public void follow() {
        index.follow();
    }

    /** The index as it was looked at last. */
    ServedIndex index() {
        return index.served();
    }

    /** By the words of now. */
    QueryCompiler words() {
        return compiler.current();
    }

    @Override
    public SearchResponse search(SearchRequest request) {
        return answer(search -> search.answer(request));
    }

    @Override
    public SearchResponse after(SearchRequest request, Cursor cursor) {
        try (var held = kept.hold(cursor.commit())) {
            return search(held.view(), held.compiler(), held.today()).after(request, cursor);
        } catch (ClusterException e) {
            throw e.isAbsence() ? KeptViews.expired() : failure(e);
        } catch (IOException e) {
            throw failure(e);
        }
    }

    @Override
    public FacetValues values(FacetRequest request) {
        return answer(search -> search.values(request));
    }

    /** What was shown cannot be taken back, so from then on nothing is asked again. */
    @Override
    public void eachHit(SearchRequest request, Predicate<Hit> sink) {
        var isShown = new AtomicBoolean();
        answer(search -> {
            try {
                search.eachHit(request, hit -> {
                    isShown.set(true);
                    return sink.test(hit);
                });
                return request;
            } catch (ClusterException e) {
                throw isShown.get() ? new IOException(e.getMessage(), e) : e;
            }
        });
    }

    @Override
    public List<ArticleId> matches(SearchRequest request) {
        return answer(search -> search.matches(request));
    }

    @Override
    public Optional<ArticleView> find(ArticleId id, String query) {
        return of(id, article -> article.marked(query));
    }

    @Override
    public Optional<Explanation> explain(ArticleId id, String query) {
        return answer(search -> {
            var article = search.article(id);
            return article.isPresent()
                    ? Optional.of(search.explain(article.get().article(), query))
                    : Optional.empty();
        });
    }

    @Override
    public Optional<SimilarArticles> similar(ArticleId id, int size) {
        return of(id, article -> article.similar(topics, size));
    }

    @Override
    public RelatedQueries related(String query, int size) {
        return answer(search -> search.related(query, size));
    }

    @Override
    public List<Token> tokens(String field, String text) {
        return FieldTokens.of(analysis, field, text);
    }

    @Override
    public EngineStatus status() {
        var warnings = new ArrayList<>(cluster.warnings());
        index.trouble().ifPresent(warnings::addFirst);
        return status.of(index.served(), warnings);
    }

    @Override
    public List<EngineStatus.Facet> facets() {
        return status.facets();
    }

    /** What asks the cluster. */
    private interface Answering<T> {
        T from(ClusterSearch search) throws IOException;
    }

    /** What looks at one article. */
    private interface Looking<T> {
        T at(OneArticle article) throws IOException;
    }

    private <T> Optional<T> of(ArticleId id, Looking<T> looking) {
        return answer(search -> {
            var article = search.article(id);
            return article.isPresent() ? Optional.of(looking.at(article.get())) : Optional.empty();
        });
    }

    /** An answer from the state of now; from another where the cluster has lost that, or a part of the index for a moment. */
    private <T> T answer(Answering<T> answering) {
        try {
            for (var pause : PAUSES) {
                try {
                    return answered(answering);
                } catch (ClusterException e) {
                    if (!e.isAbsence() && !e.isOfLostPart()) {
                        throw e;
                    }
                    Cluster.sleep(pause);
                    index.follow();
                }
            }
            return answered(answering);
        } catch (IOException e) {
            throw failure(e);
        }
    }

    private <T> T answered(Answering<T> answering) throws IOException {
        return look((view, words) -> answering.from(search(view, words)));
    }

    /** What looks at one state of the index, by the words of now. */
    interface AtState<T> {
        T look(IndexView view, QueryCompiler words) throws IOException;
    }

    /** Looks at the state of now once, for what nobody misses where that is lost. */
    <T> T look(AtState<T> looking) throws IOException {
        var view = kept.current(index.served());
        try (view) {
            return looking.look(view, compiler.current());
        } catch (ClusterException e) {
            kept.lost(view);
            throw e;
        }
    }

    ClusterSearch search(IndexView view, QueryCompiler words) {
        return search(view, words, LocalDate.now(clock));
    }

    private ClusterSearch search(IndexView view, QueryCompiler words, LocalDate today) {
        return new ClusterSearch(
                view,
                words,
                new ClusterTerms(view, analysis),
                config.facets(),
                facetNames,
                closer,
                today,
                () -> kept.keep(view, words, today));
    }

    /** What went wrong with a cluster, as those who search are told. */
    static SearchFailure failure(IOException e) {
        if (e.getCause() instanceof SocketTimeoutException) {
            return new SearchFailure.TimedOut(e.getMessage());
        }
        if (e instanceof ClusterException refusal && refusal.isOverload()) {
            return new SearchFailure.Overloaded(
                    "the cluster has too much to do; ask again in a few seconds: " + e.getMessage());
        }
        return new SearchFailure.EngineUnavailable(e.getMessage(), e);
    }

    @Override
    public void close() {
        index.close();
        kept.close();
        cluster.close();
    }
}
