package dev.wensou.app;

import dev.wensou.config.IndexConfig;
import dev.wensou.config.Segmenter;
import dev.wensou.http.AdminKey;
import dev.wensou.http.Administration;
import dev.wensou.http.PublicUrl;
import dev.wensou.http.Site;
import dev.wensou.http.Watching;
import dev.wensou.http.WebServer;
import dev.wensou.lucene.index.CheckedGeneration;
import dev.wensou.lucene.index.GenerationStore;
import dev.wensou.lucene.index.StartCheck;
import dev.wensou.opensearch.cluster.Cluster;
import dev.wensou.search.PopularQueries;
import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
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
    private EngineOptions cluster = new EngineOptions();

    @Mixin
    private ShardOptions shards = new ShardOptions();

    @Mixin
    private ClientOptions who = new ClientOptions();

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
            names = "--analytics",
            description = "count what is searched for and clicked, by day, in the data directory; no person is counted,"
                    + " nothing leaves this machine, scripts/report prints it (default: off)")
    private boolean isCounting;

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
        var address = who.publicUrl(spec);
        if (cluster.isCluster(spec)) {
            var config = index.config();
            return serve(config, watching, address, log -> inCluster(config, log.popular()));
        }
        var checked = Ahead.begin("wensou-start-check", () -> StartCheck.ahead(index.store()));
        var config = index.config();
        var dictionary = Ahead.begin("wensou-dictionary", () -> WarmUp.dictionary(config.segmenter()));
        return serve(config, watching, address, log -> embedded(config, checked, dictionary, log));
    }

    /** Opens an engine once it is known that all else is right. */
    private interface Opening {
        /** @return nothing if there is no index, which was said */
        Optional<Serving> open(ServedLog log) throws IOException;
    }

    private int serve(IndexConfig config, Watching watching, Optional<PublicUrl> address, Opening opening)
            throws IOException, InterruptedException {
        var key = AdminKey.in(System.getenv());
        var origins = who.origins(spec);
        var out = spec.commandLine().getOut();
        requireTimeout();
        var limits = who.limits(spec);
        var clients = who.clients(spec);
        requireFreePort();
        new Exposure(host, key.isPresent(), isCounting).warning().ifPresent(LOG::warn);
        try (var log = new ServedLog(index.data(), isCounting)) {
            var opened = opening.open(log);
            if (opened.isEmpty()) {
                return Main.FAILED;
            }
            try (var serving = opened.get();
                    var vocabulary = new VocabularyWatch(config.vocabulary());
                    var page = BundledFiles.open("frontend");
                    var server = new WebServer(
                            new Site(
                                    serving.engine(),
                                    serving.suggester(),
                                    serving.corrector(),
                                    log.log(),
                                    new Administration(
                                            key,
                                            config.vocabulary()::reload,
                                            serving.articles(),
                                            serving.rebuilds(),
                                            serving.rollback()),
                                    Version.text(),
                                    address,
                                    page.folder(),
                                    origins),
                            host,
                            port,
                            limits,
                            clients,
                            watching,
                            serving::prepare)) {
                vocabulary.start();
                log.start();
                serving.begin();
                var status = serving.engine().status();
                out.println("serving " + status.documents() + " articles of " + status.generation());
                out.println("listening on http://" + host + ":" + server.port());
                out.flush();
                new CountDownLatch(1).await();
                return Main.OK;
            }
        }
    }

    private Optional<Serving> embedded(
            IndexConfig config, Ahead<Optional<CheckedGeneration>> checked, Ahead<Segmenter> dictionary, ServedLog log)
            throws IOException {
        var store = checkedStore(checked.take());
        return ensureIndex(store, config, dictionary)
                ? Optional.of(new EmbeddedServing(store, config, corpus, dictionary, log.popular(), timeout()))
                : Optional.empty();
    }

    private Optional<Serving> inCluster(IndexConfig config, PopularQueries popular) throws IOException {
        var names = cluster.names(spec);
        // what a build asks for takes longer than an answer may
        var writing = new Cluster(cluster.access(spec, EngineOptions.PATIENCE));
        var index = new ClusterIndex(writing, names, config, cluster.address());
        var build = new ClusterBuild(index, shards.template(config, spec), BuildOptions.DEFAULT);
        var preparation = new IndexPreparation(
                new IndexSync(index, config), build, spec.commandLine().getErr());
        if (!corpus.isEmpty() && !preparation.prepare(corpus, IndexBuild.name(corpus))) {
            writing.close();
            return Optional.empty();
        }
        var asking = new Cluster(cluster.access(spec, timeout()));
        return Optional.of(new ClusterServing(asking, writing, names, config, build, corpus, popular));
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
        return new IndexPreparation(
                new IndexSync(new StoredIndex(store, config), config),
                new IndexBuild(store, config),
                spec.commandLine().getErr());
    }
}
