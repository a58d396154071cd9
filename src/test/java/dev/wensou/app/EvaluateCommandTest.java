package dev.wensou.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class EvaluateCommandTest {
    @TempDir
    private Path folder;

    private Path write(String name, String text) throws Exception {
        return Files.writeString(folder.resolve(name), text);
    }

    private JsonNode evaluate(String judgments) throws Exception {
        var docs = write("docs.jsonl", """
                {"id": "doc-1", "title": "", "text": "算力网络把闲置的机器连起来"}
                {"id": "doc/2", "title": "长文本", "text": "一次读完二十万字"}
                {"id": "doc 3", "title": "无关", "text": "今天多云"}
                """);
        var queries = write("queries.tsv", "q1\t算力\nq2\t長文本\n");
        var json = folder.resolve("out.json");
        var exit = Main.run(
                "evaluate",
                "--docs",
                docs.toString(),
                "--queries",
                queries.toString(),
                "--qrels",
                write("qrels.tsv", judgments).toString(),
                "--json",
                json.toString());
        assertEquals(Main.OK, exit);
        return JsonMapper.shared().readTree(Files.readString(json));
    }

    @Test
    void theFiguresHaveTheNamesOfTheContractAndTheProductComesFirst() throws Exception {
        var report = evaluate("q1\tdoc-1\t1\nq2\tdoc/2\t2\n");
        var product = report.get("configurations").get(0);

        assertEquals(3, report.get("documents").intValue());
        assertEquals(2, report.get("queries").intValue());
        assertEquals("wensou", product.get("name").stringValue());
        for (var name :
                new String[] {"mrr@10", "ndcg@10", "r@1", "r@10", "p@10", "recall@100", "set_recall", "set_precision"
                }) {
            assertEquals(1.0, product.get("metrics").get(name).doubleValue(), 1e-9, name);
        }
        assertTrue(product.get("metrics").get("cpu_millis_per_query").doubleValue() >= 0);
    }

    @Test
    void aWrongAnswerCosts() throws Exception {
        var metrics = evaluate("q1\tdoc 3\t1\nq2\tdoc/2\t1\n")
                .get("configurations")
                .get(0)
                .get("metrics");

        assertEquals(0.5, metrics.get("mrr@10").doubleValue(), 1e-9);
        assertEquals(0.5, metrics.get("set_precision").doubleValue(), 1e-9);
    }
}
