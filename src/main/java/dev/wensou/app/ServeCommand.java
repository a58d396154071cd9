package dev.wensou.app;

import dev.wensou.config.IndexConfig;
import dev.wensou.config.Segmenter;
import dev.wensou.guard.ClientAddress;
import dev.wensou.guard.Limits;
import dev.wensou.http.AdminKey;
import dev.wensou.http.Administration;
import dev.wensou.http.AllowedOrigins;
import dev.wensou.http.PublicUrl;
import dev.wensou.http.Site;
import dev.wensou.http.WebServer;
import dev.wensou.lucene.LuceneArticleWriter;
import dev.wensou.lucene.LuceneCorrector;
import dev.wensou.lucene.LuceneEngine;
import dev.wensou.lucene.LuceneSuggester;
import dev.wensou.lucene.index.CheckedGeneration;
import dev.wensou.lucene.index.GenerationStore;
import dev.wensou.lucene.index.StartCheck;
import dev.wensou.taxonomy.Tagger;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code serve}: indexes what is not indexed yet, then answers until the process is ended. */
@Command(
        name = "serve",
        description =
                "Serves the search page and the API. Without an index and without --corpus it indexes the bundled sample.",
        mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
    private static final Logger LOG = LoggerFactory.getLogger(ServeCommand.class);
    private static final String SAMPLE = "sample";
    /** What the index says it was built from; messages show it. */
    static final String SAMPLE_NAME = "(the bundled sample)";

    private static final double MILLIS_PER_SECOND = 1000;
    private static final double LEAST_TIMEOUT_SECONDS = 0.05;
    private static final double MOST_TIMEOUT_SECONDS = 600;

    @Mixin
    private IndexOptions index;

    @Mixin
    private WatchOptions watch = new WatchOptions();

    @Option(
            names = "--corpus",
            paramLabel = "DIR|FILE",
            description =
                    "articles to index first, of those indexed before only what changed, and whenever a rebuild is asked for; repeatable")
    private List<Path> corpus = List.of();

    @Option(names = "--host", defaultValue = "127.0.0.1", description = "address to listen on (default: 127.0.0.1)")
    private String host = "127.0.0.1";

    @Option(
            names = "--port",
            defaultValue = "8080",
            description = "port to listen on, 0 for any free one (default: 8080)")
    private int port = 8080;

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            defaultValue = "3",
            description = "how long an answer may take; one that is not there by then is refused (default: 3)")
    private double timeoutSeconds = 3;

    @Option(
            names = "--rate-limit",
            paramLabel = "REQUESTS",
            defaultValue = "50",
            description = "how many requests a client of another machine may make in a second, in bursts of three times"
                    + " as many; 0 is any number (default: 50)")
    private int perSecond = 50;

    @Option(
            names = "--trusted-proxy",
            paramLabel = "ADDRESS",
            description = "the address of a proxy before this server whose X-Forwarded-For is believed; repeatable"
                    + " (default: none is)")
    private List<String> proxies = List.of();

    @Option(
            names = "--analytics",
            description = "count what is searched for and clicked, by day, in the data directory; no person is counted,"
                    + " nothing leaves this machine, scripts/report prints it (default: off)")
    private boolean isCounting;

    @Option(
            names = "--public-url",
            paramLabel = "URL",
            description =
                    "where people reach this server behind another one, such as https://search.example: what feeds and"
                            + " /opensearch.xml call it (default: the host that a request names)")
    private Optional<String> publicUrl = Optional.empty();

    @Option(
            names = "--allow-origin",
            paramLabel = "ORIGIN",
            description = "a site whose pages may have the box <wensou-search> and search here from a browser, such as"
                    + " https://site.example; repeatable (default: no site but this one)")
    private List<String> allowed = List.of();

    @Spec
    private CommandSpec spec;

    /** @param config gives {@link ConfigOption#usual} */
    ServeCommand(Supplier<IndexConfig> config) {
        this.index = new IndexOptions(config);
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        var watching = watch.watching();
        watch.begin();
        var address = publicAddress();
        var checked = Ahead.begin("wensou-start-check", () -> StartCheck.ahead(index.store()));
        var config = index.config();
        var dictionary = Ahead.begin("wensou-dictionary", () -> WarmUp.dictionary(config.segmenter()));
        var key = AdminKey.in(System.getenv());
        var origins = origins();
        var out = spec.commandLine().getOut();
        requireTimeout();
        var limits = limits();
        var clients = new ClientAddress(trusted());
        requireFreePort();
        new Exposure(host, key.isPresent(), isCounting).warning().ifPresent(LOG::warn);
        var store = checkedStore(checked.take());
        if (!ensureIndex(store, config, dictionary)) {
            return Main.FAILED;
        }
        try (var engine = new LuceneEngine(store, config, Clock.systemDefaultZone(), timeout());
                var warm = Ahead.begin("wensou-warm-up", () -> WarmUp.searches(engine, dictionary));
                var log = new ServedLog(index.data(), isCounting);
                var suggester = new LuceneSuggester(engine, config, log.popular());
                var vocabulary = new VocabularyWatch(config.vocabulary());
                var articles = new LuceneArticleWriter(
                        store, config, IndexBuild.maker(new Tagger(config.taxonomy())), engine::follow);
                var rebuilds = new RebuildJobs(store, config, corpus, engine::follow);
                var page = BundledFiles.open("frontend");
                var server = new WebServer(
                        new Site(
                                engine,
                                suggester,
                                LuceneCorrector.by(suggester, engine, config),
                                log.log(),
                                new Administration(
                                        key,
                                        config.vocabulary()::reload,
                                        articles,
                                        rebuilds,
                                        new StoreRollback(store, config, engine::follow)),
                                Version.text(),
                                address,
                                page.folder(),
                                origins),
                        host,
                        port,
                        limits,
                        clients,
                        watching,
                        warm::take)) {
            vocabulary.start();
            log.start();
            suggester.start();
            var status = engine.status();
            out.println("serving " + status.documents() + " articles of " + status.generation());
            out.println("listening on http://" + host + ":" + server.port());
            out.flush();
            new CountDownLatch(1).await();
            return Main.OK;
        }
    }

    private Duration timeout() {
        return Duration.ofMillis(Math.round(timeoutSeconds * MILLIS_PER_SECOND));
    }

    private void requireTimeout() {
        if (!(timeoutSeconds >= LEAST_TIMEOUT_SECONDS && timeoutSeconds <= MOST_TIMEOUT_SECONDS)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--timeout is " + timeoutSeconds + "; it must be a number of seconds from " + LEAST_TIMEOUT_SECONDS
                            + " to " + MOST_TIMEOUT_SECONDS);
        }
    }

    private Limits limits() {
        if (perSecond < 0) {
            throw new ParameterException(
                    spec.commandLine(), "--rate-limit is " + perSecond + "; it must be at least 0, which is no limit");
        }
        return Limits.of(Runtime.getRuntime().availableProcessors()).perSecond(perSecond);
    }

    private Set<InetAddress> trusted() {
        return proxies.stream()
                .map(proxy -> ClientAddress.parse(proxy)
                        .orElseThrow(() -> new ParameterException(
                                spec.commandLine(),
                                "--trusted-proxy: '" + proxy + "' is no address such as 192.0.2.1 or 2001:db8::1")))
                .collect(Collectors.toUnmodifiableSet());
    }

    private Optional<PublicUrl> publicAddress() {
        try {
            return publicUrl.map(PublicUrl::of);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "--public-url: " + e.getMessage(), e);
        }
    }

    private AllowedOrigins origins() {
        try {
            return AllowedOrigins.of(allowed);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "--allow-origin: " + e.getMessage(), e);
        }
    }

    /** The data directory without what is damaged in it, after looking after it. */
    private GenerationStore checkedStore(Optional<CheckedGeneration> ahead) throws IOException {
        var checked = StartCheck.of(index.store(), ahead);
        checked.notices().forEach(LOG::warn);
        return checked.store();
    }

    /** @throws IOException if the port cannot be had; better said before a long build than after */
    private void requireFreePort() throws IOException {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(host, port));
        } catch (BindException e) {
            throw new IOException(
                    "cannot listen on " + host + ":" + port + " (" + e.getMessage()
                            + "); stop the program that does, or choose another port with --port",
                    e);
        }
    }

    /** Whether there is an index to serve, after building it or bringing it up to date where that is called for. */
    private boolean ensureIndex(GenerationStore store, IndexConfig config, Ahead<Segmenter> dictionary)
            throws IOException {
        if (!corpus.isEmpty()) {
            dictionary.take();
            return preparation(store, config).prepare(corpus, IndexBuild.name(corpus));
        }
        var served = store.current();
        if (served.isPresent() && !served.get().corpusRoots().equals(SAMPLE_NAME)) {
            return true;
        }
        dictionary.take();
        try (var sample = BundledFiles.open(SAMPLE)) {
            return preparation(store, config).prepare(List.of(sample.folder()), SAMPLE_NAME);
        }
    }

    private IndexPreparation preparation(GenerationStore store, IndexConfig config) {
        return new IndexPreparation(store, config, spec.commandLine().getErr());
    }
}
