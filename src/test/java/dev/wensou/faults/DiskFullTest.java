package dev.wensou.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wensou.app.Main;
import dev.wensou.faults.disk.DiskAfter;
import dev.wensou.faults.disk.Gate;
import dev.wensou.faults.disk.WatchedDisk;
import dev.wensou.faults.report.Effort;
import dev.wensou.faults.report.FaultResult;
import dev.wensou.faults.report.FaultRow;
import dev.wensou.search.SearchFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From an operation on, that chance chooses, the disk takes nothing more, until there is room again. */
@Tag("faults")
class DiskFullTest {
    private static final int CASES = Effort.of("fullDisks", 6, 150);
    /** About as many operations as a life does. */
    private static final int OPERATIONS = 1_500;
    /** Less than the smallest index. */
    private static final int FILE_LIMIT_BYTES = 4_096;

    private final long seed = Effort.seed();
    private final Random random = new Random(seed);
    private final List<String> wrong = new ArrayList<>();

    @TempDir
    private Path folder;

    @Test
    void whereverTheDiskIsFullNothingIsLostAndTheNextTrySucceeds() throws Exception {
        var failures = 0;
        for (var i = 0; i < CASES; i++) {
            failures += fill(1 + random.nextInt(OPERATIONS), i);
        }

        FaultResult.of(FaultRow.FULL_DISKS, CASES, wrong.size())
                .seed(seed)
                .figure("in which something failed for it", failures, "")
                .handIn();
        assertEquals(List.of(), wrong, "seed " + seed);
        assertTrue(failures > 0, "nothing ever failed");
    }

    private int fill(int point, int run) throws Exception {
        var isFull = new AtomicBoolean(true);
        var real = Files.createDirectory(folder.resolve("disk-" + run));
        var refuses = run % 2 == 0
                ? EnumSet.of(Gate.Kind.WRITE, Gate.Kind.CREATE)
                // what was written to memory before may find no room when it is synced
                : EnumSet.of(Gate.Kind.SYNC);
        var disk = new WatchedDisk(real, (number, kind, path) -> {
            // a folder has its room: Lucene takes it for a broken system, by an assertion, if its sync is refused
            var isFolder = kind == Gate.Kind.SYNC && Files.isDirectory(path);
            if (isFull.get() && number >= point && refuses.contains(kind) && !isFolder) {
                throw new IOException("No space left on device");
            }
        });
        var diary = new Diary(disk::done);
        var life = new StorageLife(disk.root().resolve("data"), diary, new Random(random.nextLong()));
        var failed = 0;
        try {
            life.live();
        } catch (IOException | SearchFailure e) {
            failed = 1;
        }
        isFull.set(false);
        // what is checked is changed by it, so a copy is
        var copy = Files.createDirectory(folder.resolve("copy-" + run));
        DiskAfter.kill(disk.events()).writeTo(copy);
        note(point, StorageLife.check(copy.resolve("data"), diary.now()));
        try {
            life.build();
        } catch (IOException e) {
            wrong.add("full from operation " + point + ", then not: " + e);
        }
        note(point, StorageLife.check(real.resolve("data"), diary.now()));
        return failed;
    }

    private void note(int point, List<String> found) {
        if (!found.isEmpty()) {
            wrong.add("full from operation " + point + ": " + found);
        }
    }

    @Test
    void aRebuildThatFindsNoRoomSaysWhereAndHowMuchIsFreeAndPublishesNothing() throws Exception {
        Assumptions.assumeTrue(Files.isExecutable(Path.of("/usr/bin/prlimit")), "prlimit is not there");
        var corpus = Files.createDirectory(folder.resolve("corpus"));
        for (var i = 0; i < 20; i++) {
            Files.writeString(corpus.resolve(i + ".md"), "# file" + i + " v1\n\n第" + i + "篇讲容器与算力网络。\n");
        }
        var data = folder.resolve("data");
        String[] arguments = {"rebuild-index", "--data", data.toString(), "--corpus", corpus.toString()};
        try (var limited = Victim.start(
                folder.resolve("limited.txt"),
                List.of("prlimit", "--fsize=" + FILE_LIMIT_BYTES),
                "256m",
                Main.class,
                arguments)) {
            assertEquals(1, limited.end(), limited.said());
            assertTrue(limited.said().contains(data.toString()), limited.said());
            assertTrue(limited.said().contains("bytes are free there"), limited.said());
        }
        try (var free = Victim.start(folder.resolve("free.txt"), arguments)) {
            assertEquals(0, free.end(), free.said());
        }
        assertEquals(20, IndexState.versions(data).size());
    }
}
