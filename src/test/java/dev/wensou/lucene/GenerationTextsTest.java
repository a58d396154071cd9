package dev.wensou.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wensou.contract.TestArticle;
import dev.wensou.lucene.GenerationTexts.Effort;
import dev.wensou.lucene.index.GenerationStore;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GenerationTextsTest {
    @TempDir
    private Path data;

    private LuceneEngine engine;

    @BeforeEach
    void serve() throws Exception {
        var store = new GenerationStore(data);
        TestIndex.publish(
                store,
                List.of(
                        TestArticle.article("a")
                                .title("一年前")
                                .body("一年前")
                                .date("2024-05-01")
                                .build(),
                        TestArticle.article("b").title("不知何时").body("不知何时").build(),
                        TestArticle.article("c")
                                .title("昨天")
                                .body("昨天")
                                .date("2025-05-01")
                                .build(),
                        TestArticle.article("d")
                                .title("远古")
                                .body("远古")
                                .date("1969-05-01")
                                .build()));
        engine = new LuceneEngine(store, TestIndex.CONFIG);
    }

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void titlesAreThoseOfTheNewestFirst() throws Exception {
        assertEquals(List.of("昨天", "一年前", "远古", "不知何时"), titles(4));
        assertEquals(List.of("昨天", "一年前", "远古"), titles(3));
        assertEquals(List.of("昨天"), titles(1));
    }

    @Test
    void noMoreAreCountedOnceTheirTimeIsOver() throws Exception {
        try (var lease = engine.lease()) {
            var none = new Effort(10, Duration.ZERO, Duration.ofNanos(1));

            assertEquals(
                    List.of(Optional.of(1L), Optional.empty()),
                    new GenerationTexts(lease.generation(), engine.compiler(), none).count(List.of("昨天", "远古")));
        }
    }

    private List<String> titles(int most) throws Exception {
        try (var lease = engine.lease()) {
            var effort = new Effort(most, Duration.ofMinutes(1), Duration.ofMinutes(1));
            return new GenerationTexts(lease.generation(), engine.compiler(), effort).titles();
        }
    }
}
