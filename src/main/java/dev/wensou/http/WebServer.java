package dev.wensou.http;

import dev.wensou.guard.ClientAddress;
import dev.wensou.guard.Drain;
import dev.wensou.guard.Guard;
import dev.wensou.guard.LaneLoad;
import dev.wensou.guard.Limits;
import dev.wensou.guard.WrongKeys;
import dev.wensou.metrics.ServerMetrics;
import dev.wensou.page.SearchPage;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.eclipse.jetty.http.HttpCompliance;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.Handler;
import tools.jackson.databind.json.JsonMapper;

/** The server: routes of the API, and the page. Safe for any number of requests at once. */
public final class WebServer implements AutoCloseable {
    private static final Duration DRAIN = Duration.ofSeconds(10);

    private final ServerMetrics metrics;
    private final RequestWatch watch;
    private final Failures failures;
    private final ConnectionErrors errors;
    private final Drain drain;
    private final Handler.Wrapper handlers;
    private final List<RouteGroup> groups;
    private final Javalin javalin;

    /**
     * Starts listening.
     *
     * @param port 0 for any free one
     * @throws IOException if the page cannot be read
     */
    public WebServer(Site site, String host, int port) throws IOException {
        this(site, host, port, Limits.of(Runtime.getRuntime().availableProcessors()), new ClientAddress(Set.of()));
    }

    /**
     * Starts listening.
     *
     * @param port 0 for any free one
     * @param limits how much is taken at once
     * @param clients tells who asks
     * @throws IOException if the page cannot be read
     */
    public WebServer(Site site, String host, int port, Limits limits, ClientAddress clients) throws IOException {
        this(site, host, port, limits, clients, Watching.byDefault(), () -> {});
    }

    /**
     * Starts listening once what answers is prepared; everything else of the server is made before that.
     *
     * @param watching what is told of those who ask
     * @throws IOException if the page cannot be read, or of the preparation
     */
    public WebServer(
            Site site,
            String host,
            int port,
            Limits limits,
            ClientAddress clients,
            Watching watching,
            Preparation preparation)
            throws IOException {
        var json = JsonMapper.builder().build();
        this.metrics = new ServerMetrics(site.engine()::vitals);
        this.watch = new RequestWatch(metrics, watching);
        this.failures = new Failures(json, metrics);
        this.drain = new Drain(DRAIN, new RefusedRequests(json, metrics));
        this.handlers = handlers(limits, clients, json);
        var replies = new Replies(json, failures);
        var address = new ServerAddress(site.publicUrl());
        var administration = site.administration();
        var gate = new AdminGate(administration.key(), new WrongKeys(clients, System::nanoTime), failures);
        this.errors = new ConnectionErrors(json);
        var searches =
                new WatchedSearches(site.engine(), site.corrector(), metrics, new SlowSearches(watching, metrics));
        var readiness = new Readiness(site.engine()::status, site.engine()::vitals, drain::isDraining);
        this.groups = List.of(
                watch,
                new WellFormedQueries(),
                new CrossOriginRoutes(site.origins()),
                new SearchRoutes(
                        site.engine(),
                        searches,
                        new CountedSearches(site.log()),
                        new AnswerJson(json, new RememberedBodies(RememberedBodies.MOST_BYTES)),
                        replies),
                new FacetRoutes(site.engine(), replies),
                new ExportRoutes(site.engine(), json, failures, metrics),
                new SubscriptionRoutes(site.engine(), searches, address),
                new SuggestRoutes(site.suggester(), replies),
                new RelatedRoutes(site.engine(), replies),
                new ArticleRoutes(site.engine(), replies),
                new DocumentRoutes(administration.articles(), gate, replies),
                new StatusRoutes(site.engine(), site.version(), site.log().isPresent(), readiness, replies),
                new MetricsRoutes(metrics, gate),
                new EventRoutes(site.log(), new EventRate(System::nanoTime), replies),
                new AnalyticsRoutes(site.log(), gate, replies),
                new AdminRoutes(administration, gate, replies),
                new LifecycleRoutes(administration, gate, replies),
                new DescriptionRoutes(json, site.version()),
                new SearchPageRoutes(
                        new FirstAnswer(site.engine(), searches, new CountedSearches(site.log()), json, failures),
                        SearchPage.load(site.page()),
                        address),
                new PageRoutes(site.page()),
                new CompressedAnswers());
        this.javalin = Javalin.create(config -> {
            configure(config);
            config.jetty.addConnector((server, http) -> {
                var connector = Guard.connector(server, http, limits, System::nanoTime);
                connector.setHost(host);
                connector.setPort(port);
                return connector;
            });
        });
        preparation.await();
        javalin.start();
    }

    /** The port it listens on. */
    public int port() {
        return javalin.port();
    }

    /** What it answers, each as method and path, such as {@code GET /api/v1/search}. */
    Set<String> routes() {
        return javalin.unsafe.internalRouter.allHttpHandlers().stream()
                .filter(route -> route.endpoint.method.isHttpMethod())
                .map(route -> route.endpoint.method.name() + " " + route.endpoint.path)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Takes no more requests and ends when those under way are answered, or after ten seconds. */
    @Override
    public void close() {
        javalin.stop();
        metrics.close();
    }

    /** What a request passes before it comes to a route. */
    private Handler.Wrapper handlers(Limits limits, ClientAddress clients, JsonMapper json) {
        var guard = Guard.of(limits, clients, System::nanoTime, new RefusedRequests(json, metrics));
        LaneLoad.of(guard)
                .forEach(load -> metrics.watchLane(load.lane(), load.places(), load.inFlight(), load.waiting()));
        guard.getTail().setHandler(new NotedRequests.Admitted());
        var noted = new NotedRequests(clients);
        noted.setHandler(drain);
        drain.setHandler(guard);
        return noted;
    }

    private void configure(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.concurrency.useVirtualThreads = true;
        // each thing has one address: what is allowed or cached by one is not had by another
        config.router.ignoreTrailingSlashes = false;
        // Javalin makes a buffer of so many bytes for each answer, through which whole ones do not go
        config.http.responseBufferSize = 1 << 11;
        config.router.javaLangErrorHandler(failures::fatal);
        config.jetty.modifyHttpConfiguration(http -> {
            http.setSendServerVersion(false);
            // what two servers in a row could read in two ways is refused
            http.setHttpCompliance(HttpCompliance.STRICT);
            http.setUriCompliance(UriCompliance.RFC3986);
            // else a header that differs in case only from one sent before on the connection is read as that one, keys
            // too
            http.setHeaderCacheCaseSensitive(true);
            http.addCustomizer(new SecurityHeaders());
        });
        config.jetty.modifyServer(server -> {
            // Jetty drops requests in flight on SIGTERM unless it is told to wait for them
            server.setStopTimeout(DRAIN.toMillis());
            server.addEventListener(drain);
            server.setStopAtShutdown(true);
            server.setRequestLog(watch);
            server.setHandler(handlers);
            server.setErrorHandler(errors);
        });
        config.jetty.modifyServletContextHandler(context -> context.setErrorHandler(errors));
        groups.forEach(group -> group.register(config.routes));
        failures.register(config.routes);
    }
}
