package dev.wensou.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.wensou.article.Article;
import dev.wensou.article.ArticleId;
import dev.wensou.search.QueryWarning;
import dev.wensou.search.SearchEngine;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * Searches as data: each folder of {@code src/test/resources/searches} is a set with {@code articles.json} and {@code
 * searches.json}. A search has a {@code query}, the ids it {@code finds} (in that order if {@code ordered}), what it
 * {@code marks} in the title and body of an article, and {@code because}, the reason.
 */
public abstract class SearchDataContract extends EngineContract {
    private static final Path SETS = Path.of("src/test/resources/searches");
    private static final Set<String> SEARCH_KEYS = Set.of("query", "finds", "ordered", "marks", "warns", "because");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<SearchEngine> engines = new ArrayList<>();

    @TestFactory
    Stream<DynamicNode> everySearchFindsWhatItsDataSays() throws Exception {
        try (var entries = Files.list(SETS)) {
            return entries.filter(Files::isDirectory).sorted().toList().stream().map(this::set);
        }
    }

    private DynamicNode set(Path folder) {
        var articles = new ArrayList<Article>();
        JSON.readTree(folder.resolve("articles.json")).forEach(article -> articles.add(article(article)));
        var engine = opened(articles);
        var searches = new ArrayList<DynamicNode>();
        for (var search : JSON.readTree(folder.resolve("searches.json"))) {
            var name = search.path("query").asString() + " — "
                    + search.path("because").asString();
            searches.add(dynamicTest(name, () -> check(engine, search)));
        }
        return dynamicContainer(folder.getFileName().toString(), searches);
    }

    private SearchEngine opened(List<Article> articles) {
        try {
            engines.add(open(articles));
            return engines.getLast();
        } catch (Exception e) {
            throw new IllegalStateException("the set could not be indexed", e);
        }
    }

    @AfterEach
    void closeEngines() {
        engines.forEach(SearchEngine::close);
    }

    private static void check(SearchEngine engine, JsonNode search) {
        assertTrue(
                SEARCH_KEYS.containsAll(search.propertyNames()), () -> "unknown key among " + search.propertyNames());
        assertTrue(search.path("because").asString().length() > 10, "every search has a reason");
        var query = search.path("query").asString();
        var answer = engine.search(Ask.of(query).request());
        var finds = texts(search.path("finds"));
        if (search.path("ordered").asBoolean()) {
            assertEquals(finds, ids(answer));
        } else {
            assertEquals(Set.copyOf(finds), Set.copyOf(ids(answer)));
        }
        assertEquals(finds.size(), answer.total());
        search.path("marks").properties().forEach(entry -> {
            var view = engine.find(new ArticleId(entry.getKey()), query).orElseThrow();
            var marks = new ArrayList<>(marked(view.title()));
            marks.addAll(marked(view.body()));
            assertEquals(texts(entry.getValue()), marks);
        });
        var warnings =
                answer.query().warnings().stream().map(QueryWarning::message).collect(Collectors.joining("; "));
        assertTrue(
                search.has("warns")
                        ? warnings.contains(search.path("warns").asString())
                        : warnings.isEmpty() || answer.query().relaxed(),
                "warnings: " + warnings);
    }

    private static Article article(JsonNode json) {
        var article = TestArticle.article(json.path("id").asString())
                .title(json.path("title").asString())
                .body(json.path("body").asString(""))
                .keywords(texts(json.path("keywords")).toArray(String[]::new));
        if (json.has("author")) {
            article.author(json.path("author").asString());
        }
        if (json.has("source")) {
            article.source(json.path("source").asString());
        }
        return article.build();
    }

    private static List<String> texts(JsonNode array) {
        var texts = new ArrayList<String>();
        array.forEach(each -> texts.add(each.asString()));
        return texts;
    }
}
