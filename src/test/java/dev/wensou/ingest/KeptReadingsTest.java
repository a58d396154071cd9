package dev.wensou.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.wensou.article.Article;
import dev.wensou.article.ArticleId;
import dev.wensou.config.Repetition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptReadingsTest {
    private static final Repetition RULE = new Repetition(0.4, 5, 100);

    private final CountedFormat format = new CountedFormat();

    @TempDir
    Path directory;

    /** Reads as the scraped format does, and counts. */
    private static final class CountedFormat implements ArticleFormat {
        private final ArticleFormats formats = Defaults.formats();
        private final AtomicInteger read = new AtomicInteger();

        @Override
        public String name() {
            return "counted";
        }

        @Override
        public List<String> extensions() {
            return List.of("txt");
        }

        @Override
        public boolean accepts(SourceFile file) {
            return true;
        }

        @Override
        public Reading read(SourceFile file) throws UnreadableArticleException {
            read.incrementAndGet();
            return formats.formatOf(file).orElseThrow().read(file);
        }
    }

    @Test
    void aFileOfTheSampleIsReadOnce() throws IOException {
        write(12, "");

        var articles = articles(learn());

        assertEquals(12, articles.size());
        assertEquals(12, format.read.get());
    }

    @Test
    void whatIsReadOfAFileOfTheSampleIsWhatIsReadWithoutASample() throws IOException {
        write(12, "");
        Files.writeString(directory.resolve("empty.txt"), "关闭窗口");

        assertEquals(articles(RepeatedLines.none()), articles(learn()));
    }

    @Test
    void aFileThatChangedSinceIsReadAnew() throws IOException {
        write(12, "");
        var learned = learn();
        Files.writeString(directory.resolve("3.txt"), "第三篇改写了\n\n它讲的是链接器。\n");

        assertEquals("第三篇改写了", articles(learned).get("3.txt").title());
        assertEquals(13, format.read.get());
    }

    @Test
    void aFileWithoutTheLinesOfItsFolderIsReadAnew() throws IOException {
        write(12, "每天清晨陪你读懂科技圈\n\n");

        var articles = articles(learn());

        assertEquals("编译器札记之3", articles.get("3.txt").title());
        assertEquals(24, format.read.get());
    }

    @Test
    void noMoreIsKeptThanThereIsRoomFor() throws UnreadableArticleException {
        var first = file("first", "第一篇讲的是编译器。它很慢。");
        var second = file("second", "第二篇讲的是编译器。它也很慢。");
        var tooLong = file("long", "编译器".repeat(1_000));
        var readings = new KeptReadings(first.text().length() + KeptReadings.BESIDE_TEXT + 1);

        readings.of(format, tooLong);
        var kept = readings.of(format, first);
        var passedOver = readings.of(format, second);
        readings.keepNoMore();

        assertSame(kept, readings.of(format, first));
        assertNotSame(passedOver, readings.of(format, second));
        assertEquals(4, format.read.get());
    }

    @Test
    void whatWasForgottenIsReadAnew() throws UnreadableArticleException {
        var file = file("first", "第一篇讲的是编译器。它很慢。");
        var readings = new KeptReadings(1_000);
        var kept = readings.of(format, file);
        readings.forget();

        assertNotSame(kept, readings.of(format, file));
    }

    @Test
    void aReadingIsGivenAwayOnceAndNoneIsKeptAfterTheSample() throws UnreadableArticleException {
        var file = file("first", "第一篇讲的是编译器。它很慢。");
        var readings = new KeptReadings(1_000);
        readings.of(format, file);
        readings.keepNoMore();

        readings.of(format, file);
        readings.of(format, file);
        readings.of(format, file);

        assertEquals(3, format.read.get());
    }

    private static SourceFile file(String name, String text) {
        return new SourceFile(new ArticleId(name), name + ".txt", text);
    }

    private void write(int files, String head) throws IOException {
        for (var i = 0; i < files; i++) {
            Files.writeString(directory.resolve(i + ".txt"), head + "编译器札记之" + i + "\n\n第" + i + "篇讲的是编译器。它很慢，也很稳。\n");
        }
    }

    private RepeatedLines learn() throws IOException {
        return RepeatedLines.learn(corpus(), formats(), RULE, 2);
    }

    private Map<String, Article> articles(RepeatedLines repeated) throws IOException {
        var articles = new ConcurrentHashMap<String, Article>();
        new Ingest(formats(), 2)
                .without(repeated)
                .run(corpus(), article -> articles.put(article.origin(), article), Progress.NONE);
        return new TreeMap<>(articles);
    }

    private ArticleFormats formats() {
        return new ArticleFormats(List.of(format));
    }

    private Corpus corpus() {
        return new Corpus(List.of(directory));
    }
}
