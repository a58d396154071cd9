package dev.wensou.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.wensou.opensearch.TestCluster;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class EvaluateInClusterTest {
    @TempDir
    private Path folder;

    private final String alias = TestCluster.names().alias();

    private Path write(String name, String text) throws Exception {
        return Files.writeString(folder.resolve(name), text);
    }

    private int evaluate(String documents, String... more) throws Exception {
        var arguments = new String[] {
            "evaluate",
            "--docs",
            write("docs.jsonl", documents).toString(),
            "--queries",
            write("queries.tsv", "q1\t算力\nq2\t長文本\nq3\t多云\n").toString(),
            "--qrels",
            write("qrels.tsv", "q1\tdoc-1\t1\nq2\tdoc/2\t2\nq3\tdoc-1\t1\n").toString(),
            "--engine",
            "opensearch",
            "--opensearch",
            TestCluster.address().toString(),
            "--index",
            alias,
            "--replicas",
            "0"
        };
        var all = new String[arguments.length + more.length];
        System.arraycopy(arguments, 0, all, 0, arguments.length);
        System.arraycopy(more, 0, all, arguments.length, more.length);
        return Main.run(all);
    }

    private static final String DOCUMENTS = """
            {"id": "doc-1", "title": "", "text": "算力网络把闲置的机器连起来"}
            {"id": "doc/2", "title": "长文本", "text": "一次读完二十万字"}
            {"id": "doc 3", "title": "无关", "text": "今天多云"}
            """;

    private String indexes() throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            var all = URI.create(TestCluster.address() + "/_cat/indices/" + alias + "*?h=index");
            return http.send(HttpRequest.newBuilder(all).build(), HttpResponse.BodyHandlers.ofString())
                    .body();
        }
    }

    @Test
    void theSameFiguresComeFromACluster() throws Exception {
        var json = folder.resolve("out.json");

        assertEquals(Main.OK, evaluate(DOCUMENTS, "--json", json.toString()));

        var product = read(json).path("configurations").path(0);
        assertEquals("wensou-opensearch", product.path("name").asString());
        assertEquals(3, read(json).path("documents").asInt());
        assertEquals(2.0 / 3, product.path("metrics").path("mrr@10").asDouble(), 1e-9);
        assertEquals(2.0 / 3, product.path("metrics").path("set_precision").asDouble(), 1e-9);
    }

    @Test
    void nothingOfItStaysInTheCluster() throws Exception {
        evaluate(DOCUMENTS);

        assertEquals("", indexes());
    }

    @Test
    void aFileThatHoldsNoDocumentLeavesNothingInTheCluster() throws Exception {
        assertEquals(Main.FAILED, evaluate(""));

        assertEquals("", indexes());
    }

    @Test
    void anIndexInAClusterIsNotKept() throws Exception {
        var data = folder.resolve("kept");

        assertEquals(Main.BAD_USAGE, evaluate(DOCUMENTS, "--data", data.toString()));

        assertFalse(Files.exists(data));
    }

    private static JsonNode read(Path json) throws Exception {
        return JsonMapper.shared().readTree(Files.readString(json));
    }
}
