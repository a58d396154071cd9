package dev.wensou.lucene;

import static dev.wensou.contract.TestArticle.article;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wensou.lucene.index.GenerationStore;
import dev.wensou.search.SearchFailure;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GenerationsTest {
    private static final Duration WATCH = Duration.ofMillis(5);

    @TempDir
    Path data;

    private GenerationStore store;

    @BeforeEach
    void openStore() {
        store = new GenerationStore(data);
    }

    @Test
    void aFolderWithoutIndexSaysHowToBuildOne() {
        var failure = assertThrows(SearchFailure.EngineUnavailable.class, this::serve);

        assertTrue(failure.getMessage().contains("there is no index in " + data), failure.getMessage());
        assertTrue(failure.getMessage().contains("scripts/rebuild-index"), failure.getMessage());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "rubbish",
                "../../etc",
                "gen-1",
                "gen-000001 gen-000002",
                "gen-000009",
                "gen-99999999999999999999"
            })
    void whereThePointerIsNoUseTheNewestGenerationIsServed(String pointer) throws Exception {
        publish("a");
        publish("b");
        Files.writeString(data.resolve("CURRENT"), pointer);

        try (var generations = serve()) {
            assertEquals("gen-000002", name(generations));
            assertTrue(generations.warnings().getFirst().contains("CURRENT does not name gen-000002"));
        }
        assertEquals(List.of("gen-000002", "gen-000001"), store.names());
    }

    @Test
    void aGenerationThatIsStillBeingBuiltIsNotServed() throws Exception {
        publish("a");
        Files.copy(
                store.directory("gen-000001").resolve("segments_1"),
                store.create().resolve("segments_1"));
        Files.delete(data.resolve("CURRENT"));

        try (var generations = serve()) {
            assertEquals("gen-000001", name(generations));
        }
    }

    @Test
    void whereTheServedGenerationCannotBeOpenedTheOneBeforeIsServed() throws Exception {
        publish("a");
        publish("b");
        for (var file : List.of("segments_1", "_0.cfs", "_0.si")) {
            if (Files.exists(store.directory("gen-000002").resolve(file))) {
                Files.writeString(store.directory("gen-000002").resolve(file), "damaged");
            }
        }

        try (var generations = serve()) {
            assertEquals("gen-000001", name(generations));
        }
    }

    @Test
    void aPointerThatIsNoTextSaysHowToBuildAnIndex() throws Exception {
        Files.write(data.resolve("CURRENT"), new byte[] {(byte) 0xFF, 0, (byte) 0xC0});

        var failure = assertThrows(SearchFailure.EngineUnavailable.class, this::serve);

        assertTrue(failure.getMessage().contains("scripts/rebuild-index"), failure.getMessage());
    }

    @Test
    void aDamagedIndexSaysHowToBuildAnother() throws Exception {
        publish("a");
        try (var files = Files.list(store.directory("gen-000001"))) {
            for (var file : files.toList()) {
                Files.writeString(file, "damaged");
            }
        }

        var failure = assertThrows(SearchFailure.EngineUnavailable.class, this::serve);

        assertTrue(failure.getMessage().contains("cannot be read"), failure.getMessage());
    }

    @Test
    void anIndexOfAnotherConfigurationIsRefusedWithBothFingerprints() throws Exception {
        publish("a");

        var failure = assertThrows(SearchFailure.IndexOutdated.class, () -> serve("other"));

        assertTrue(failure.getMessage().contains(TestIndex.FINGERPRINT), failure.getMessage());
        assertTrue(failure.getMessage().contains("other"), failure.getMessage());
        assertTrue(failure.getMessage().contains("--corpus /corpus"), failure.getMessage());
    }

    @Test
    void aNewGenerationIsFollowedAndTheOldOneClosesWithItsLastLease() throws Exception {
        publish("a");
        try (var generations = serve()) {
            var held = generations.lease();
            var old = held.generation().searcher().getIndexReader();

            publish("b");
            await(generations, "gen-000002");

            assertEquals("gen-000001", held.generation().info().name());
            assertEquals(1, old.getRefCount());
            held.close();
            assertEquals(0, old.getRefCount());
        }
    }

    @Test
    void closingClosesTheServedReader() throws Exception {
        publish("a");
        var generations = serve();
        var lease = generations.lease();
        var reader = lease.generation().searcher().getIndexReader();

        generations.close();

        assertEquals(1, reader.getRefCount());
        lease.close();
        assertEquals(0, reader.getRefCount());
        assertThrows(SearchFailure.EngineUnavailable.class, generations::lease);
    }

    @Test
    void aGenerationThatCannotBeOpenedLeavesTheOldOneServed() throws Exception {
        publish("a");
        try (var generations = serve()) {
            Files.createDirectories(store.directory("gen-000002"));
            store.publish("gen-000002");
            Thread.sleep(WATCH.multipliedBy(10));
            assertEquals("gen-000001", name(generations));

            publish("c");

            await(generations, "gen-000003");
        }
    }

    @Test
    void aBrokenPointerLeavesTheOldGenerationServed() throws Exception {
        publish("a");
        try (var generations = serve()) {
            Files.writeString(data.resolve("CURRENT"), "rubbish");
            Thread.sleep(WATCH.multipliedBy(10));
            assertEquals("gen-000001", name(generations));
        }
    }

    private void publish(String id) throws Exception {
        TestIndex.publish(store, List.of(article(id, "甲")));
    }

    private Generations serve() {
        return serve(TestIndex.FINGERPRINT);
    }

    private Generations serve(String fingerprint) {
        return new Generations(store, fingerprint, ServingRules.of(TestIndex.CONFIG), WATCH);
    }

    private static String name(Generations generations) {
        try (var lease = generations.lease()) {
            return lease.generation().info().name();
        }
    }

    private static void await(Generations generations, String name) throws InterruptedException {
        var deadline = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (!name(generations).equals(name)) {
            assertTrue(System.nanoTime() < deadline, name + " is not served");
            Thread.sleep(1);
        }
    }
}
