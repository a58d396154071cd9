package dev.wensou.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wensou.article.Article;
import dev.wensou.article.ArticleId;
import dev.wensou.article.PublicationDate;
import dev.wensou.contract.ArticleFormatContract;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JsonFormatTest extends ArticleFormatContract {
    private final ArticleFormat format = JsonFormat.ofFiles(Defaults.jsonFields(), Defaults.boilerplate());

    @Override
    protected ArticleFormat format() {
        return format;
    }

    private Reading read(String json) throws UnreadableArticleException {
        return format.read(Defaults.file("a.json", json));
    }

    private static List<String> titles(Reading reading) {
        return reading.articles().stream().map(Article::title).toList();
    }

    @Test
    void aListAnObjectWithAListAndOneArticleALineAreAllRead() throws Exception {
        var articles = "{\"title\": \"甲\"}, {\"title\": \"乙\"}";

        assertEquals(List.of("甲", "乙"), titles(read("[" + articles + "]")));
        assertEquals(List.of("甲", "乙"), titles(read("{\"total\": 2, \"articles\": [" + articles + "]}")));
        assertEquals(List.of("甲", "乙"), titles(read("{\"data\": {\"list\": [" + articles + "]}}")));
        assertEquals(List.of("甲", "乙"), titles(read(articles.replace("}, ", "}\n\n"))));
    }

    @Test
    void anItemThatIsNoArticleIsToldWithItsNumberAndTheRestIsTaken() throws Exception {
        var reading = read("[{\"title\": \"甲\"}, 5, {\"foo\": \"x\"}, {\"title\": \"乙\"}]");

        assertEquals(List.of("甲", "乙"), titles(reading));
        assertEquals(
                List.of(
                        "item 2: want an object such as {\"title\": \"…\", \"body\": \"…\"}, found 5",
                        "item 3: has neither a title nor a text; its keys are foo; name them in"
                                + " index-config/json-fields.json"),
                reading.problems());
    }

    @Test
    void aValueOfTheWrongKindIsToldWithItsKeyAndTheArticleTakenWithoutIt() throws Exception {
        var reading = read("[{\"title\": \"甲\", \"author\": 7, \"tags\": {\"a\": 1}, \"date\": [2024]}]");

        assertEquals(List.of("甲"), titles(reading));
        assertEquals(
                List.of(
                        "item 1: author: want a name or a list of names, found 7",
                        "item 1: date: want a date, found a list",
                        "item 1: tags: want a list of texts, or a text with commas, found an object"),
                reading.problems());
        assertEquals(Optional.empty(), reading.articles().getFirst().author());
    }

    @Test
    void brokenJsonIsToldWithItsPlace() {
        var broken = assertThrows(UnreadableArticleException.class, () -> read("{\"title\":\n \"甲\", x}"));

        assertTrue(broken.getMessage().startsWith("is not valid JSON: "), broken.getMessage());
        assertTrue(broken.getMessage().endsWith("(line 2, column 7)"), broken.getMessage());
    }

    @Test
    void theIdsOfAListDependNeitherOnOrderNorOnTheTextWhereTheArticleNamesItself() throws Exception {
        var before = read("[{\"id\": 1, \"title\": \"甲\"}, {\"id\": 2, \"title\": \"乙\"}]")
                .articles();
        var after = read("[{\"id\": 2, \"title\": \"乙乙\"}, {\"id\": 1, \"title\": \"甲\"}]")
                .articles();

        assertEquals(before.get(0).id(), after.get(1).id());
        assertEquals(before.get(1).id(), after.get(0).id());
        assertEquals(2, before.stream().map(Article::id).distinct().count());
    }

    @Test
    void aFileThatIsOneArticleHasTheIdOfTheFile() throws Exception {
        assertEquals(
                ArticleId.ofPlace("a.json"),
                read("{\"id\": 1, \"title\": \"甲\"}").articles().getFirst().id());
    }

    @Test
    void textThatOnlyLooksLikeTagsStays() throws Exception {
        var article = read("{\"title\": \"甲\", \"body\": \"若 a < b 且 b > c，则用 List<String>。\"}");

        assertEquals(
                "若 a < b 且 b > c，则用 List<String>。",
                article.articles().getFirst().body());
    }

    @Test
    void aMomentIsTheDayItWasInChina() throws Exception {
        var expected = Optional.of(PublicationDate.on(LocalDate.of(2024, 5, 18)));

        for (var moment : List.of("1715999999", "1715999999000", "\"1715999999\"")) {
            var article = read("{\"title\": \"甲\", \"published_at\": " + moment + "}")
                    .articles()
                    .getFirst();
            assertEquals(expected, article.publishedOn(), moment);
        }
    }

    @Test
    void aDeeplyNestedFileIsRefusedAndBreaksNothing() {
        assertThrows(UnreadableArticleException.class, () -> read("[".repeat(100_000)));
    }
}
