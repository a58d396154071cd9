package dev.wensou.testing;

import dev.wensou.app.Main;
import dev.wensou.config.ConfigFiles;
import dev.wensou.config.IndexConfig;
import dev.wensou.http.AdminKey;
import dev.wensou.http.Administration;
import dev.wensou.http.WebServer;
import dev.wensou.ingest.SubmittedArticles;
import dev.wensou.lucene.LuceneArticleWriter;
import dev.wensou.lucene.LuceneEngine;
import dev.wensou.lucene.index.GenerationStore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** A real server on a free port, over an index of the bundled sample in a directory of the test's own. */
public final class SampleServer implements AutoCloseable {
    private final LuceneEngine engine;
    private final LuceneArticleWriter articles;
    private final WebServer server;

    private SampleServer(LuceneEngine engine, LuceneArticleWriter articles, WebServer server) {
        this.engine = engine;
        this.articles = articles;
        this.server = server;
    }

    public static SampleServer start(Path data) throws IOException {
        rebuild(data, Path.of("src/main/resources/sample"));
        return start(data, IndexConfig.load(ConfigFiles.defaults()), Optional.empty());
    }

    /** A server over an index that is there already, with or without admin calls. */
    public static SampleServer start(Path data, IndexConfig config, Optional<AdminKey> key) throws IOException {
        var engine = new LuceneEngine(new GenerationStore(data), config);
        var articles = new LuceneArticleWriter(
                new GenerationStore(data), config, new SubmittedArticles()::read, engine::follow);
        var administration = new Administration(key, config.vocabulary()::reload, articles);
        return new SampleServer(
                engine, articles, new WebServer(engine, administration, "test", Path.of("frontend"), "127.0.0.1", 0));
    }

    /** Publishes a new generation through the command that users run. */
    public static void rebuild(Path data, Path corpus) {
        var exit = Main.run("rebuild-index", "--data", data.toString(), "--corpus", corpus.toString());
        if (exit != 0) {
            throw new IllegalStateException("rebuild-index of " + corpus + " ended with " + exit);
        }
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
        articles.close();
        engine.close();
    }
}
