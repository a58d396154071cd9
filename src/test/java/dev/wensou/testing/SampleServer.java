package dev.wensou.testing;

import dev.wensou.analytics.SearchLog;
import dev.wensou.app.Main;
import dev.wensou.app.RebuildJobs;
import dev.wensou.app.StoreRollback;
import dev.wensou.config.ConfigFiles;
import dev.wensou.config.IndexConfig;
import dev.wensou.http.AdminKey;
import dev.wensou.http.Administration;
import dev.wensou.http.AllowedOrigins;
import dev.wensou.http.Site;
import dev.wensou.http.WebServer;
import dev.wensou.ingest.SubmittedArticles;
import dev.wensou.lucene.LuceneArticleWriter;
import dev.wensou.lucene.LuceneCorrector;
import dev.wensou.lucene.LuceneEngine;
import dev.wensou.lucene.LuceneSuggester;
import dev.wensou.lucene.index.GenerationStore;
import dev.wensou.search.PopularQueries;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** A real server on a free port, over an index of the bundled sample in a directory of the test's own. */
public final class SampleServer implements AutoCloseable {
    /** Just after the sample's newest article, so that ranges up to today hold some. */
    private static final Clock TODAY = Clock.fixed(Instant.parse("2025-08-08T04:00:00Z"), ZoneOffset.UTC);

    private final LuceneEngine engine;
    private final LuceneSuggester suggester;
    private final LuceneArticleWriter articles;
    private final RebuildJobs rebuilds;
    private final WebServer server;

    private SampleServer(
            LuceneEngine engine,
            LuceneSuggester suggester,
            LuceneArticleWriter articles,
            RebuildJobs rebuilds,
            WebServer server) {
        this.engine = engine;
        this.suggester = suggester;
        this.articles = articles;
        this.rebuilds = rebuilds;
        this.server = server;
    }

    public static SampleServer start(Path data) throws IOException {
        index(data);
        return start(data, IndexConfig.load(ConfigFiles.defaults()), Optional.empty());
    }

    /** A server over an index that is there already, with or without admin calls. */
    public static SampleServer start(Path data, IndexConfig config, Optional<AdminKey> key) throws IOException {
        return start(data, config, key, List.of());
    }

    /** The same with a corpus to rebuild from. */
    public static SampleServer start(Path data, IndexConfig config, Optional<AdminKey> key, List<Path> corpus)
            throws IOException {
        return start(data, config, key, corpus, Optional.empty(), AllowedOrigins.NONE);
    }

    /** A server over the sample that counts what it is asked; the log stays the caller's. */
    public static SampleServer startCounting(Path data, Optional<AdminKey> key, SearchLog log) throws IOException {
        index(data);
        return start(
                data, IndexConfig.load(ConfigFiles.defaults()), key, List.of(), Optional.of(log), AllowedOrigins.NONE);
    }

    /** A server over the sample that pages of some other sites may ask. */
    public static SampleServer startAllowing(Path data, AllowedOrigins origins) throws IOException {
        index(data);
        var config = IndexConfig.load(ConfigFiles.defaults());
        return start(data, config, Optional.of(new AdminKey("0123456789abcdef")), List.of(), Optional.empty(), origins);
    }

    private static SampleServer start(
            Path data,
            IndexConfig config,
            Optional<AdminKey> key,
            List<Path> corpus,
            Optional<SearchLog> log,
            AllowedOrigins origins)
            throws IOException {
        var store = new GenerationStore(data);
        var engine = new LuceneEngine(store, config, TODAY);
        var suggester =
                new LuceneSuggester(engine, config, log.map(SearchLog::popular).orElse(PopularQueries.NONE));
        var articles = new LuceneArticleWriter(store, config, new SubmittedArticles()::read, engine::follow);
        var rebuilds = new RebuildJobs(store, config, corpus, engine::follow);
        var administration = new Administration(
                key, config.vocabulary()::reload, articles, rebuilds, new StoreRollback(store, config, engine::follow));
        var corrector = LuceneCorrector.by(suggester, engine, config);
        return new SampleServer(
                engine,
                suggester,
                articles,
                rebuilds,
                new WebServer(
                        new Site(
                                engine,
                                suggester,
                                corrector,
                                log,
                                administration,
                                "test",
                                Optional.empty(),
                                Path.of("frontend"),
                                origins),
                        "127.0.0.1",
                        0));
    }

    /** The index of the sample; over another one, a new generation of it. */
    private static void index(Path data) throws IOException {
        if (Files.exists(data.resolve("CURRENT"))) {
            rebuild(data, Path.of("src/main/resources/sample"));
        } else {
            SampleIndex.copyTo(data);
        }
    }

    /** Publishes a new generation through the command that users run. */
    public static void rebuild(Path data, Path corpus) {
        var exit = Main.run("rebuild-index", "--data", data.toString(), "--corpus", corpus.toString());
        if (exit != 0) {
            throw new IllegalStateException("rebuild-index of " + corpus + " ended with " + exit);
        }
    }

    /** Has suggestions from now on; most tests need none, and they cost seconds. */
    public void gatherSuggestions() {
        suggester.refresh();
    }

    public int port() {
        return server.port();
    }

    /** The address of a path, such as {@code /health/ready}. */
    public String url(String path) {
        return "http://127.0.0.1:" + port() + path;
    }

    @Override
    public void close() {
        server.close();
        rebuilds.close();
        articles.close();
        suggester.close();
        engine.close();
    }
}
