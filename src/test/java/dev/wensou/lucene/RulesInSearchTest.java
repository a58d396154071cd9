package dev.wensou.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wensou.article.Article;
import dev.wensou.article.ArticleId;
import dev.wensou.config.ConfigFiles;
import dev.wensou.config.IndexConfig;
import dev.wensou.contract.Ask;
import dev.wensou.contract.TestArticle;
import dev.wensou.search.Cursor;
import dev.wensou.search.Explanation;
import dev.wensou.search.FacetCounts;
import dev.wensou.search.MatchKind;
import dev.wensou.search.QueryReading;
import dev.wensou.search.SearchEngine;
import dev.wensou.search.SearchRequest;
import dev.wensou.search.SearchResponse;
import dev.wensou.search.SortOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What each ability of a query rule does to an answer. */
class RulesInSearchTest {
    private static final List<Article> ARTICLES = List.of(
            TestArticle.article("many")
                    .body("容器 容器 容器 集群")
                    .source("甲社")
                    .technologies("容器")
                    .date("2024-01-05")
                    .build(),
            TestArticle.article("some")
                    .body("容器 与 集群，还有别的")
                    .source("乙社")
                    .technologies("LLM")
                    .date("2024-02-05")
                    .url("https://example.com/some")
                    .build(),
            TestArticle.article("few")
                    .body("这里说到容器，也说很多别的事情，和它没有什么关系")
                    .source("丙社")
                    .technologies("LLM")
                    .date("2024-03-05")
                    .build(),
            TestArticle.article("other")
                    .body("虚拟机 的 安全")
                    .source("丁社")
                    .technologies("虚拟化")
                    .date("2023-03-05")
                    .url("https://example.com/other")
                    .build());

    @TempDir
    private Path folder;

    private Path settings;
    private IndexConfig config;
    private SearchEngine engine;
    private LocalDate today = LocalDate.of(2026, 5, 20);

    @BeforeEach
    void start() throws Exception {
        settings = Files.createDirectories(folder.resolve("config"));
        try (var files = Files.list(Path.of("src/test/resources/plain-config"))) {
            for (var file : files.toList()) {
                Files.copy(file, settings.resolve(file.getFileName()));
            }
        }
        config = IndexConfig.load(ConfigFiles.in(settings));
        serve(ARTICLES);
    }

    @AfterEach
    void stop() {
        engine.close();
    }

    /** An engine over exactly these articles, at the day of a clock. */
    protected SearchEngine open(List<Article> articles, IndexConfig settingsOfNow, Path data, Clock clock)
            throws Exception {
        return TestIndex.engine(data.resolve("data" + System.nanoTime()), settingsOfNow, articles, clock);
    }

