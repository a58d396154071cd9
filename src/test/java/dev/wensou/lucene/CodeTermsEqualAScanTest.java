package dev.wensou.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wensou.article.Article;
import dev.wensou.contract.Ask;
import dev.wensou.contract.TestArticle;
import dev.wensou.search.MatchKind;
import dev.wensou.search.SearchEngine;
import dev.wensou.text.CleanText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A quoted text of words, Han characters and signs finds the articles in which it can be marked, and no other: what the
 * index says stands there is what a reader sees there.
 */
class CodeTermsEqualAScanTest {
    private static final int QUERIES = 3000;
    private static final List<String> BITS = List.of(
            "a",
            "b",
            "A/B",
            "C",
            "C++",
            "C#",
            "3",
            "3.5",
            "3.12",
            "net",
            ".NET",
            "js",
            "R&D",
            "或",
            "云计",
            "开源型",
            "𠮷",
            "--help",
            "/etc",
            "Notepad++",
            "A*",
            "__init__",
            "Python 3.12",
            "Python 3",
            "go v1.2",
            "gpt4",
            "gpt",
            "4",
            "e\u0301",
            "\u0301",
            "万",
            "x".repeat(66),
            "x".repeat(70));
    private static final List<String> SIGNS = List.of(
            "", "", "", "", " ", " ", ".", "-", "/", "、", "。", "\n", "--", "+", "++", "#", "*", "😀", " - ", "'");

    private final Seed random = Seed.of(getClass());

    @TempDir
    Path data;

    @Test
    void aQuotedTextFindsWhereItCanBeMarked() throws Exception {
        var articles = new ArrayList<Article>();
        for (var i = 0; i < 25; i++) {
            articles.add(TestArticle.article("r" + i)
                    .title("题")
                    .body(CleanText.of(text(4 + random.nextInt(40))))
                    .build());
        }
        try (var engine = TestIndex.engineOfSegments(data, articles)) {
            for (var i = 0; i < QUERIES; i++) {
                check(engine, articles, "\"" + nearly(random.pick(articles).body()) + "\"");
            }
        }
    }

    private void check(SearchEngine engine, List<Article> articles, String query) {
        var hits = new TreeSet<String>();
        engine.search(Ask.of(query).facets().page(1, 100).request()).hits().stream()
                .filter(hit -> hit.match() == MatchKind.STRICT)
                .forEach(hit -> hits.add(hit.card().id().value()));
        var some = new ArrayList<>(List.of(random.pick(articles), random.pick(articles)));
        articles.stream().filter(article -> hits.contains(article.id().value())).forEach(some::add);
        for (var article : some) {
            var marks = engine.find(article.id(), query).orElseThrow().body().marks();
            assertEquals(
                    hits.contains(article.id().value()),
                    !marks.isEmpty(),
                    () -> random + ": " + query + " in " + article.body());
        }
    }

    /** A cut of a text, mostly with a sign in place of up to two of its characters. */
    private String nearly(String text) {
        var start = random.nextInt(text.length());
        var cut = new StringBuilder(text.substring(start, Math.min(text.length(), start + 2 + random.nextInt(9))));
        if (random.nextInt(4) > 0) {
            var at = random.nextInt(cut.length());
            cut.replace(at, Math.min(cut.length(), at + random.nextInt(3)), random.pick(SIGNS));
        }
        return cut.toString();
    }

    private String text(int bits) {
        var text = new StringBuilder();
        for (var i = 0; i < bits; i++) {
            text.append(random.pick(BITS)).append(random.pick(SIGNS));
        }
        return text.toString();
    }
}
