package dev.wensou.http;

import dev.wensou.analytics.SearchLog;
import dev.wensou.config.ConfigException;
import dev.wensou.config.ConfigFiles;
import dev.wensou.config.ConfigProblem;
import dev.wensou.config.IndexConfig;
import dev.wensou.search.SearchFailure;
import dev.wensou.testing.Api;
import dev.wensou.testing.SampleServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The servers that the requests of the contract are sent to, by their names. */
final class ContractServers implements AutoCloseable {
    static final String KEY = "0123456789abcdef";
    /** A rebuild of so many is still running when the next request comes. */
    private static final int ENOUGH_TO_TAKE_A_MOMENT = 200;

    private final Map<String, Api> clients = new LinkedHashMap<>();
    private final List<Runnable> closings = new ArrayList<>();

    ContractServers(Path folder) throws IOException {
        var key = new AdminKey(KEY);
        var config = IndexConfig.load(ConfigFiles.defaults());
        var data = folder.resolve("data");
        SampleServer.rebuild(data, Path.of("src/main/resources/sample"));
        var sample = SampleServer.start(data, config, Optional.of(key));
        sample.gatherSuggestions();
        add("sample", sample);
        add("off", SampleServer.start(data, config, Optional.empty()));

        var corpus = Files.createDirectories(folder.resolve("corpus"));
        for (var i = 0; i < ENOUGH_TO_TAKE_A_MOMENT; i++) {
            Files.writeString(corpus.resolve(i + ".md"), "# 第" + i + "篇\n\n云端的容器编排平台。\n");
        }
        var ofOne = folder.resolve("of-one");
        SampleServer.rebuild(ofOne, corpus);
        add("with-corpus", SampleServer.start(ofOne, config, Optional.of(key), List.of(corpus)));

        var log = SearchLog.open(folder.resolve("counting"), Clock.systemUTC());
        add("counting", SampleServer.startCounting(folder.resolve("counting"), Optional.of(key), log));
        closings.add(log::close);

        failing("engine_unavailable", new SearchFailure.EngineUnavailable("no index"), key);
        failing("index_outdated", new SearchFailure.IndexOutdated("another version"), key);
        failing("timed_out", new SearchFailure.TimedOut("too late"), key);
        failing("overloaded", new SearchFailure.Overloaded("too much"), key);
        failing("index_busy", new SearchFailure.IndexBusy("held", new IOException("held")), key);
        failing("internal", new IllegalStateException("a defect that a test makes"), key);
        failing(
                "bad_configuration",
                new ConfigException(List.of(
                        new ConfigProblem("synonyms.txt:3", "one word is no group"),
                        new ConfigProblem("lexicon.txt", "cannot be read"))),
                key);
    }

    /** The client of a server; those that fail in one way are named after the code of that. */
    Api client(String name) {
        return Optional.ofNullable(clients.get(name))
                .orElseThrow(() -> new IllegalArgumentException("no server '" + name + "' in " + clients.keySet()));
    }

    private void add(String name, SampleServer server) {
        clients.put(name, new Api(server));
        closings.add(server::close);
    }

    private void failing(String code, RuntimeException failure, AdminKey key) throws IOException {
        var server = new WebServer(FailingSite.of(failure, key), "127.0.0.1", 0);
        clients.put(code, new Api(server.port()));
        closings.add(server::close);
    }

    @Override
    public void close() {
        closings.forEach(Runnable::run);
    }
}
