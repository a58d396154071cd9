package dev.wensou.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wensou.faults.disk.DiskAfter;
import dev.wensou.faults.report.Effort;
import dev.wensou.faults.report.FaultResult;
import dev.wensou.faults.report.FaultRow;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Ends at single operations of the disk, each of which is a named point of a flush, a commit, a publication or an append,
 * or lies between two. In the long form at every one; in a build at a few that chance chooses.
 */
@Tag("faults")
class HaltTest {
    /** After so many operations of a recorded life the disk is made again; 0 is after every one. */
    private static final int POINTS = Effort.of("haltPoints", 16, 0);
    /** So many processes are halted in fact. */
    private static final int PROCESSES = Effort.of("haltedProcesses", 2, 40);

    private final long seed = Effort.seed();
    private final Random random = new Random(seed);
    private final List<String> wrong = new ArrayList<>();

    @TempDir
    private Path folder;

    @Test
    void whereverAProcessEndsNothingAcknowledgedIsLost() throws Exception {
        var life = RecordedLife.live(folder.resolve("life"), seed);
        var total = life.events().size();
        var points = points(total);
        for (var point : points) {
            var data = Files.createDirectory(folder.resolve("after-" + point));
            DiskAfter.kill(life.events().subList(0, point)).writeTo(data);
            note(point, StorageLife.check(data.resolve("data"), life.diary().at(point)));
        }
        for (var i = 0; i < PROCESSES; i++) {
            halt(1 + random.nextInt(total), i);
        }

        FaultResult.of(FaultRow.HALTS, points.size() + PROCESSES, wrong.size())
                .seed(seed)
                .figure("operations of the disk", total, "")
                .figure("of them ended at", points.size(), "")
                .figure("processes halted", PROCESSES, "")
                .handIn();
        assertEquals(List.of(), wrong, "seed " + seed + ", of " + total + " operations");
        assertTrue(total > 300, "the life did only " + total + " operations");
    }

    private List<Integer> points(int total) {
        var all = IntStream.rangeClosed(0, total).boxed().collect(Collectors.toList());
        if (POINTS > 0) {
            Collections.shuffle(all, random);
            return all.subList(0, Math.min(POINTS, all.size()));
        }
        return all;
    }

    private void halt(int point, int run) throws Exception {
        var place = Files.createDirectory(folder.resolve("halted-" + run));
        var said = folder.resolve("halted-" + run + ".txt");
        try (var process = Victim.ofClass(said, HaltedLife.class, place.toString(), point + "", seed + "")) {
            // a merge in the background may have taken one more or less of them, so that the last are not always
            // reached
            assertTrue(List.of(0, HaltedLife.HALTED).contains(process.end()), process.said());
            note(point, StorageLife.check(place.resolve("data"), HaltedLife.ledger(process.said())));
        }
    }

    private void note(int point, List<String> found) {
        if (!found.isEmpty()) {
            wrong.add("after operation " + point + ": " + found);
        }
    }
}
