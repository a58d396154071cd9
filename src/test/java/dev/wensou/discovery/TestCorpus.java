package dev.wensou.discovery;

import dev.wensou.article.Article;
import dev.wensou.article.ArticleId;
import dev.wensou.article.Script;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Articles made of given bodies. */
final class TestCorpus {
    private TestCorpus() {}

    /** A text to be closed by the caller. */
    static CorpusText of(List<String> bodies) throws IOException {
        var text = new CorpusText();
        for (var i = 0; i < bodies.size(); i++) {
            text.add(article("article-" + i, bodies.get(i)));
        }
        return text;
    }

    private static Article article(String id, String body) {
        return new Article(
                new ArticleId(id),
                "title",
                body,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Script.HANS,
                java.util.Map.of(),
                id + ".md");
    }
}
