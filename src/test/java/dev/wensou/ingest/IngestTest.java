package dev.wensou.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wensou.article.Article;
import dev.wensou.article.ArticleId;
import dev.wensou.ingest.FileOutcome.Kind;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IngestTest {
    private static final String ARTICLE = "标题：一台会讲故事的打印机\n正文：它先讲纸，再讲墨。\n";

    @TempDir
    Path directory;

    private final List<Article> taken = Collections.synchronizedList(new ArrayList<>());

    @Test
    void everyFileHasExactlyOneOutcome() throws IOException {
        write("good.txt", ARTICLE);
        write("empty.txt", "");
        write("space.md", " \n\u3000\n");
        write("page.html", "<p>x</p>");
        write("noextension", "x");
        write("only-chrome.txt", "写评论\n图片\n");
        Files.write(directory.resolve("binary.txt"), new byte[] {1, 0, 2, 0, (byte) 0xD8, 0, (byte) 0xDC});
        Files.createSymbolicLink(directory.resolve("link.txt"), directory.resolve("good.txt"));

        var report = run();

        assertEquals(
                Map.of(
                        "good.txt", Kind.INDEXED,
                        "empty.txt", Kind.EMPTY,
                        "space.md", Kind.EMPTY,
                        "page.html", Kind.UNSUPPORTED,
                        "noextension", Kind.UNSUPPORTED,
                        "only-chrome.txt", Kind.NO_ARTICLE,
                        "binary.txt", Kind.UNREADABLE,
                        "link.txt", Kind.UNSUPPORTED),
                report.outcomes().stream().collect(Collectors.toMap(FileOutcome::path, FileOutcome::kind)));
        assertEquals(3, report.count(Kind.UNSUPPORTED));
        assertEquals(0, report.count(Kind.TOO_LARGE));
        assertEquals(1, taken.size());
        assertEquals(ArticleId.ofPlace("good.txt"), taken.getFirst().id());
    }

    @Test
    void anUnsupportedFileIsToldWhatIsSupported() throws IOException {
        write("page.html", "<p>x</p>");

        assertEquals(
                "is a .html file; files are read if they end in .markdown, .md, .text, .txt",
                run().outcomes().getFirst().detail());
    }

    @Test
    void aFileInALegacyCharsetIsRead() throws IOException {
        Files.write(directory.resolve("a.txt"), ARTICLE.repeat(4).getBytes(Charset.forName("GB18030")));

        assertEquals(1, run().count(Kind.INDEXED));
        assertEquals("一台会讲故事的打印机", taken.getFirst().title());
    }

    @Test
    void aFileOverTheLimitIsNotRead() throws Exception {
        write("a.txt", ARTICLE.repeat(3));
        var file = new Corpus(List.of(directory)).files().getFirst();

        var outcome = new FileReader(Defaults.formats(), 16).read(file, taken::add);

        assertEquals(Kind.TOO_LARGE, outcome.kind());
        assertTrue(outcome.detail().contains("at most 16 are read"), outcome.detail());
    }

    @Test
    void aFormatThatBreaksSpoilsOneFileOnly() throws IOException {
        write("a.txt", "x");
        write("b.md", "# 标题\n\n内容");
        var formats = new ArticleFormats(
                List.of(new BrokenFormat(), new MarkdownFormat(Defaults.labels(), Defaults.boilerplate())));

        var report = new Ingest(formats, 2).run(corpus(), taken::add, Progress.NONE);

        assertEquals(Kind.UNREADABLE, report.outcomes().get(0).kind());
        assertTrue(report.outcomes().get(0).detail().contains("out of ink"));
        assertEquals(Kind.INDEXED, report.outcomes().get(1).kind());
    }

    @Test
    void aFileMayHoldSeveralArticlesAndEachHasAnIdOfItsOwn() throws IOException {
        write("a.txt", "甲\n乙\n丙\n");

        var report =
                new Ingest(new ArticleFormats(List.of(new LineByLine())), 1).run(corpus(), taken::add, Progress.NONE);

        assertEquals(3, report.articles());
        assertEquals(1, report.count(Kind.INDEXED));
        assertEquals(List.of("甲", "乙", "丙"), taken.stream().map(Article::title).toList());
        assertEquals(ArticleId.ofPlace("a.txt"), taken.getFirst().id());
        assertEquals(3, taken.stream().map(Article::id).distinct().count());
    }

    @Test
    void theIdsOfSeveralArticlesAreTheSameInEveryRun() throws IOException {
        write("a.txt", "甲\n乙\n丙\n");
        var ingest = new Ingest(new ArticleFormats(List.of(new LineByLine())), 1);

        ingest.run(corpus(), taken::add, Progress.NONE);
        ingest.run(corpus(), taken::add, Progress.NONE);

        assertEquals(taken.subList(0, 3), taken.subList(3, 6));
    }

    @Test
    void aPartThatIsNoArticleIsToldAndTheRestIsTaken() throws IOException {
        write("a.txt", "甲\n!\n丙\n");

        var outcome = new Ingest(new ArticleFormats(List.of(new LineByLine())), 1)
                .run(corpus(), taken::add, Progress.NONE)
                .outcomes()
                .getFirst();

        assertEquals(Kind.PARTLY_INDEXED, outcome.kind());
        assertEquals(2, outcome.articles());
        assertEquals(List.of("line 2: no letter"), outcome.problems());
        assertEquals("1 part of it could not be read; line 2: no letter", outcome.detail());
    }

    @Test
    void anOutcomeNamesFormatAndCharset() throws IOException {
        Files.write(directory.resolve("a.txt"), ARTICLE.repeat(4).getBytes(Charset.forName("GB18030")));

        var outcome = run().outcomes().getFirst();

        assertEquals(Optional.of("labelled"), outcome.format());
        assertEquals(Optional.of("GB18030"), outcome.charset());
        assertEquals("", outcome.detail());
    }

    @Test
    void aSinkThatFailsStopsTheRunAndIsTheCause() throws IOException {
        for (var i = 0; i < 50; i++) {
            write(i + ".txt", ARTICLE);
        }
        var full = new IOException("the disk is full");
        ArticleSink sink = article -> {
            throw full;
        };

        var failure = assertThrows(
                IOException.class, () -> new Ingest(Defaults.formats(), 4).run(corpus(), sink, Progress.NONE));

        assertSame(full, failure.getCause());
        assertTrue(failure.getMessage().contains("the disk is full"), failure.getMessage());
    }

    @Test
    void progressCountsEveryFileOnce() throws IOException {
        for (var i = 0; i < 20; i++) {
            write(i + ".txt", ARTICLE);
        }
        var heard = Collections.synchronizedList(new ArrayList<Integer>());

        new Ingest(Defaults.formats(), 3).run(corpus(), taken::add, (done, total) -> {
            assertEquals(20, total);
            heard.add(done);
        });

        assertEquals(20, heard.size());
        assertEquals(20, new HashSet<>(heard).size());
        assertEquals(20, Collections.max(heard));
    }

    @Test
    void outcomesComeInTheOrderOfTheCorpusWhateverTheThreads() throws IOException {
        for (var i = 0; i < 30; i++) {
            write(String.format("%02d.txt", i), ARTICLE);
        }

        var paths = run().outcomes().stream().map(FileOutcome::path).toList();

        assertEquals(paths.stream().sorted().toList(), paths);
    }

    private IngestReport run() throws IOException {
        return new Ingest(Defaults.formats(), 3).run(corpus(), taken::add, Progress.NONE);
    }

    private Corpus corpus() {
        return new Corpus(List.of(directory));
    }

    private void write(String place, String text) throws IOException {
        Files.writeString(directory.resolve(place), text);
    }

    /** Takes each line that holds a letter for an article, all by the file's id. */
    private static final class LineByLine implements ArticleFormat {
        @Override
        public String name() {
            return "lines";
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
            var articles = new ArrayList<Article>();
            var problems = new ArrayList<String>();
            var number = 0;
            for (var line : file.text().lines().toList()) {
                number++;
                if (line.codePoints().anyMatch(Character::isLetter)) {
                    var draft = new ArticleDraft();
                    draft.title = line;
                    articles.add(draft.toArticle(file));
                } else {
                    problems.add("line " + number + ": no letter");
                }
            }
            return new Reading(articles, problems);
        }
    }

    /** Takes text files and fails on each. */
    private static final class BrokenFormat implements ArticleFormat {
        @Override
        public String name() {
            return "broken";
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
        public Reading read(SourceFile file) {
            throw new IllegalStateException("out of ink");
        }
    }
}
