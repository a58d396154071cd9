package dev.wensou.lucene.index;

import static dev.wensou.contract.TestArticle.article;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wensou.config.Segmenter;
import dev.wensou.lucene.LuceneIndexBuilder;
import dev.wensou.lucene.TestIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StartCheckTest {
    @TempDir
    Path data;

    private GenerationStore store;

    @BeforeEach
    void publishTwo() throws Exception {
        store = new GenerationStore(data);
        TestIndex.publish(store, List.of(article("a", "甲")));
        TestIndex.publish(store, List.of(article("a", "甲"), article("b", "乙")));
    }

    @Test
    void aSoundDirectoryIsLeftAsItIs() throws Exception {
        var result = StartCheck.of(store);

        assertEquals(List.of(), result.notices());
        assertEquals(Optional.of("gen-000002"), store.currentName());
    }

    @Test
    void whatWasFoundSoundAMomentAgoIsNotReadAgain() throws Exception {
        var ahead = StartCheck.ahead(store);
        damage("gen-000002");

        assertEquals("gen-000002", ahead.orElseThrow().name());
        assertEquals(List.of(), StartCheck.of(store, ahead).notices());
        assertFalse(StartCheck.of(store).notices().isEmpty());
    }

    @Test
    void whatWasFoundDamagedAMomentAgoIsReadAgainAndPutAway() throws Exception {
        damage("gen-000002");
        var ahead = StartCheck.ahead(store);

        assertFalse(ahead.orElseThrow().isSound());
        assertTrue(Files.isDirectory(store.directory("gen-000002")));
        var result = StartCheck.of(store, ahead);
        assertEquals("gen-000001", result.store().current().orElseThrow().name());
        assertTrue(Files.isDirectory(data.resolve("quarantine/gen-000002")));
    }

    @Test
    void theVerdictOnOneGenerationIsNotTakenForAnother() throws Exception {
        var ahead = StartCheck.ahead(store);
        TestIndex.publish(store, List.of(article("c", "丙"), article("d", "丁")));
        damage("gen-000003");

        var result = StartCheck.of(store, ahead);

        assertEquals("gen-000002", result.store().current().orElseThrow().name());
        assertTrue(Files.isDirectory(data.resolve("quarantine/gen-000003")));
    }

    @Test
    void whereNothingIsNothingIsReadAheadAndNothingMade() {
        var nowhere = data.resolve("nowhere");

        assertEquals(Optional.empty(), StartCheck.ahead(new GenerationStore(nowhere)));
        assertFalse(Files.exists(nowhere));
    }

    @Test
    void anEmptyDirectoryIsNotMade() throws Exception {
        var nowhere = data.resolve("nowhere");

        assertEquals(List.of(), StartCheck.of(new GenerationStore(nowhere)).notices());
        assertFalse(Files.exists(nowhere));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "rubbish", "gen-000009", "../../etc", "\u0000\u001B[31m"})
    void whereCurrentIsNoUseTheNewestServesWithAWarningAndNothingIsDeleted(String pointer) throws Exception {
        Files.writeString(data.resolve("CURRENT"), pointer);

        var result = StartCheck.of(store);

        assertEquals(1, result.notices().size());
        var notice = result.notices().getFirst();
        assertTrue(notice.contains("CURRENT") && notice.contains("gen-000002"), notice);
        assertTrue(notice.chars().noneMatch(Character::isISOControl), notice);
        assertEquals(Optional.of("gen-000002"), store.currentName());
        assertEquals(List.of("gen-000002", "gen-000001"), store.names());
    }

    @Test
    void withoutCurrentTheNewestSoundOneServes() throws Exception {
        Files.delete(data.resolve("CURRENT"));
        damage("gen-000002");

        var result = StartCheck.of(store);

        assertEquals("gen-000001", result.store().current().orElseThrow().name());
        assertTrue(Files.isDirectory(data.resolve("quarantine/gen-000002")));
    }

    @Test
    void whatAKilledBuildLeftIsRemovedAndWhatIsHalfButUnmarkedIsNot() throws Exception {
        Files.writeString(store.create().resolve("_0.cfs"), "half");
        Files.createDirectory(store.directory("gen-000009"));

        var result = StartCheck.of(store);

        assertEquals(List.of("gen-000009", "gen-000002", "gen-000001"), store.names());
        assertTrue(result.notices().getFirst().contains("gen-000003 was left by a build"), result.toString());
    }

    @Test
    void besideABuildNothingIsMovedAndTheOneBeforeStillServes() throws Exception {
        damage("gen-000002");
        var lock = BuildLock.acquire(data);
        try {
            var result = StartCheck.of(store);

            assertEquals("gen-000001", result.store().current().orElseThrow().name());
            assertEquals(List.of("gen-000002", "gen-000001"), store.names());
            assertEquals(Optional.of("gen-000002"), store.currentName());
        } finally {
            lock.close();
        }
    }

    @Test
    void aSecondDamagedGenerationOfOneNameDoesNotReplaceTheFirstInQuarantine() throws Exception {
        damage("gen-000002");
        StartCheck.of(store);
        TestIndex.publish(store, List.of(article("a", "甲")));
        assertEquals(Optional.of("gen-000002"), store.currentName());
        damage("gen-000002");

        StartCheck.of(store);

        assertEquals(List.of("gen-000002", "gen-000002-2"), new Quarantine(data).names());
    }

    @Test
    void whatCannotBeReadForAReasonThatIsNoDamageIsPassedOverButNotMoved() throws Exception {
        var segments = store.directory("gen-000002").resolve("segments_1");
        Files.delete(segments);
        Files.createDirectory(segments);

        var result = StartCheck.of(store);

        assertEquals("gen-000001", result.store().current().orElseThrow().name());
        assertTrue(result.notices().getFirst().contains("gen-000002 is not served"), result.toString());
        assertTrue(store.names().contains("gen-000002"));
    }

    @Test
    void goingBackServesTheOneBeforeAndTheNextBuildKeepsIt() throws Exception {
        var info = Rollback.run(store, TestIndex.FINGERPRINT);

        assertEquals("gen-000001", info.name());
        assertEquals(Optional.of("gen-000001"), store.currentName());
        TestIndex.publish(store, List.of(article("c", "丙")));
        assertEquals(List.of("gen-000003", "gen-000001"), store.names());
    }

    @Test
    void goingBackPassesOverWhatIsDamagedAndSaysSo() throws Exception {
        damage("gen-000001");

        var refused = assertThrows(IOException.class, () -> Rollback.run(store, TestIndex.FINGERPRINT));

        assertTrue(refused.getMessage().contains("gen-000001: "), refused.getMessage());
        assertTrue(refused.getMessage().contains("scripts/rebuild-index"), refused.getMessage());
        assertEquals(Optional.of("gen-000002"), store.currentName());
    }

    @Test
    void goingBackToAnIndexOfAnotherConfigurationIsRefused() {
        var refused = assertThrows(IOException.class, () -> Rollback.run(store, "another"));

        assertTrue(refused.getMessage().contains("was built from config"), refused.getMessage());
    }

    @Test
    void asManyGenerationsStayAsAreAskedFor() throws Exception {
        for (var i = 0; i < 3; i++) {
            publishKeeping(4);
        }
        assertEquals(List.of("gen-000005", "gen-000004", "gen-000003", "gen-000002"), store.names());

        publishKeeping(1);
        assertEquals(List.of("gen-000006"), store.names());
    }

    @Test
    void whatCannotBeReadIsNotRemovedButPutIntoQuarantine() throws Exception {
        Files.writeString(store.directory("gen-000001").resolve("segments_1"), "damaged");

        TestIndex.publish(store, List.of(article("c", "丙")));

        assertEquals(List.of("gen-000003", "gen-000002"), store.names());
        assertEquals("damaged", Files.readString(data.resolve("quarantine/gen-000001/segments_1")));
    }

    private void publishKeeping(int kept) throws Exception {
        var lock = BuildLock.acquire(data);
        try (var builder = new LuceneIndexBuilder(
                store,
                lock,
                TestIndex.FINGERPRINT,
                "corpus",
                "/corpus",
                Segmenter.WENSOU,
                new Retention(kept),
                java.util.Optional.empty())) {
            builder.add(article("a", "甲"));
            builder.publish();
        }
    }

    private void damage(String name) throws IOException {
        try (var files = Files.list(store.directory(name))) {
            // whatever the build made of its segment: one file, or many
            var largest = files.filter(file -> file.getFileName().toString().startsWith("_"))
                    .max(Comparator.comparingLong(file -> file.toFile().length()))
                    .orElseThrow();
            var bytes = Files.readAllBytes(largest);
            bytes[bytes.length / 2] ^= 4;
            Files.write(largest, bytes);
        }
    }
}
