package dev.wensou.http;

import dev.wensou.article.ArticleId;
import dev.wensou.search.Explanation;
import dev.wensou.search.SearchEngine;
import dev.wensou.search.SearchFailure;
import dev.wensou.search.SearchRequest;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** The server: routes of the API, and the page. Safe for any number of requests at once. */
public final class WebServer implements AutoCloseable {
    private static final long DRAIN_MILLIS = 10_000;

    private final SearchEngine engine;
    private final String version;
    private final Map<String, Asset> assets;
    private final JsonMapper json = JsonMapper.builder().build();
    private final Failures failures = new Failures(json);
    private final AdminRoutes admin;
    private final LifecycleRoutes lifecycle;
    private final DocumentRoutes documents;
    private final Javalin javalin;

    /**
     * Starts listening.
     *
     * @param port 0 for any free one
     * @param page the folder of the page's files
     * @throws IOException if the page cannot be read
     */
    public WebServer(
            SearchEngine engine, Administration administration, String version, Path page, String host, int port)
            throws IOException {
        this.engine = engine;
        this.version = version;
        this.assets = Asset.load(page);
        var gate = new AdminGate(administration.key(), failures);
        this.admin = new AdminRoutes(administration, gate, json);
        this.lifecycle = new LifecycleRoutes(administration, gate, failures, json);
        this.documents = new DocumentRoutes(administration.articles(), gate, failures, json);
        this.javalin = Javalin.create(this::configure).start(host, port);
    }

    /** The port it listens on. */
    public int port() {
        return javalin.port();
    }

    /** Takes no more requests and ends when those under way are answered, or after ten seconds. */
    @Override
    public void close() {
        javalin.stop();
    }

    private void configure(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.concurrency.useVirtualThreads = true;
        config.jetty.modifyHttpConfiguration(http -> {
            http.setSendServerVersion(false);
            // else a header that differs in case only from one sent before on the connection is read as that one, keys
            // too
            http.setHeaderCacheCaseSensitive(true);
            http.addCustomizer(new SecurityHeaders());
        });
        config.jetty.modifyServer(server -> {
            // Jetty drops requests in flight on SIGTERM unless it is told to wait for them
            server.setStopTimeout(DRAIN_MILLIS);
            server.setStopAtShutdown(true);
        });
        routes(config.routes);
        admin.register(config.routes);
        lifecycle.register(config.routes);
        documents.register(config.routes);
        failures.register(config.routes);
    }

    private void routes(RoutesConfig routes) {
        routes.get("/api/v1/search", this::search);
        routes.get("/api/v1/articles/{id}", this::article);
        routes.get("/api/v1/analyze", this::analyze);
        routes.get("/api/v1/status", context -> send(context, Views.Status.of(version, engine.status())));
        routes.get("/health/live", context -> send(context, new Views.Health("up", "the process answers")));
        routes.get("/health/ready", this::ready);
        assets.forEach((path, asset) -> routes.get(path, context -> asset(context, asset)));
    }

    private void search(Context context) {
        var request = SearchParams.read(
                new Parameters(context.queryString()), engine.status().facets());
        send(context, Views.Search.of(request, engine.search(request)));
    }

    private void article(Context context) {
        var parameters = new Parameters(context.queryString());
        parameters.onlyKnown(List.of("q", "explain"));
        var query = parameters.text("q", "", SearchRequest.MAX_QUERY_CHARS);
        var explained = parameters.text("explain", "", SearchRequest.MAX_QUERY_CHARS);
        parameters.finish();
        var id = context.pathParam("id");
        var found = ArticleId.isValid(id)
                ? engine.find(new ArticleId(id), query)
                : java.util.Optional.<dev.wensou.search.ArticleView>empty();
        if (found.isPresent()) {
            var explanation = explained.isBlank()
                    ? Optional.<Explanation>empty()
                    : engine.explain(found.get().card().id(), explained);
            send(context, WholeArticle.of(found.get(), explanation));
        } else {
            failures.send(
                    context,
                    Problem.of(
                            404,
                            "Not found",
                            "article_not_found",
                            "there is no article '" + id + "'; it may have left the index with a rebuild",
                            RequestIds.of(context)));
        }
    }

    private void analyze(Context context) {
        var parameters = new Parameters(context.queryString());
        parameters.onlyKnown(List.of("field", "text"));
        var field = parameters.text("field", "body.words", SearchRequest.MAX_QUERY_CHARS);
        var text = parameters.text("text", "", SearchRequest.MAX_QUERY_CHARS);
        parameters.finish();
        send(context, new Views.Tokens(field, engine.tokens(field, text)));
    }

    private void ready(Context context) {
        try {
            var status = engine.status();
            send(context, new Views.Health("ready", status.generation() + " with " + status.documents() + " articles"));
        } catch (SearchFailure e) {
            context.status(503);
            send(context, new Views.Health("not ready", e.getMessage()));
        }
    }

    private void send(Context context, Object view) {
        context.contentType(Views.CONTENT_TYPE);
        context.result(json.writeValueAsBytes(view));
    }

    private static void asset(Context context, Asset asset) {
        context.header("ETag", asset.etag());
        context.header("Cache-Control", "no-cache");
        if (asset.etag().equals(context.header("If-None-Match"))) {
            context.status(304);
        } else {
            context.contentType(asset.contentType());
            context.result(asset.bytes());
        }
    }
}
