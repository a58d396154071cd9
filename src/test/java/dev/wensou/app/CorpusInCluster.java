package dev.wensou.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wensou.article.ArticleId;
import dev.wensou.config.ConfigFiles;
import dev.wensou.config.IndexConfig;
import dev.wensou.opensearch.FaultyNode;
import dev.wensou.opensearch.OpenSearchEngine;
import dev.wensou.opensearch.TestCluster;
import dev.wensou.opensearch.index.IndexNames;
import dev.wensou.search.EngineStatus;
import dev.wensou.search.SearchRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A folder of three articles and a picture, the index that a cluster has of it, and the commands that keep them alike. For one test. */
final class CorpusInCluster implements AutoCloseable {
    static final Instant LONG_AGO = Instant.parse("2024-01-02T03:04:05Z");
    static final IndexConfig CONFIG = IndexConfig.load(ConfigFiles.defaults());

    private final IndexNames names = TestCluster.names();
    private final FaultyNode node = new FaultyNode();
    private final Path folder;
    private final Path reported;
    private int writes;

    /** @param room where the folder is made */
    CorpusInCluster(Path room) throws IOException {
        folder = Files.createDirectories(room.resolve("corpus"));
        reported = room.resolve("report.json");
        write("a.md", "# 甲\n\n云端的容器编排平台。\n");
        write("b.md", "# 乙\n\n芯片与散热。\n");
        write("c.md", "# 丙\n\n光纤与基站。\n");
        write("photo.png", "no text");
        assertEquals(Main.OK, run("rebuild-index"));
    }

    Path folder() {
        return folder;
    }

    IndexNames names() {
        return names;
    }

    /** What commands ask, which can be told to fail. */
    FaultyNode node() {
        return node;
    }

    @Override
    public void close() throws IOException {
        try (var cluster = TestCluster.connect()) {
            names.removeAll(cluster);
        }
        node.close();
    }

    /** Runs a command of Wensou on the cluster, and gives its exit code. */
    int command(String command, String... more) {
        var all = new ArrayList<>(List.of(
                command,
                "--engine",
                "opensearch",
                "--opensearch",
                node.address(),
                "--index",
                names.alias(),
                "--replicas",
                "0"));
        all.addAll(Arrays.asList(more));
        return Main.run(all.toArray(String[]::new));
    }

    /** Runs a command on the folder, which reports what it did. */
    int run(String command) {
        return command(command, "--corpus", folder.toString(), "--json", reported.toString());
    }

    /** Brings the index up to date. */
    int sync() {
        return run("sync-index");
    }

    /** Writes a file of its own time, older than any that a test runs at. */
    void write(String name, String text) throws IOException {
        var file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        Files.setLastModifiedTime(file, FileTime.from(LONG_AGO.plusSeconds(++writes)));
    }

    /** What the last command reported. */
    JsonNode report() throws IOException {
        return JsonMapper.shared().readTree(Files.readString(reported));
    }

    /** What became of each file, by its path. */
    Map<String, String> outcomes() throws IOException {
        var outcomes = new TreeMap<String, String>();
        for (var file : report().get("files")) {
            outcomes.put(file.get("path").stringValue(), file.get("outcome").stringValue());
        }
        return outcomes;
    }

    private OpenSearchEngine engine() throws IOException {
        return new OpenSearchEngine(TestCluster.connect(), names, CONFIG, Clock.systemDefaultZone());
    }

    /** What a server says of the index. */
    EngineStatus status() throws IOException {
        try (var engine = engine()) {
            return engine.status();
        }
    }

    /** The ids of all strict hits. */
    List<ArticleId> ids(String query) throws IOException {
        try (var engine = engine()) {
            return engine.matches(SearchRequest.of(query));
        }
    }

    /** The titles of all strict hits, sorted. */
    String found(String query) throws IOException {
        try (var engine = engine()) {
            var titles = new ArrayList<String>();
            engine.matches(SearchRequest.of(query))
                    .forEach(id ->
                            titles.add(engine.find(id, "").orElseThrow().card().title()));
            return String.join(" ", titles.stream().sorted().toList());
        }
    }

    /** The id of one of them. */
    String idOf(String query) throws IOException {
        return ids(query).getFirst().value();
    }
}
