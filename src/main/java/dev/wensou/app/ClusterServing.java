package dev.wensou.app;

import dev.wensou.config.IndexConfig;
import dev.wensou.http.IndexRollback;
import dev.wensou.http.Rebuilds;
import dev.wensou.lucene.GatheredSuggestions;
import dev.wensou.lucene.IndexFormat;
import dev.wensou.lucene.index.NoGenerationBeforeException;
import dev.wensou.opensearch.ClusterRollback;
import dev.wensou.opensearch.OpenSearchArticleWriter;
import dev.wensou.opensearch.OpenSearchCorrector;
import dev.wensou.opensearch.OpenSearchEngine;
import dev.wensou.opensearch.OpenSearchSuggester;
import dev.wensou.opensearch.cluster.Cluster;
import dev.wensou.opensearch.index.IndexNames;
import dev.wensou.search.ArticleWriter;
import dev.wensou.search.Corrector;
import dev.wensou.search.PopularQueries;
import dev.wensou.search.SearchEngine;
import dev.wensou.search.SearchFailure;
import dev.wensou.search.Suggester;
import dev.wensou.taxonomy.Tagger;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/** The engine of a cluster. */
final class ClusterServing implements Serving {
    private final Cluster writing;
    private final OpenSearchEngine engine;
    private final GatheredSuggestions suggester;
    private final Corrector corrector;
    private final ArticleWriter articles;
    private final RebuildJobs rebuilds;
    private final IndexRollback rollback;

    /**
     * @param asking answers come through it; closed with this
     * @param writing changes go through it; closed with this
     * @param build what a rebuild does
     * @param corpus what rebuilds read
     * @param popular what was searched for before
     */
    ClusterServing(
            Cluster asking,
            Cluster writing,
            IndexNames names,
            IndexConfig config,
            CorpusBuild build,
            List<Path> corpus,
            PopularQueries popular) {
        this.writing = writing;
        this.engine = new OpenSearchEngine(asking, names, config, Clock.systemDefaultZone());
        this.suggester = OpenSearchSuggester.of(engine, writing, config, popular);
        this.corrector = OpenSearchCorrector.by(suggester, engine, config);
        this.articles = new OpenSearchArticleWriter(
                writing, names, config, IndexBuild.maker(new Tagger(config.taxonomy())), engine::follow);
        this.rebuilds = new RebuildJobs(build, corpus, engine::follow);
        this.rollback = () -> rollBack(writing, names, IndexFormat.fingerprint(config.fingerprint()));
    }

    private IndexRollback.Outcome rollBack(Cluster cluster, IndexNames names, String fingerprint) {
        try {
            var served = ClusterRollback.run(cluster, names, fingerprint);
            engine.follow();
            return new IndexRollback.WentBack(served.name(), served.documents());
        } catch (NoGenerationBeforeException e) {
            return new IndexRollback.NoneBefore(e.getMessage());
        } catch (IOException e) {
            throw new SearchFailure.EngineUnavailable("the index could not be rolled back: " + IoMessages.of(e), e);
        }
    }

    @Override
    public SearchEngine engine() {
        return engine;
    }

    @Override
    public Suggester suggester() {
        return suggester;
    }

    @Override
    public Corrector corrector() {
        return corrector;
    }

    @Override
    public ArticleWriter articles() {
        return articles;
    }

    @Override
    public Rebuilds rebuilds() {
        return rebuilds;
    }

    @Override
    public IndexRollback rollback() {
        return rollback;
    }

    @Override
    public void prepare() {
        // the cluster is warm
    }

    @Override
    public void begin() {
        suggester.start();
    }

    @Override
    public void close() {
        rebuilds.close();
        articles.close();
        suggester.close();
        writing.close();
        engine.close();
    }
}
