package dev.wensou.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wensou.article.Article;
import dev.wensou.contract.TestArticle;
import dev.wensou.lucene.index.GenerationStore;
import dev.wensou.search.SearchRequest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An article that holds the query in one place comes first, be its score the least of hundreds. */
class WholeBeforeScoresTest {
    private static final int ARTICLES = 400;
    private static final int EACH = 97;
    private static final long SEED = 20261127;

    /** No two alike, so that none are copies. */
    private static String others(Random random, int characters) {
        return random.ints(characters, 0x4E00, 0x5200)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    @Test
    void thoseThatHoldItInOnePlaceComeFirst(@TempDir Path data) throws Exception {
        var store = new GenerationStore(data);
        var random = new Random(SEED);
        var articles = new ArrayList<Article>();
        for (var i = 0; i < ARTICLES; i++) {
            var isWhole = i % EACH == EACH - 1;
            articles.add(TestArticle.article("a" + i)
                    .title(isWhole ? "第" + i + "篇" : "linux 和 docker")
                    .body(
                            isWhole
                                    ? others(random, 3000) + "。docker linux。" + others(random, 3000)
                                    : others(random, 100) + "。linux。docker。linux。docker。")
                    .build());
        }
        TestIndex.publish(store, articles);
        try (var engine = new LuceneEngine(store, TestIndex.CONFIG)) {
            for (var folded : new boolean[] {false, true}) {
                var answer = engine.search(SearchRequest.of("docker linux").collapsed(folded));
                assertEquals(ARTICLES, answer.total());
                var first = answer.hits().stream()
                        .map(hit -> hit.card().id().value())
                        .limit(ARTICLES / EACH)
                        .sorted()
                        .toList();
                assertEquals(
                        IntStream.range(0, ARTICLES)
                                .filter(i -> i % EACH == EACH - 1)
                                .mapToObj(i -> "a" + i)
                                .sorted()
                                .toList(),
                        first);
            }
        }
    }
}
