package dev.wensou.lucene;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wensou.article.Article;
import dev.wensou.contract.Ask;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two to eight Han characters cut from an article find that article, in either script. */
class EveryPieceFindsItsArticleTest {
    private static final int PIECES = 600;

    private final Seed random = Seed.of(getClass());

    @TempDir
    Path data;

    @Test
    void anyPieceOfAnyArticleFindsThatArticle() throws Exception {
        var articles = new ArrayList<>(Corpora.sample());
        articles.addAll(Corpora.random(random, 40));

        try (var engine = TestIndex.engineOfSegments(data, articles)) {
            for (var i = 0; i < PIECES; i++) {
                var article = random.pick(articles);
                var piece = piece(article);
                if (piece.isEmpty()) {
                    continue;
                }
                var query = random.nextBoolean() ? piece : Corpora.respelled(random, piece);
                var hits = engine.search(Ask.of(query).facets().request()).hits();
                assertTrue(
                        hits.stream().anyMatch(hit -> hit.card().id().equals(article.id())),
                        () -> random + ": " + query + " misses " + article.origin() + " with " + piece);
            }
        }
    }

    private String piece(Article article) {
        var text = random.nextInt(5) == 0 ? article.title() : article.body();
        return Corpora.hanPiece(random, text, 2, 8);
    }
}
