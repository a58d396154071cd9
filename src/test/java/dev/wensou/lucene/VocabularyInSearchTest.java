package dev.wensou.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wensou.article.Article;
import dev.wensou.config.ConfigException;
import dev.wensou.config.ConfigFiles;
import dev.wensou.config.IndexConfig;
import dev.wensou.contract.TestArticle;
import dev.wensou.search.MatchKind;
import dev.wensou.search.QueryReading;
import dev.wensou.search.SearchEngine;
import dev.wensou.search.SearchRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lexicon, synonyms and regional terms: what they find, what they must not, and that an edit acts at once. */
class VocabularyInSearchTest {
    @TempDir
    private Path folder;

    private Path vocabulary;

    @BeforeEach
    void start() throws IOException {
        vocabulary = Files.createDirectories(folder.resolve("vocabulary"));
        for (var name : List.of("lexicon.txt", "synonyms.txt", "regional-terms.txt", "code-terms.txt")) {
            write(name, "");
        }
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(vocabulary.resolve(name), text);
    }

    private IndexConfig config() {
        return IndexConfig.load(ConfigFiles.in(vocabulary));
    }

    private SearchEngine engine(IndexConfig config, Article... articles) throws Exception {
        return TestIndex.engine(folder.resolve("data"), config, List.of(articles));
    }

    private static Article article(String id, String body) {
        return TestArticle.article(id, body);
    }

    private static Set<String> found(SearchEngine engine, String query) {
        return found(engine, query, MatchKind.STRICT);
    }

    private static Set<String> found(SearchEngine engine, String query, MatchKind kind) {
        var ids = new TreeSet<String>();
        for (var hit : engine.search(SearchRequest.of(query)).hits()) {
            if (hit.match() == kind) {
                ids.add(hit.card().id().value());
            }
        }
        return ids;
    }

    @Test
    void aTermOfTheLexiconIsNotCut() throws Exception {
        var whole = article("whole", "云端自然语言处理服务");
        var apart = article("apart", "自然界的语言需要处理");

        try (var engine = engine(config(), whole, apart)) {
            assertEquals(Set.of("apart", "whole"), found(engine, "自然语言处理"));
        }
        write("lexicon.txt", "自然语言处理\n");
        try (var engine = engine(config(), whole, apart)) {
            assertEquals(Set.of("whole"), found(engine, "自然语言处理"));
        }
    }

    @Test
    void aRegionalWordIsFoundInTheOtherScriptOnlyAndSaid() throws Exception {
        write("regional-terms.txt", "数据 = 資料\n");
        var traditional = article("traditional", "這家公司如何實現資料飛輪與運算");
        var simplified = article("simplified", "请把个人资料填写完整，这里没有别的");
        var exact = article("exact", "数据飞轮");

        try (var engine = engine(config(), traditional, simplified, exact)) {
            var answer = engine.search(SearchRequest.of("数据"));

            assertEquals(Set.of("exact", "traditional"), found(engine, "数据"));
            assertEquals("exact", answer.hits().getFirst().card().id().value());
            assertEquals(
                    List.of(new QueryReading.Expansion("数据", List.of("資料"))),
                    answer.query().expansions());
            var mark = answer.hits().getLast().snippets().getFirst().passage();
            assertEquals(
                    "資料",
                    mark.text()
                            .substring(
                                    mark.marks().getFirst().start(),
                                    mark.marks().getFirst().end()));
        }
    }

    @Test
    void aSynonymFollowsTheWordItselfAndIsNotCountedWithIt() throws Exception {
        write("synonyms.txt", "算力, 计算能力\n");
        var word = article("word", "算力中心");
        var same = article("same", "计算能力不足");

        try (var engine = engine(config(), word, same)) {
            var answer = engine.search(SearchRequest.of("算力"));

            assertEquals(1, answer.total());
            assertEquals(Set.of("same"), found(engine, "算力", MatchKind.NEAR));
            assertEquals(
                    List.of(new QueryReading.Expansion("算力", List.of("计算能力"))),
                    answer.query().expansions());
            var passage = answer.hits().getLast().snippets().getFirst().passage();
            assertEquals(
                    "计算能力",
                    passage.text()
                            .substring(
                                    passage.marks().getFirst().start(),
                                    passage.marks().getFirst().end()));
        }
    }

    @Test
    void aQuotedOrExcludedWordIsNotExpanded() throws Exception {
        write("synonyms.txt", "Kubernetes, K8s\n");
        var full = article("full", "Kubernetes 集群");
        var brief = article("brief", "K8s 集群");

        try (var engine = engine(config(), full, brief)) {
            assertEquals(Set.of("full"), found(engine, "k8s", MatchKind.NEAR));
            assertEquals(Set.of(), found(engine, "\"k8s\"", MatchKind.NEAR));
            assertEquals(Set.of("full"), found(engine, "集群 -k8s"));
        }
    }

    @Test
    void anotherWordMustStandAsAWordOfItsOwn() throws Exception {
        write("regional-terms.txt", "程序 = 程式\n软件 = 軟體\n");
        var trap = article("trap", "这个版本的日程序列化失败");
        var program = article("program", "运行这个程序即可");

        try (var engine = engine(config(), trap, program)) {
            assertEquals(Set.of("program"), found(engine, "程式"));
        }
    }

