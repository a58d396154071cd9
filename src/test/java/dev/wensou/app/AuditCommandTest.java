package dev.wensou.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wensou.audit.Audit;
import dev.wensou.audit.Outcome;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class AuditCommandTest {
    @TempDir
    private Path folder;

    private int audit(String... args) {
        var all = new java.util.ArrayList<>(List.of("audit", "--samples", "150", "--seed", "7"));
        all.addAll(List.of(args));
        return Main.run(all.toArray(String[]::new));
    }

    private Path write(String name, String text) throws Exception {
        return Files.writeString(folder.resolve(name), text);
    }

    @Test
    void searchKeepsItsPromisesOnTheSample() throws Exception {
        var json = folder.resolve("audit.json");

        var exit = audit("--corpus", "src/main/resources/sample", "--json", json.toString());

        var report = JsonMapper.shared().readTree(Files.readString(json));
        assertEquals(Main.OK, exit, report.toPrettyString());
        assertEquals(46, report.get("documents").intValue());
        assertEquals(7, report.get("seed").intValue());
        assertTrue(report.get("kept").booleanValue());
        assertEquals(
                List.of("substrings", "scripts", "marks", "exact-first", "snippets", "any-text"),
                report.get("promises")
                        .valueStream()
                        .map(promise -> promise.get("promise").stringValue())
                        .toList());
        for (var promise : report.get("promises")) {
            assertEquals(150, promise.get("of").intValue(), promise.toString());
            assertEquals(150, promise.get("kept").intValue(), promise.toString());
        }
    }

    @Test
    void judgedDocumentsAndAnIndexThatIsThereCanBeAudited() throws Exception {
        var docs = write("docs.jsonl", """
                {"id": "doc/1", "title": "", "text": "算力网络把闲置的机器连起来，算力不再紧张"}
                {"id": "doc/2", "title": "長文本", "text": "一次讀完二十萬字的長文本"}
                """);
        var corpus = Files.createDirectories(folder.resolve("corpus"));
        Files.writeString(corpus.resolve("a.md"), "# 长文本模型\n\n一次读完二十万字的长文本。\n");
        var data = folder.resolve("data").toString();
        Main.run("rebuild-index", "--corpus", corpus.toString(), "--data", data);

        assertEquals(Main.OK, audit("--docs", docs.toString()));
        assertEquals(Main.OK, audit("--data", data));
    }

    @Test
    void badUsageEndsWithTwo() {
        assertEquals(Main.BAD_USAGE, audit("--corpus", "a", "--data", "b"));
        assertEquals(Main.BAD_USAGE, audit("--corpus", "a", "--docs", "b"));
        assertEquals(Main.BAD_USAGE, audit("--samples", "0"));
        assertEquals(Main.BAD_USAGE, audit("--seed", "some"));
    }

    @Test
    void whatCannotBeAuditedIsNotKept() throws Exception {
        var english = Files.createDirectories(folder.resolve("english"));
        Files.writeString(english.resolve("a.md"), "# Plain English\n\nNothing else.\n");

        assertEquals(Main.FAILED, audit("--corpus", english.toString()));
        assertEquals(Main.FAILED, audit("--corpus", folder.resolve("missing").toString()));
        assertEquals(Main.FAILED, audit("--data", folder.resolve("nothing").toString()));
    }

    @Test
    void aBrokenCaseIsShownSoThatItCanBeRepeatedWhateverItHolds() throws Exception {
        var query = "算力\uD800\n\u200B";
        var broken = new Outcome.Broken(query, Optional.empty(), "java.lang.IllegalStateException: 坏了");
        var audit = new Audit(3, List.of(new Outcome("any-text", "every text is answered", 10, List.of(broken))));
        var json = folder.resolve("audit.json");
        var shown = new StringWriter();

        AuditReport.printBroken(audit, new PrintWriter(shown));
        AuditReport.write(audit, "gen-000001", 7, 10, json);

        assertTrue(shown.toString().contains("query    算力\\ud800\\u000a\\u200b"), shown.toString());
        assertTrue(shown.toString().contains("not every promise was kept"), shown.toString());
        var report = JsonMapper.shared().readTree(Files.readString(json));
        assertFalse(report.get("kept").booleanValue());
        assertEquals(9, report.get("promises").get(0).get("kept").intValue());
        assertEquals(
                query,
                report.get("promises").get(0).get("broken").get(0).get("query").stringValue());
    }
}
