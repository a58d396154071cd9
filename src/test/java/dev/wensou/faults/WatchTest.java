package dev.wensou.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wensou.app.Main;
import dev.wensou.lucene.index.CheckedGeneration;
import dev.wensou.lucene.index.GenerationCheck;
import dev.wensou.lucene.index.GenerationStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code sync-index --watch} as a process of its own, beside which files come, change and go, until it is told to end. */
class WatchTest {
    private static final Instant LONG_AGO = Instant.parse("2024-01-02T03:04:05Z");
    private static final int MANY = 200;
    private static final int SIGTERM = 128 + 15;

    @TempDir
    private Path folder;

    @BeforeEach
    void index() throws Exception {
        write("kept", 1);
        write("changed", 1);
        write("deleted", 1);
        assertEquals(0, Main.run(arguments("rebuild-index")));
    }

    @Test
    void whatComesChangesAndGoesIsTakenOverUntilTheProcessIsToldToEnd() throws Exception {
        try (var watch = watch()) {
            watch.awaitSaying("nothing changed");

            write("new", 1);
            watch.awaitSaying("added: new.md");
            assertEquals("{changed=1, deleted=1, kept=1, new=1}", versions());
            write("changed", 2);
            watch.awaitSaying("updated: changed.md");
            assertEquals("{changed=2, deleted=1, kept=1, new=1}", versions());
            Files.delete(file("deleted"));
            watch.awaitSaying("deleted: deleted.md");

            assertEndsCleanly(watch);
        }
        assertEquals("{changed=2, kept=1, new=1}", versions());
        assertNothingIsHalfDone();
    }

    @Test
    void aSyncThatIsUnderWayIsFinishedBeforeTheEnd() throws Exception {
        try (var watch = watch()) {
            watch.awaitSaying("nothing changed");
            for (var i = 0; i < MANY; i++) {
                write("many-" + i, 1);
            }
            // a sync that has begun is to be finished
            watch.await(said -> Files.exists(folder.resolve("data/staging")) || said.contains("added: many-"));

            assertEndsCleanly(watch);
        }
        assertEquals(3 + MANY, IndexState.versions(folder.resolve("data")).size());
        assertNothingIsHalfDone();
    }

    private Victim watch() throws IOException {
        return Victim.start(
                folder.resolve("said.txt"),
                "sync-index",
                "--watch",
                "--data",
                folder.resolve("data").toString(),
                "--corpus",
                folder.resolve("corpus").toString());
    }

    private static void assertEndsCleanly(Victim watch) throws Exception {
        watch.terminate();

        assertEquals(SIGTERM, watch.end(), watch.said());
        assertTrue(watch.said().strip().endsWith("ended"), watch.said());
        assertFalse(watch.said().contains("Exception"), watch.said());
    }

    /** Nothing is left of a sync, the index is whole, and a sync after it has nothing to do. */
    private void assertNothingIsHalfDone() throws Exception {
        var store = new GenerationStore(folder.resolve("data"));
        var left = store.current().orElseThrow();
        assertFalse(Files.exists(folder.resolve("data/staging")));
        assertEquals(
                CheckedGeneration.State.SOUND,
                GenerationCheck.of(left.directory()).state());
        try (var files = Files.list(left.directory())) {
            assertEquals(
                    List.of(left.manifest().orElseThrow()),
                    files.map(file -> file.getFileName().toString())
                            .filter(name -> name.startsWith("manifest-"))
                            .toList());
        }
        assertEquals(0, Main.run(arguments("sync-index")));
        assertEquals(left, store.current().orElseThrow());
    }

    private String versions() throws IOException {
        return IndexState.versions(folder.resolve("data")).toString();
    }

    private Path file(String name) {
        return folder.resolve("corpus").resolve(name + ".md");
    }

    /** With a time long ago, so that size and time alone tell whether it changed. */
    private void write(String name, int version) throws IOException {
        Files.createDirectories(file(name).getParent());
        Files.writeString(file(name), "# " + name + " v" + version + "\n\n" + name + " 的第" + version + "版。\n");
        Files.setLastModifiedTime(file(name), FileTime.from(LONG_AGO.plusSeconds(version)));
    }

    private String[] arguments(String command) {
        return new String[] {
            command,
            "--data",
            folder.resolve("data").toString(),
            "--corpus",
            folder.resolve("corpus").toString()
        };
    }
}
