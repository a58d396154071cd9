package dev.wensou.http;

import dev.wensou.article.ArticleId;
import dev.wensou.search.ArticleChange;
import dev.wensou.search.ArticleView;
import dev.wensou.search.ArticleWriter;
import dev.wensou.search.ChangeReceipt;
import dev.wensou.search.EngineStatus;
import dev.wensou.search.Explanation;
import dev.wensou.search.FacetRequest;
import dev.wensou.search.FacetValues;
import dev.wensou.search.Hit;
import dev.wensou.search.RelatedQueries;
import dev.wensou.search.SearchEngine;
import dev.wensou.search.SearchRequest;
import dev.wensou.search.SearchResponse;
import dev.wensou.search.SimilarArticles;
import dev.wensou.search.Token;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Everything that a server asks fails in one way. */
final class FailingSite implements SearchEngine, ArticleWriter, Rebuilds {
    private final Supplier<? extends RuntimeException> failure;

    private FailingSite(Supplier<? extends RuntimeException> failure) {
        this.failure = failure;
    }

    static Site of(RuntimeException failure, AdminKey key) {
        return of(() -> failure, key);
    }

    /** Each call fails with what is given for it. */
    static Site of(Supplier<? extends RuntimeException> failure, AdminKey key) {
        var failing = new FailingSite(failure);
        var administration = new Administration(
                Optional.of(key),
                () -> {
                    throw failure.get();
                },
                failing,
                failing,
                () -> {
                    throw failure.get();
                });
        return new Site(
                failing,
                (typed, size) -> {
                    throw failure.get();
                },
                administration,
                "test",
                Path.of("frontend"));
    }

    @Override
    public SearchResponse search(SearchRequest request) {
        throw failure.get();
    }

    @Override
    public FacetValues values(FacetRequest request) {
        throw failure.get();
    }

    @Override
    public void eachHit(SearchRequest request, Predicate<Hit> sink) {
        throw failure.get();
    }

    @Override
    public List<ArticleId> matches(SearchRequest request) {
        throw failure.get();
    }

    @Override
    public Optional<ArticleView> find(ArticleId id, String query) {
        throw failure.get();
    }

    @Override
    public Optional<Explanation> explain(ArticleId id, String query) {
        throw failure.get();
    }

    @Override
    public Optional<SimilarArticles> similar(ArticleId id, int size) {
        throw failure.get();
    }

    @Override
    public RelatedQueries related(String query, int size) {
        throw failure.get();
    }

    @Override
    public List<Token> tokens(String field, String text) {
        throw failure.get();
    }

    @Override
    public EngineStatus status() {
        throw failure.get();
    }

    @Override
    public ChangeReceipt apply(List<ArticleChange> changes) {
        throw failure.get();
    }

    @Override
    public Wish begin() {
        throw failure.get();
    }

    @Override
    public Optional<RebuildJob> find(String id) {
        throw failure.get();
    }

    @Override
    public void close() {
        // nothing is open
    }
}