    private void serve(List<Article> articles) throws Exception {
        if (engine != null) {
            engine.close();
        }
        engine = open(articles, config, folder, new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return today.atTime(12, 0).toInstant(ZoneOffset.UTC);
            }
        });
    }

    /** Puts rules into use, each the members of a JSON object without its name. */
    private void rules(String... rules) throws Exception {
        var named = new ArrayList<String>();
        for (var rule : rules) {
            named.add("{\"name\": \"r" + (named.size() + 1) + "\", " + rule + "}");
        }
        Files.writeString(settings.resolve("rules.json"), "[" + String.join(",", named) + "]");
        config.vocabulary().reload();
    }

    private SearchResponse search(String query) {
        return engine.search(Ask.of(query).request());
    }

    private static List<String> ids(SearchResponse answer) {
        return answer.hits().stream().map(hit -> hit.card().id().value()).toList();
    }

    private List<String> ids(String query) {
        return ids(search(query));
    }

    private static int count(SearchResponse answer, String facet, String value) {
        return answer.facets().stream()
                .filter(each -> each.name().equals(facet))
                .flatMap(each -> each.values().stream())
                .filter(each -> each.value().equals(value))
                .mapToInt(FacetCounts.Value::count)
                .findFirst()
                .orElse(0);
    }

    @Test
    void pinnedArticlesComeFirstInTheirOrderWhetherTheyMatchOrNot() throws Exception {
        var before = search("容器");
        rules("\"match\": [\"容器\"], \"pin\": [\"few\", \"https://example.com/other\", \"absent\"]");

        var answer = search("容器");

        assertEquals(List.of("few", "other", "many", "some"), ids(answer));
        assertEquals(
                List.of(true, true, false, false),
                answer.hits().stream().map(hit -> hit.pinned()).toList());
        assertEquals(
                List.of(MatchKind.STRICT, MatchKind.NEAR, MatchKind.STRICT, MatchKind.STRICT),
                answer.hits().stream().map(hit -> hit.match()).toList());
        assertEquals(List.of("r1"), answer.query().rules());
        assertEquals(3, answer.total());
        assertEquals(4, answer.listed());
        assertEquals(before.facets(), answer.facets());
        assertEquals(before.dates(), answer.dates());
        assertEquals(
                List.of(), before.hits().stream().filter(hit -> hit.pinned()).toList());
    }

    @Test
    void aPinnedArticleIsNotShownTwiceAmongTheNearOnes() throws Exception {
        rules("\"match\": [\"虚拟机 容器\"], \"pin\": [\"other\"]");

        var answer = search("虚拟机 容器");

        assertEquals("other", ids(answer).getFirst());
        assertEquals(4, ids(answer).stream().distinct().count());
        assertEquals(4, answer.hits().size());
        assertEquals(0, answer.total());
        assertEquals(1, answer.listed());
    }

    @Test
    void filtersHoldForPinnedArticlesToo() throws Exception {
        rules("\"match\": [\"容器\"], \"pin\": [\"other\", \"some\"]");

        assertEquals(
                List.of("some", "few"),
                ids(engine.search(Ask.of("容器").select("technology", "LLM").request())));
        assertEquals(
                List.of("some", "many", "few"),
                ids(engine.search(Ask.of("容器").dates("2024-01-01", "").request())));
    }

    @Test
    void anOrderByDateIsNotBrokenByPins() throws Exception {
        rules("\"match\": [\"容器\"], \"pin\": [\"other\", \"many\"]");

        var answer = engine.search(Ask.of("容器").sort(SortOrder.NEWEST).request());

        assertEquals(List.of("few", "some", "many"), ids(answer));
        assertFalse(answer.hits().stream().anyMatch(hit -> hit.pinned()));
        assertEquals(3, answer.listed());
    }

    @Test
    void pagesExportsAndCursorsHaveThePinsOnce() throws Exception {
        rules("\"match\": [\"容器\"], \"pin\": [\"other\", \"few\"]");
        var all = List.of("other", "few", "many", "some");

        for (var size = 1; size <= 4; size++) {
            var byNumber = new ArrayList<String>();
            for (var page = 1; (page - 1) * size < all.size(); page++) {
                byNumber.addAll(ids(engine.search(Ask.of("容器").page(page, size).request())));
            }
            assertEquals(all, byNumber, "size " + size);
            var request = Ask.of("容器").page(1, size).request();
            var answer = engine.search(request);
            var walked = new ArrayList<>(ids(answer));
            for (Optional<Cursor> next = answer.next(); next.isPresent(); next = answer.next()) {
                answer = engine.after(request, next.get());
                walked.addAll(ids(answer));
            }
            assertEquals(all, walked, "size " + size);
        }
        var exported = new ArrayList<String>();
        engine.eachHit(
                Ask.of("容器").request(), hit -> exported.add(hit.card().id().value()));
        assertEquals(all, exported);
        assertEquals(3, engine.matches(Ask.of("容器").request()).size());
    }

    @Test
    void hiddenArticlesAreNeitherFoundNorCounted() throws Exception {
        rules(
                "\"match\": [\"容器\", \"虚拟机 容器\"], \"hide\": [\"many\", \"https://example.com/some\"], \"pin\": [\"other\"]",
                "\"match\": [\"容器\"], \"pin\": [\"many\"]");

        var answer = search("容器");

        assertEquals(List.of("other", "few"), ids(answer));
        assertEquals(1, answer.total());
        assertEquals(0, count(answer, "source", "甲社"));
        assertEquals(1, answer.dates().size());
        assertEquals(
                List.of("few"),
                engine.matches(Ask.of("容器").request()).stream()
                        .map(ArticleId::value)
                        .toList());
        assertEquals(List.of("other", "few"), ids("虚拟机 容器"), "nor are they near");
        assertEquals(List.of("r1", "r2"), answer.query().rules());
    }

    @Test
    void whatIsHiddenForAQuotedQueryIsNotFoundOnceItsQuotesAreGivenUp() throws Exception {
        rules("\"match\": [\"\\\"集群 容器\\\"\"], \"hide\": [\"many\"]");

        var answer = search("\"集群 容器\"");

        assertTrue(answer.query().relaxed());
        assertEquals(List.of("some", "few"), ids(answer));
    }

    @Test
    void aBoostMultipliesScoresAndChangesNothingElse() throws Exception {
        var before = search("容器");
        rules("\"match\": [\"容器\"], \"boost\": [{\"facet\": \"source\", \"value\": \"丙社\", \"factor\": 10}]");

        var answer = search("容器");

        assertEquals(List.of("many", "some", "few"), ids(before));
        assertEquals(List.of("few", "many", "some"), ids(answer));
        assertEquals(
                10 * before.hits().getLast().score(), answer.hits().getFirst().score(), 1e-4);
        assertEquals(before.hits().getFirst().score(), answer.hits().get(1).score());
        assertEquals(before.total(), answer.total());
        assertEquals(before.facets(), answer.facets());
    }

    @Test
    void aBoostTakesAnySpellingOfAValueAndLowersBelowOne() throws Exception {
        rules("\"match\": [\"容器\"], \"boost\": [{\"facet\": \"technology\", \"value\": \"llm\", \"factor\": 10}]");
        assertEquals("many", ids("容器").getLast());

        rules("\"match\": [\"容器\"], \"boost\": [{\"facet\": \"source\", \"value\": \"甲社\", \"factor\": 0.1}]");
        assertEquals("many", ids("容器").getLast());
    }

    @Test
    void aBoostActsOnNearHitsToo() throws Exception {
        var before = ids("容器 虚拟机");
        rules("\"match\": [\"容器 虚拟机\"], \"boost\": [{\"facet\": \"source\", \"value\": \"丙社\", \"factor\": 10}]");

        assertFalse(before.getFirst().equals("few"), before.toString());
        assertEquals("few", ids("容器 虚拟机").getFirst());
    }

    @Test
    void synonymsAreAsGoodAsWhatWasTyped() throws Exception {
        rules("\"match\": [\"容器\"], \"synonyms\": [\"虚拟机\"]");

        var answer = search("容器");

        assertEquals(4, answer.total());
        assertTrue(answer.hits().stream().allMatch(hit -> hit.match() == MatchKind.STRICT));
        assertEquals(
                List.of(new QueryReading.Expansion("容器", List.of("虚拟机"))),
                answer.query().expansions());
        var other = answer.hits().stream()
                .filter(hit -> hit.card().id().value().equals("other"))
                .findFirst()
                .orElseThrow();
        var passage = other.snippets().getFirst().passage();
        assertEquals(
                "虚拟机",
                passage.text()
                        .substring(
                                passage.marks().getFirst().start(),
                                passage.marks().getFirst().end()));
        assertEquals(search("虚拟机").hits().getFirst().score(), other.score(), 1e-4, "it scores as if it had been typed");
        assertEquals(1, search("虚拟机").total(), "the rule is for the query that it names");
    }

    @Test
    void aSynonymOfAPartStandsInThePlaceOfThatPart() throws Exception {
        rules("\"match\": [\"docker\"], \"matching\": \"contains\", \"synonyms\": [\"容器\"]");

        assertEquals(
                List.of("many", "some"),
                ids("Docker 集群").subList(0, 2).stream().sorted().toList());
        assertEquals(2, search("Docker 集群").total());
        assertEquals(1, search("Docker 集群 -别的").total());
        assertEquals(0, search("\"Docker\" 集群").total(), "what is quoted is searched as it stands");
        assertEquals(List.of("r1"), search("\"Docker\" 集群").query().rules());
        assertEquals(List.of(), search("集群 -docker").query().rules());
    }

    @Test
    void theLongestQueryWithTheMostSynonymsIsAnswered() throws Exception {
        var synonyms = new ArrayList<String>();
        for (var i = 0; i < 20; i++) {
            synonyms.add("\"词" + i + "容器\"");
        }
        rules("\"match\": [\"容器\"], \"matching\": \"contains\", \"synonyms\": " + synonyms);
        var random = Seed.of(RulesInSearchTest.class);
        var query = new StringBuilder("容器 ");
        while (query.length() < 511) {
            query.append((char) ('一' + random.nextInt(20_000)));
        }

        assertEquals(List.of("r1"), search(query.toString()).query().rules());
        assertEquals(
                20,
                search("容器").query().expansions().stream()
                        .flatMap(each -> each.to().stream())
                        .count());
    }

    @Test
    void aSynonymWhoseWordsStandTogetherComesFirstAsWell() throws Exception {
        rules("\"match\": [\"安全\"], \"synonyms\": [\"容器 集群\"]");
        serve(List.of(
                TestArticle.article("apart", "集群，容器。集群，容器。集群，容器。"),
                TestArticle.article("whole", "很长的一篇文章，说了许多别的事情，才说到容器集群，然后又说别的"),
                TestArticle.article("typed", "安全")));

        assertEquals(3, search("安全").total());
        assertEquals("apart", ids("安全").getLast());
    }

    @Test
    void aRedirectIsOfferedByTheFirstRuleThatHasOne() throws Exception {
        rules(
                "\"match\": [\"容器\"], \"hide\": [\"few\"]",
                "\"match\": [\"容器\"], \"redirect\": \"/?q=docker\"",
                "\"match\": [\"容器\"], \"redirect\": \"https://example.com/\"");

        assertEquals(Optional.of("/?q=docker"), search("容器").query().redirect());
        assertEquals(Optional.empty(), search("虚拟机").query().redirect());
    }

    @Test
    void aRuleActsOnItsDaysOnly() throws Exception {
        rules("\"match\": [\"容器\"], \"pin\": [\"few\"], \"from\": \"2026-05-20\", \"to\": \"2026-05-21\"");

        var days = new ArrayList<Boolean>();
        for (var day = 19; day <= 22; day++) {
            today = LocalDate.of(2026, 5, day);
            days.add(ids("容器").getFirst().equals("few"));
        }

        assertEquals(List.of(false, true, true, false), days);
    }

    @Test
    void aWalkKeepsTheRulesThatItBeganWith() throws Exception {
        rules("\"match\": [\"容器\"], \"pin\": [\"few\"]");
        var request = Ask.of("容器").page(1, 1).request();
        var answer = engine.search(request);
        rules();

        var second = engine.after(request, answer.next().orElseThrow());

        assertEquals(List.of("few"), ids(answer));
        assertEquals(List.of("many"), ids(second));
        assertEquals(List.of("r1"), second.query().rules());
        assertEquals(List.of(), search("容器").query().rules());
    }

    @Test
    void copiesOfAPinnedArticleFoldUnderIt() throws Exception {
        var text = "关于容器与集群的一篇文章，写了很多很多字，所以别的网站也转载了它，一个字都没有改过，连标点也一样。";
        var copies = new ArrayList<>(ARTICLES);
        for (var id : List.of("original", "copy", "again")) {
            copies.add(TestArticle.article(id)
                    .title("同一篇文章")
                    .body(text)
                    .date("2022-02-02")
                    .build());
        }
        copies.add(TestArticle.article("unmatched").title("同").body("没有的东西").build());
        serve(copies);
        rules("\"match\": [\"容器\"], \"pin\": [\"copy\", \"again\"]");

        var folded = engine.search(Ask.of("容器").request().collapsed(true));
        var flat = engine.search(Ask.of("容器").request());

        assertEquals(
                List.of("copy", "many", "some", "few").stream().sorted().toList(),
                ids(folded).stream().sorted().toList());
        assertEquals("copy", ids(folded).getFirst());
        assertEquals(
                List.of("again", "original"),
                folded.hits().getFirst().duplicates().stream()
                        .map(card -> card.id().value())
                        .sorted()
                        .toList());
        assertEquals(6, folded.total());
        assertEquals(4, folded.listed());
        assertEquals(List.of("copy", "again"), ids(flat).subList(0, 2));
        assertEquals(6, flat.hits().size());
        assertEquals(6, flat.listed());
    }

    @Test
    void anExplanationSaysWhatRulesDo() throws Exception {
        rules("\"match\": [\"容器\"], \"pin\": [\"few\", \"other\"], \"hide\": [\"some\"],"
                + " \"boost\": [{\"facet\": \"source\", \"value\": \"丙社\", \"factor\": 3}]");

        var few = engine.explain(new ArticleId("few"), "容器").orElseThrow();
        var other = engine.explain(new ArticleId("other"), "容器").orElseThrow();
        var some = engine.explain(new ArticleId("some"), "容器").orElseThrow();
        var many = engine.explain(new ArticleId("many"), "容器").orElseThrow();

        assertEquals(List.of(Explanation.Rule.PINNED, Explanation.Rule.BOOSTED), few.rules());
        assertEquals(3, few.boost());
        assertEquals(search("容器").hits().getFirst().score(), few.score(), 1e-4);
        assertEquals(List.of(Explanation.Rule.PINNED), other.rules());
        assertEquals(Explanation.Match.NONE, other.match());
        assertEquals(List.of(Explanation.Rule.HIDDEN), some.rules());
        assertEquals(Explanation.Match.NONE, some.match());
        assertEquals(List.of(), many.rules());
        assertEquals(1, many.boost());
    }

    @Test
    void anEmptyQueryIsNoQueryOfAnyRule() throws Exception {
        rules("\"match\": [\"容器\"], \"matching\": \"contains\", \"pin\": [\"few\"]");

        assertEquals(List.of(), engine.search(SearchRequest.of("")).query().rules());
    }
}
