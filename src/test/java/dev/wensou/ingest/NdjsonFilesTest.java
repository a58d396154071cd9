package dev.wensou.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wensou.article.Article;
import dev.wensou.ingest.FileOutcome.Kind;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NdjsonFilesTest {
    private static final String LINES = "{\"title\": \"雨天测光纤\", \"body\": \"巡线员说，雨天最容易发现毛病。\"}\r\n"
            + "\n{\"title\": \"给旧硬盘体检\", \"body\": \"先听声音，再看数字。\"}\n";

    @TempDir
    private Path folder;

    private final List<Article> taken = new ArrayList<>();

    private FileOutcome run(byte[] bytes, int maxBytes) throws Exception {
        Files.write(folder.resolve("a.ndjson"), bytes);
        var file = new Corpus(List.of(folder)).files().getFirst();
        return new FileReader(Defaults.formats(), maxBytes).read(file, taken::add);
    }

    private List<String> titles() {
        return taken.stream().map(Article::title).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16LE", "UTF-16BE", "UTF-16"})
    void linesAreReadInAnyCharset(String charset) throws Exception {
        var outcome = run(LINES.getBytes(Charset.forName(charset)), 1000);

        assertEquals(Kind.INDEXED, outcome.kind(), outcome.toString());
        assertEquals(List.of("雨天测光纤", "给旧硬盘体检"), titles());
    }

    @Test
    void aFileLargerThanTheLimitIsReadIfItsLinesAreNot() throws Exception {
        var outcome = run(LINES.repeat(50).getBytes(StandardCharsets.UTF_8), 120);

        assertEquals(Kind.INDEXED, outcome.kind(), outcome.toString());
        assertEquals(100, outcome.articles());
        assertEquals(100, taken.stream().map(Article::id).distinct().count());
    }

    @Test
    void badLinesAreToldWithTheirNumbersAndTheRestIsTaken() throws Exception {
        var bytes = new java.io.ByteArrayOutputStream();
        bytes.writeBytes("{\"title\": \"甲文\"}\n{\"title\": \n[1]\n".getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes("{\"title\": \"雨天测光纤接头毛病\"}\n".getBytes(StandardCharsets.UTF_8));
        bytes.write(new byte[] {'{', '"', (byte) 0xE4, (byte) 0xBD, '"', '\n'});
        bytes.writeBytes(("{\"title\": \"" + "长".repeat(100) + "\"}\n").getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes("{\"title\": \"乙文\"}".getBytes(StandardCharsets.UTF_8));

        var outcome = run(bytes.toByteArray(), 100);

        assertEquals(List.of("甲文", "雨天测光纤接头毛病", "乙文"), titles());
        assertEquals(Kind.PARTLY_INDEXED, outcome.kind());
        assertEquals(
                List.of("line 2", "line 3", "line 5", "line 6"),
                outcome.problems().stream()
                        .map(problem -> problem.replaceFirst(":.*", ""))
                        .toList(),
                outcome.problems().toString());
        assertEquals(4, outcome.problemCount());
    }

    @Test
    void manyProblemsAreCountedAndTheFirstHundredTold() throws Exception {
        var outcome = run("[]\n".repeat(250).getBytes(StandardCharsets.UTF_8), 100);

        assertEquals(Kind.NO_ARTICLE, outcome.kind());
        assertEquals(FileOutcome.MAX_PROBLEMS, outcome.problems().size());
        assertEquals(250, outcome.problemCount());
    }

    @Test
    void aFileOfBlankLinesIsEmpty() throws Exception {
        assertEquals(
                Kind.EMPTY, run("\n \n\n".getBytes(StandardCharsets.UTF_8), 100).kind());
    }
}
