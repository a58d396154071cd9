package dev.wensou.app;

import dev.wensou.config.IndexConfig;
import dev.wensou.http.AdminKey;
import dev.wensou.http.Administration;
import dev.wensou.http.AllowedOrigins;
import dev.wensou.http.Site;
import dev.wensou.http.WebServer;
import dev.wensou.lucene.LuceneArticleWriter;
import dev.wensou.lucene.LuceneCorrector;
import dev.wensou.lucene.LuceneEngine;
import dev.wensou.lucene.LuceneSuggester;
import dev.wensou.lucene.index.GenerationStore;
import dev.wensou.lucene.index.StartCheck;
import dev.wensou.search.SearchRequest;
import dev.wensou.taxonomy.Tagger;
import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
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

    private static final List<String> WARM_UP = List.of("", "搜索", "搜索引擎", "全文搜索引擎怎样工作", "search");

    @Mixin
    private IndexOptions index = new IndexOptions();

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
            names = "--analytics",
            description = "count what is searched for and clicked, by day, in the data directory; no person is counted,"
                    + " nothing leaves this machine, scripts/report prints it (default: off)")
    private boolean isCounting;

    @Option(
            names = "--allow-origin",
            paramLabel = "ORIGIN",
            description = "a site whose pages may have the box <wensou-search> and search here from a browser, such as"
                    + " https://site.example; repeatable (default: no site but this one)")
    private List<String> allowed = List.of();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        var config = index.config();
        var key = AdminKey.in(System.getenv());
        var origins = origins();
        var out = spec.commandLine().getOut();
        requireFreePort();
        var store = checkedStore();
        if (!ensureIndex(store, config)) {
            return Main.FAILED;
        }
        try (var engine = warm(new LuceneEngine(store, config));
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
                                page.folder(),
                                origins),
                        host,
                        port)) {
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

    private AllowedOrigins origins() {
        try {
            return AllowedOrigins.of(allowed);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "--allow-origin: " + e.getMessage(), e);
        }
    }

    /** The data directory without what is damaged in it, after looking after it. */
    private GenerationStore checkedStore() throws IOException {
        var checked = StartCheck.of(index.store());
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

    /** SmartCN's dictionary and the JDK's compiler take their time once; better before the first user than with. */
    private static LuceneEngine warm(LuceneEngine engine) {
        for (var query : WARM_UP) {
            engine.search(SearchRequest.of(query));
        }
        return engine;
    }

    /** Whether there is an index to serve, after building it or bringing it up to date where that is called for. */
    private boolean ensureIndex(GenerationStore store, IndexConfig config) throws IOException {
        if (!corpus.isEmpty()) {
            return preparation(store, config).prepare(corpus, IndexBuild.name(corpus));
        }
        var served = store.current();
        if (served.isPresent() && !served.get().corpusRoots().equals(SAMPLE_NAME)) {
            return true;
        }
        try (var sample = BundledFiles.open(SAMPLE)) {
            return preparation(store, config).prepare(List.of(sample.folder()), SAMPLE_NAME);
        }
    }

    private IndexPreparation preparation(GenerationStore store, IndexConfig config) {
        return new IndexPreparation(store, config, spec.commandLine().getErr());
    }
}
