package dev.wensou.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wensou.article.Article;
import dev.wensou.config.Repetition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RepeatedLinesTest {
    private static final Repetition RULE = new Repetition(0.4, 5, 100);

    @TempDir
    Path directory;

    @Test
    void whatManyFilesOfASourceShareAtTheirEdgesIsNoContent() throws IOException {
        for (var i = 0; i < 10; i++) {
            write("paper/" + i, "今晚报要闻速递栏\n第" + i + "篇讲的是编译器。它很慢，也很稳。\n青石板街的夜读会");
        }

        var articles = stripped(RULE);

        assertEquals("第3篇讲的是编译器。它很慢，也很稳。", articles.get("paper/3.txt").body());
    }

    @Test
    void aLineOfTheSameWordsInsideTheTextStays() throws IOException {
        for (var i = 0; i < 10; i++) {
            write("paper/" + i, "第" + i + "篇讲的是编译器。\n青石板街的夜读会\n它很慢，也很稳，编号" + i + "。\n青石板街的夜读会");
        }

        assertEquals(
                List.of("第3篇讲的是编译器。", "青石板街的夜读会", "它很慢，也很稳，编号3。"),
                stripped(RULE)
                        .get("paper/3.txt")
                        .body()
                        .lines()
                        .filter(line -> !line.isBlank())
                        .toList());
    }

    @Test
    void fewFilesProveNothing() throws IOException {
        for (var i = 0; i < 4; i++) {
            write("paper/" + i, "第" + i + "篇讲的是编译器。\n青石板街的夜读会");
        }

        assertTrue(stripped(RULE).get("paper/3.txt").body().endsWith("青石板街的夜读会"));
    }

    @Test
    void aSmallShareOfASourceProvesNothing() throws IOException {
        for (var i = 0; i < 20; i++) {
            write("paper/" + i, "第" + i + "篇讲的是编译器。\n" + (i < 6 ? "青石板街的夜读会" : "第" + i + "盏灯"));
        }

        assertTrue(stripped(RULE).get("paper/3.txt").body().endsWith("青石板街的夜读会"));
    }

    @Test
    void anArticleThatIsNothingElseStaysWhole() throws IOException {
        for (var i = 0; i < 10; i++) {
            write("paper/" + i, "青石板街的夜读会");
        }

        assertFalse(stripped(RULE).get("paper/3.txt").body().isBlank());
    }

    @Test
    void aSampleTeachesWhatTheWholeDoesAndTheReportSaysWhatWent() throws IOException {
        for (var i = 0; i < 40; i++) {
            write("paper/" + i, "第" + i + "篇讲的是编译器。\n青石板街的夜读会");
        }

        var learned = learn(new Repetition(0.4, 5, 10));
        read(learned);

        assertEquals(Map.of("folder paper", 40L), learned.removed());
    }

    @Test
    void whatWasLearnedIsTheSameAfterItWasWrittenAndReadWhateverTheFolderIsCalled() throws IOException {
        for (var i = 0; i < 10; i++) {
            write("pa\tper\nof 晚報/" + i, "第" + i + "篇讲的是编译器。\n青石板街的夜读会");
        }

        var again = RepeatedLines.read(learn(RULE).write());

        assertEquals("第3篇讲的是编译器。", read(again).get("pa\tper\nof 晚報/3.txt").body());
    }

    @Test
    void aSloganAboveEachTitleIsNoTitle() throws IOException {
        for (var i = 0; i < 10; i++) {
            file("daily/" + i + ".txt", "每天清晨陪你读懂科技圈\n\n编译器" + i + "\n\n第" + i + "篇讲的是编译器。它很慢，也很稳。\n");
            file("notes/" + i + ".md", "# 每天清晨陪你读懂科技圈\n\n## 编译器札记之" + i + "\n\n第" + i + "篇讲的是编译器。\n");
            file("deck/" + i + ".txt", "【夜航船科技评论】\n慢慢读，慢慢想\n\n编译器札记之" + i + "\n\n第" + i + "篇讲的是编译器。它很慢。\n");
        }

        var articles = stripped(RULE);

        assertEquals("编译器3", articles.get("daily/3.txt").title());
        assertEquals("编译器札记之3", articles.get("notes/3.md").title());
        assertEquals("编译器札记之3", articles.get("deck/3.txt").title());
        articles.values().forEach(article -> {
            assertTrue(article.body().startsWith("第"), article.body());
            assertFalse(article.body().contains("编译器札记之"), article.body());
        });
    }

    @Test
    void aTitleThatTheSourceNamesStaysHoweverOftenItStandsThere() throws IOException {
        for (var i = 0; i < 10; i++) {
            file("daily/" + i + ".txt", "标题：每日一题\n正文：\n第" + i + "篇讲的是编译器。\n");
        }

        assertEquals("每日一题", stripped(RULE).get("daily/3.txt").title());
    }

    @Test
    void aFileOfNothingButTheSloganKeepsIt() throws IOException {
        for (var i = 0; i < 10; i++) {
            file("daily/" + i + ".txt", "每天清晨陪你读懂科技圈\n");
        }

        assertEquals("每天清晨陪你读懂科技圈", stripped(RULE).get("daily/3.txt").title());
    }

    @Test
    void noSampleSwitchesItOff() throws IOException {
        for (var i = 0; i < 10; i++) {
            write("paper/" + i, "第" + i + "篇讲的是编译器。\n青石板街的夜读会");
        }

        assertTrue(stripped(new Repetition(0.4, 5, 0)).get("paper/3.txt").body().endsWith("夜读会"));
    }

    private void file(String name, String text) throws IOException {
        var file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private void write(String name, String body) throws IOException {
        file(name + ".txt", "标题：编译器札记之" + name.replaceAll("\\D", "") + "\n正文：\n" + body + "\n");
    }

    private RepeatedLines learn(Repetition rule) throws IOException {
        return RepeatedLines.learn(new Corpus(List.of(directory)), Defaults.formats(), rule, 2);
    }

    private Map<String, Article> stripped(Repetition rule) throws IOException {
        return read(learn(rule));
    }

    private Map<String, Article> read(RepeatedLines repeated) throws IOException {
        var articles = new ConcurrentHashMap<String, Article>();
        new Ingest(Defaults.formats(), 2)
                .without(repeated)
                .run(
                        new Corpus(List.of(directory)),
                        article -> articles.put(article.origin(), repeated.strip(article)),
                        (done, total) -> {});
        return new TreeMap<>(articles);
    }
}
