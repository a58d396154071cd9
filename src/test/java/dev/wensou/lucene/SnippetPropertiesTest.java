package dev.wensou.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wensou.article.Article;
import dev.wensou.contract.Ask;
import dev.wensou.lucene.analysis.TextScanner;
import dev.wensou.search.Hit;
import dev.wensou.search.Snippet;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A snippet is a readable piece of its article that shows why it matched. */
class SnippetPropertiesTest {
    private static final int QUERIES = 1000;
    private static final int MAX_CHARS = 160;

    private final Seed random = Seed.of(getClass());

    @TempDir
    Path data;

    @Test
    void everySnippetIsACleanPieceOfItsArticle() throws Exception {
        var articles = new ArrayList<>(Corpora.random(random, 40));
        articles.addAll(Corpora.sample());
        try (var engine = TestIndex.engine(data, articles)) {
            for (var i = 0; i < QUERIES; i++) {
                var query = query(articles);
                for (var hit : engine.search(Ask.of(query).page(1, 3).facets().request())
                        .hits()) {
                    var article = articles.stream()
                            .filter(each -> each.id().equals(hit.card().id()))
                            .findFirst()
                            .orElseThrow();
                    var isInBody = !engine.find(article.id(), query)
                            .orElseThrow()
                            .body()
                            .marks()
                            .isEmpty();
                    check(article, hit, isInBody, query);
                }
            }
        }
    }

    private String query(List<Article> articles) {
        var words = new ArrayList<String>();
        var body = random.pick(articles).body();
        for (var i = random.nextInt(4); i >= 0; i--) {
            words.add(Corpora.hanPiece(random, body, 1, 1 + random.nextInt(10)));
        }
        return random.nextInt(10) == 0 ? "\"" + words.getFirst() + "\"" : String.join(" ", words);
    }

    private void check(Article article, Hit hit, boolean isInBody, String query) {
        var what = random + ": " + query + " in " + article.id();
        assertFalse(hit.snippets().isEmpty() && !article.body().isBlank(), what);
        assertTrue(hit.snippets().size() <= 3, what);
        for (var snippet : hit.snippets()) {
            var text = text(article, hit, snippet);
            var passage = snippet.passage().text();
            var end = snippet.offset() + passage.length();
            assertEquals(text.substring(snippet.offset(), end), passage, what);
            assertFalse(splitsWord(text, snippet.offset()), what + ": " + passage);
            assertFalse(splitsWord(text, end), what + ": " + passage);
            assertTrue(passage.length() <= MAX_CHARS + query.length(), what + ": " + passage.length());
            assertTrue(!isInBody || snippet.field() == Snippet.Field.BODY, what + ": " + snippet.field());
            assertTrue(!isInBody || !snippet.passage().marks().isEmpty(), what + ": " + passage);
            assertTrue(snippet.offset() == 0 || passage.equals(passage.strip()), what + ": " + passage);
        }
        for (var one : hit.snippets()) {
            for (var other : hit.snippets()) {
                var isApart = one.offset() + one.passage().text().length() <= other.offset()
                        || other.offset() + other.passage().text().length() <= one.offset();
                assertTrue(one == other || isApart, what);
            }
        }
    }

    private static String text(Article article, Hit hit, Snippet snippet) {
        return switch (snippet.field()) {
            case BODY -> article.body();
            case SUMMARY -> article.summary().orElse("");
            case LABELS -> hit.card().labels();
        };
    }

    private static boolean splitsWord(String text, int at) {
        return at > 0
                && at < text.length()
                && (Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at))
                        || TextScanner.isWordPart(text.codePointBefore(at))
                                && TextScanner.isWordPart(text.codePointAt(at)));
    }
}