    @Test
    void aMarkedLineActsOnlyWhereItsWordIsAllThatWasAskedFor() throws Exception {
        write("regional-terms.txt", "? 内核 = 核心\n");
        var core = article("core", "這是作業系統的核心，驅動程式也載入");
        var kernel = article("kernel", "内核驱动");

        try (var engine = engine(config(), core, kernel)) {
            assertEquals(Set.of("core", "kernel"), found(engine, "内核"));
            assertEquals(Set.of("kernel"), found(engine, "内核 驱动"));
        }
    }

    @Test
    void aRegionalWordIsFoundInsideATermToo() throws Exception {
        write("regional-terms.txt", "视频 = 影片\n? 智能 = 智慧\n");
        var simplified = article("simplified", "文本到视频生成的模型还在训练");
        var traditional = article("traditional", "影片生成的模型還在訓練");
        var trap = article("trap", "智慧城市還在規劃");

        try (var engine = engine(config(), simplified, traditional, trap)) {
            assertEquals(Set.of("simplified", "traditional"), found(engine, "影片生成"));
            assertEquals(Set.of("simplified", "traditional"), found(engine, "视频生成"));
            assertEquals(Set.of(), found(engine, "智能城市"));
        }
    }

    @Test
    void aNameOfTwoWordsHasItsSynonyms() throws Exception {
        write("synonyms.txt", "零信任, Zero Trust\n持续集成, CI/CD\n");
        var han = article("han", "零信任架构");
        var latin = article("latin", "CI/CD 流水线");

        try (var engine = engine(config(), han, latin)) {
            assertEquals(Set.of("han"), found(engine, "zero trust", MatchKind.NEAR));
            assertEquals(
                    List.of(new QueryReading.Expansion("zero trust", List.of("零信任"))),
                    engine.search(SearchRequest.of("Zero Trust")).query().expansions());
            assertEquals(Set.of("latin"), found(engine, "持续集成", MatchKind.NEAR));
        }
    }

    @Test
    void anEditActsOnIndexedArticlesAndABadOneIsRefusedWhole() throws Exception {
        var config = config();
        try (var engine = engine(config, article("brief", "K8s 集群"))) {
            assertEquals(Set.of(), found(engine, "kubernetes", MatchKind.NEAR));

            write("synonyms.txt", "Kubernetes, K8s\n");
            assertTrue(config.vocabulary().reloadIfChanged());
            assertEquals(Set.of("brief"), found(engine, "kubernetes", MatchKind.NEAR));

            write("synonyms.txt", "# 一行好，一行坏\n算力, 计算能力\n孤单\n");
            var refused = assertThrows(
                    ConfigException.class, () -> config.vocabulary().reloadIfChanged());
            assertTrue(refused.getMessage().startsWith("synonyms.txt:3: "), refused.getMessage());
            assertEquals(Set.of("brief"), found(engine, "kubernetes", MatchKind.NEAR));

            write("synonyms.txt", "");
            assertTrue(config.vocabulary().reloadIfChanged());
            assertEquals(Set.of(), found(engine, "kubernetes", MatchKind.NEAR));
        }
    }

    @Test
    void anotherSpellingOfACodeTermIsTheSameTerm() throws Exception {
        var config = config();
        var dotted = article("dotted", "用 Node.js 写接口");
        var joined = article("joined", "NodeJS 的模块");
        var apart = article("apart", "一个 node，一段 js");

        try (var engine = engine(config, dotted, joined, apart)) {
            assertEquals(Set.of("dotted"), found(engine, "node.js"));

            write("code-terms.txt", "Node.js, NodeJS\n");
            assertTrue(config.vocabulary().reloadIfChanged());
            for (var query : List.of("node.js", "NodeJS", "Node JS", "node-js")) {
                assertEquals(Set.of("dotted", "joined"), found(engine, query), query);
                assertEquals(Set.of(), found(engine, query, MatchKind.NEAR), query);
                assertTrue(engine.search(SearchRequest.of(query)).hits().stream()
                        .noneMatch(hit ->
                                hit.snippets().getFirst().passage().marks().isEmpty()));
            }
            assertEquals(Set.of("dotted"), found(engine, "\"node.js\""));

            write("code-terms.txt", "Node.js, NodeJS\nnodejs, njs\n");
            var refused = assertThrows(
                    ConfigException.class, () -> config.vocabulary().reloadIfChanged());
            assertTrue(refused.getMessage().startsWith("code-terms.txt:2: "), refused.getMessage());
            assertEquals(Set.of("dotted", "joined"), found(engine, "node.js"));

            write("code-terms.txt", "");
            assertTrue(config.vocabulary().reloadIfChanged());
            assertEquals(Set.of("joined"), found(engine, "nodejs"));
        }
    }

    @Test
    void anotherSpellingRanksAsHighAsTheOneThatWasTyped() throws Exception {
        write("code-terms.txt", "Node.js, NodeJS\n");
        var about = TestArticle.article("about")
                .title("Node.js 入门")
                .body("Node.js 很快。")
                .build();
        var mentions = TestArticle.article("mentions")
                .title("前端周报")
                .body("本周很多消息，其中一条提到 NodeJS，别的都是闲话。")
                .build();

        try (var engine = engine(config(), mentions, about)) {
            var first = engine.search(SearchRequest.of("nodejs")).hits().getFirst();

            assertEquals("about", first.card().id().value());
        }
    }
}
