package dev.wensou.lucene;

import dev.wensou.article.ArticleId;
import dev.wensou.config.IndexConfig;
import dev.wensou.lucene.analysis.Analysis;
import dev.wensou.lucene.analysis.Chain;
import dev.wensou.lucene.answer.HitSearch;
import dev.wensou.lucene.index.GenerationStore;
import dev.wensou.lucene.index.TextField;
import dev.wensou.lucene.query.QueryCompiler;
import dev.wensou.search.ArticleView;
import dev.wensou.search.Capability;
import dev.wensou.search.EngineStatus;
import dev.wensou.search.Explanation;
import dev.wensou.search.SearchEngine;
import dev.wensou.search.SearchFailure;
import dev.wensou.search.SearchRequest;
import dev.wensou.search.SearchResponse;
import dev.wensou.search.Token;
import java.io.IOException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.search.IndexSearcher;

/** The embedded engine: answers from the generations in one data directory, and follows it as they are published. */
public final class LuceneEngine implements SearchEngine {
    private static final Duration WATCH = Duration.ofMillis(200);
    /** Process-wide in Lucene. A query of 512 characters can make about half as many, most of them to score. */
    private static final int MAX_CLAUSES = 8192;

    private static final Set<Capability> CAPABILITIES = EnumSet.allOf(Capability.class);

    private final IndexConfig config;
    private final Analysis analysis = new Analysis();
    private final QueryCompiler compiler;
    private final HitSearch search;
    private final Generations generations;

    /** @throws SearchFailure if there is no index to serve, or it was built from another configuration */
    public LuceneEngine(GenerationStore store, IndexConfig config) {
        IndexSearcher.setMaxClauseCount(MAX_CLAUSES);
        this.config = config;
        this.compiler = new QueryCompiler(analysis, config.ranking(), config.vocabulary());
        this.search = new HitSearch(config.ranking().places());
        this.generations =
                new Generations(store, IndexFormat.fingerprint(config.fingerprint()), ServingRules.of(config), WATCH);
    }

    @Override
    public SearchResponse search(SearchRequest request) {
        try (var lease = generations.lease()) {
            return new SearchRun(lease.generation(), compiler, search, config.facets()).answer(request);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    @Override
    public List<ArticleId> matches(SearchRequest request) {
        try (var lease = generations.lease()) {
            return new SearchRun(lease.generation(), compiler, search, config.facets()).matches(request);
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
            var typed = TypedQuery.read(query).compile(compiler, searcher.getIndexReader());
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
            var typed = TypedQuery.read(query).compile(compiler, searcher.getIndexReader());
            return Optional.of(new Explainer(searcher, search).explain(found.getAsInt(), typed));
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
                            .map(spec -> new EngineStatus.Facet(spec.name(), spec.label()))
                            .toList(),
                    generations.warnings());
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** A hold on what is served now, for what else answers from it. */
    Generations.Lease lease() {
        return generations.lease();
    }

    QueryCompiler compiler() {
        return compiler;
    }

    /** Serves what was committed last at once, where it would be seen a moment later. */
    public void follow() {
        generations.follow();
    }

    @Override
    public void close() {
        generations.close();
    }

    private static SearchFailure unreadable(IOException e) {
        return new SearchFailure.EngineUnavailable("the index could not be read: " + e.getMessage(), e);
    }
}
