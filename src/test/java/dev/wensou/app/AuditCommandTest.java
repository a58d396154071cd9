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

    private Path corpus() throws Exception {
        var corpus = Files.createDirectories(folder.resolve("corpus"));
        Files.writeString(corpus.resolve("a.md"), """
                ---
                title: 开源大模型进入手机
                author: 王宁
                tags: [端侧推理, 大模型]
                ---
                十亿参数的大模型已经能在手机上运行，算力够用，内存不够。𠮷田先生说：“长文本还要等等。”

                为什么需要量化？因为 GPT-4 太大，C++ 写的推理引擎也救不了。
                """);
        Files.writeString(corpus.resolve("b.md"), """
                # 雲端計算力不足

                資料中心的計算力不足，業者等待新的晶片。軟體再怎麼最佳化，位元組還是要搬。
                """);
        Files.writeString(corpus.resolve("c.txt"), """
                标题: Docker 容器入门
                关键词: 容器, 虚拟化
                AI技术: 无
                总结: 容器把应用和依赖打包在一起。用 docker run 启动一个容器，再用 K8s 管理一群。
                """);
        return corpus;
    }

    @Test
    void searchKeepsItsPromisesOnASmallCorpus() throws Exception {
        var json = folder.resolve("audit.json");

        var exit = audit("--corpus", corpus().toString(), "--json", json.toString());

        var report = JsonMapper.shared().readTree(Files.readString(json));
        assertEquals(Main.OK, exit, report.toPrettyString());
        assertEquals(3, report.get("documents").intValue());
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
        var data = folder.resolve("data").toString();
        Main.run("rebuild-index", "--corpus", corpus().toString(), "--data", data);

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
