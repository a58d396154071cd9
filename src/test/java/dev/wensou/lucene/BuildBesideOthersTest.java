package dev.wensou.lucene;

import static dev.wensou.contract.TestArticle.article;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wensou.lucene.index.BuildLock;
import dev.wensou.lucene.index.GenerationStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuildBesideOthersTest {
    @TempDir
    Path data;

    @Test
    void theLockHoldsAndTheBuildLivesThoughSomeoneDeletesEveryLockOfLucene() throws Exception {
        var store = new GenerationStore(data);
        try (var builder = builder(store)) {
            builder.add(article("a", "甲"));
            deleteLocks();

            var refused = assertThrows(IOException.class, () -> builder(store));

            assertTrue(
                    refused.getMessage()
                            .contains("process " + ProcessHandle.current().pid()),
                    refused.getMessage());
            builder.add(article("b", "乙"));
            assertEquals(2, builder.publish().documents());
        }
        assertEquals(Optional.of("gen-000001"), store.currentName());
    }

    @Test
    void closingALockTwiceDoesNotFreeThatOfAnother() throws Exception {
        var first = BuildLock.acquire(data);
        first.close();
        var second = BuildLock.acquire(data);
        first.close();

        assertThrows(IOException.class, () -> BuildLock.acquire(data));
        second.close();
    }

    @Test
    void aFolderThatCannotBeWrittenIsSaidToBeSo() throws Exception {
        Files.writeString(data.resolve("file"), "no folder");

        var refused = assertThrows(IOException.class, () -> BuildLock.acquire(data.resolve("file")));

        assertTrue(refused.getMessage().contains("is not writable"), refused.getMessage());
        assertTrue(refused.getMessage().contains("--data"), refused.getMessage());
    }

    private void deleteLocks() throws IOException {
        try (var files = Files.walk(data)) {
            for (var lock : files.filter(file -> file.endsWith("write.lock")).toList()) {
                Files.delete(lock);
            }
        }
    }

    private static LuceneIndexBuilder builder(GenerationStore store) throws IOException {
        return new LuceneIndexBuilder(store, TestIndex.FINGERPRINT, "corpus", "/corpus");
    }
}
