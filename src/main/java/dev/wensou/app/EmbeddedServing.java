package dev.wensou.app;

import dev.wensou.config.IndexConfig;
import dev.wensou.config.Segmenter;
import dev.wensou.http.IndexRollback;
import dev.wensou.http.Rebuilds;
import dev.wensou.lucene.LuceneArticleWriter;
import dev.wensou.lucene.LuceneCorrector;
import dev.wensou.lucene.LuceneEngine;
import dev.wensou.lucene.LuceneSuggester;
import dev.wensou.lucene.index.GenerationStore;
import dev.wensou.search.ArticleWriter;
import dev.wensou.search.Corrector;
import dev.wensou.search.PopularQueries;
import dev.wensou.search.SearchEngine;
import dev.wensou.search.Suggester;
import dev.wensou.taxonomy.Tagger;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** The embedded engine over a data directory. */
final class EmbeddedServing implements Serving {
    private final LuceneEngine engine;
    private final Ahead<?> warm;
    private final LuceneSuggester suggester;
    private final Corrector corrector;
    private final LuceneArticleWriter articles;
    private final RebuildJobs rebuilds;
    private final IndexRollback rollback;

    /**
     * @param corpus what rebuilds read
     * @param dictionary what the first searches wait for
     * @param timeout how long an answer may take
     */
    EmbeddedServing(
            GenerationStore store,
            IndexConfig config,
            List<Path> corpus,
            Ahead<Segmenter> dictionary,
            PopularQueries popular,
            Duration timeout) {
        this.engine = new LuceneEngine(store, config, Clock.systemDefaultZone(), timeout);
        this.warm = Ahead.begin("wensou-warm-up", () -> WarmUp.searches(engine, dictionary));
        this.suggester = new LuceneSuggester(engine, config, popular);
        this.corrector = LuceneCorrector.by(suggester, engine, config);
        this.articles =
                new LuceneArticleWriter(store, config, IndexBuild.maker(new Tagger(config.taxonomy())), engine::follow);
        this.rebuilds = new RebuildJobs(new IndexBuild(store, config), corpus, engine::follow);
        this.rollback = new StoreRollback(store, config, engine::follow);
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
    public void prepare() throws IOException {
        warm.take();
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
        warm.close();
        engine.close();
    }
}
