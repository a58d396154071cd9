package dev.wensou.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wensou.contract.Ask;
import dev.wensou.search.SearchEngine;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No text makes a search fail or run away, however it is put together. */
class AnyTextIsAQueryTest {
    private static final int QUERIES = 1000;
    private static final Duration BOUND = Duration.ofSeconds(10);
    private static final List<String> BITS = List.of(
            "\"",
            "“",
            "”",
            "「",
            "」",
            "(",
            ")",
            "（",
            "）",
            "-",
            "--",
            "+",
            "!",
            "~",
            "^",
            "*",
            "?",
            ":",
            "：",
            "\\",
            "/",
            "[",
            "]",
            "{",
            "}",
            "&&",
            "||",
            "|",
            "<",
            ">",
            "=",
            "@",
            "@2",
            "~3",
            "^2",
            "#",
            " ",
            " ",
            " ",
            "　",
            "\n",
            "\t",
            "AND",
            "OR",
            "NOT",
            "TO",
            "and",
            "title:",
            "author:",
            "source:",
            "keyword:",
            "Title:",
            "fn:",
            "body:",
            "id:",
            "算力",
            "长文本",
            "人工智能芯片",
            "云",
            "的",
            "𠮷",
            "𠀀",
            "docker",
            "C++",
            "a",
            "GPT-4",
            "node.js",
            "kube*",
            "\0",
            "\uD800",
            "\uDC00",
            "\u200B",
            "\u202E",
            "مرحبا",
            "😀",
            "👨‍👩‍👧",
            "é",
            "e\u0301",
            "\u0301",
            "ﬁ",
            "㎡",
            "½",
            "İ",
            "\uFFFF",
            "\\u0041",
            "${x}",
            "<b>",
            "%00");

    private final Seed random = Seed.of(getClass());

    @TempDir
    Path data;

    @Test
    void everyTextIsAnswered() throws Exception {
        var articles = Corpora.random(random, 30);
        try (var engine = TestIndex.engineOfSegments(data, articles)) {
            for (var i = 0; i < QUERIES; i++) {
                var query = new StringBuilder();
                var most = i % 20 == 0 ? 512 : 1 + random.nextInt(40);
                while (query.length() < most) {
                    query.append(random.pick(BITS));
                }
                check(engine, query.substring(0, Math.min(query.length(), 512)));
            }
        }
    }

    @Test
    void theWorstTextsAreAnswered() throws Exception {
        var articles = Corpora.sample();
        try (var engine = TestIndex.engine(data, articles)) {
            for (var query : List.of(
                    "(".repeat(512),
                    "(".repeat(256) + ")".repeat(256),
                    "(".repeat(255) + "算力" + ")".repeat(255),
                    "-(".repeat(100) + "a" + ")".repeat(100),
                    "-".repeat(512),
                    "\"".repeat(512),
                    "\"".repeat(511),
                    "NOT ".repeat(128),
                    "a OR ".repeat(102) + "b",
                    "的 ".repeat(256),
                    "的".repeat(512),
                    "\"的\" ".repeat(128),
                    "\"a的\" ".repeat(102),
                    "a的".repeat(256),
                    "a.".repeat(256),
                    "a* ".repeat(170),
                    "-a ".repeat(170),
                    "title:a ".repeat(64),
                    "title:".repeat(85),
                    "\\".repeat(512),
                    "*".repeat(512),
                    "a" + "\u0301".repeat(511),
                    "\uD842\uDFB7".repeat(256),
                    articles.getFirst().body().substring(0, 512))) {
                check(engine, query);
            }
        }
    }

    private void check(SearchEngine engine, String query) {
        var began = System.nanoTime();
        try {
            var answer = engine.search(Ask.of(query).page(1, 20).request());
            assertEquals(query, answer.query().text());
            if (!answer.hits().isEmpty()) {
                assertTrue(
                        engine.find(answer.hits().getFirst().card().id(), query).isPresent());
            }
        } catch (RuntimeException e) {
            throw new AssertionError(random + ": " + query, e);
        }
        var took = Duration.ofNanos(System.nanoTime() - began);
        assertTrue(took.compareTo(BOUND) < 0, () -> random + ": took " + took + ": " + query);
    }
}
