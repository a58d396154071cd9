package dev.wensou.relevance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JudgedFilesTest {
    @TempDir
    private Path folder;

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    @Test
    void queriesComeInTheOrderOfTheirFileAndMayLackJudgments() throws IOException {
        var queries = JudgedFiles.queries(
                write("queries.tsv", "b\t算力\na\t长文本\n"), write("qrels.tsv", "a\td1\t2\na\td2\t0\n"));

        assertEquals("b", queries.get(0).id());
        assertEquals("长文本", queries.get(1).text());
        assertEquals(0, queries.get(0).judgments().relevant().size());
        assertEquals(2, queries.get(1).judgments().grade("d1"));
    }

    @Test
    void aSetWithoutAQueryIsRefused() throws IOException {
        var none = write("queries.tsv", "");
        var judgments = write("qrels.tsv", "a\td1\t2\n");

        var thrown = assertThrows(IOException.class, () -> JudgedFiles.queries(none, judgments));

        assertTrue(thrown.getMessage().endsWith("queries.tsv: holds no query; want lines of query id TAB text"));
    }

    @Test
    void aDocumentThatLacksAFieldIsToldWithItsLine() throws IOException {
        var documents = write(
                "docs.jsonl",
                "{\"id\":\"a\",\"title\":\"甲\",\"text\":\"\"}\n{\"id\":\"b\",\"title\":\"乙\",\"body\":\"文\"}\n");

        var thrown = assertThrows(IOException.class, () -> JudgedFiles.documents(documents, document -> {}));

        assertTrue(thrown.getMessage().contains("docs.jsonl:2: want {"), thrown.getMessage());
    }

    @Test
    void aDocumentWithoutTextIsToldWhatIsMissing() throws IOException {
        var documents = write("docs.jsonl", "{\"id\":\"b\",\"title\":\"乙\"}\n");

        var thrown = assertThrows(IOException.class, () -> JudgedFiles.documents(documents, document -> {}));

        assertTrue(thrown.getMessage().contains("'text' is missing"), thrown.getMessage());
    }
}
