package dev.wensou.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wensou.faults.disk.DiskAfter;
import dev.wensou.faults.disk.DiskEvent;
import dev.wensou.faults.report.Effort;
import dev.wensou.faults.report.FaultResult;
import dev.wensou.faults.report.FaultRow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import org.apache.lucene.util.IOUtils;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A kill leaves what was written in the system's memory; here that is gone. See {@link DiskAfter}. */
@Tag("faults")
class PowerLossTest {
    private static final int LOSSES = Effort.of("powerLosses", 25, 1_000);
    /** How often a missing sync may go unseen before it is said to be never seen. */
    private static final int TRIES = 100;
    /** Operations. */
    private static final int SOON = 30;

    private final long seed = Effort.seed();
    private final Random random = new Random(seed);

    @TempDir
    private Path folder;

    private int made;

    @Test
    void whateverALossOfPowerLeavesNothingAcknowledgedIsLost() throws Exception {
        var life = RecordedLife.live(folder.resolve("life"), seed);
        var wrong = new ArrayList<String>();
        for (var i = 0; i < LOSSES; i++) {
            var point = random.nextInt(life.events().size() + 1);
            var found = after(life, point, sync -> true);
            if (!found.isEmpty()) {
                wrong.add("loss " + i + " after operation " + point + ": " + found);
            }
        }

        FaultResult.of(FaultRow.POWER_LOSS, LOSSES, wrong.size())
                .seed(seed)
                .figure("operations of the disk", life.events().size(), "")
                .handIn();
        assertEquals(List.of(), wrong, "seed " + seed);
    }

    @Test
    void eachKindOfSyncIsMissedWhereItIsLeftOut() throws Exception {
        var life = RecordedLife.live(folder.resolve("life"), seed);
        var unseen = new ArrayList<String>();
        for (var kind : kinds().entrySet()) {
            if (!isSeen(life, kind.getKey(), kind.getValue())) {
                unseen.add(kind.getKey());
            }
        }

        FaultResult.of(FaultRow.MISSING_SYNCS, kinds().size(), unseen.size())
                .seed(seed)
                .handIn();
        assertEquals(List.of(), unseen, "seed " + seed);
    }

    /** Each by what of it is synced, under the folder that the power leaves. */
    private static Map<String, Predicate<DiskEvent.Sync>> kinds() {
        var kinds = new LinkedHashMap<String, Predicate<DiskEvent.Sync>>();
        kinds.put("folder above the data directory", sync -> sync.name().isEmpty());
        kinds.put("lines of the journal", sync -> sync.name().matches("data/documents/journal.*"));
        kinds.put("folder of the journal", sync -> sync.name().equals("data/documents"));
        kinds.put("next pointer", sync -> sync.name().equals("data/CURRENT.next"));
        kinds.put("data directory", sync -> sync.name().equals("data"));
        kinds.put("list of generations", sync -> sync.name().equals("data/generations"));
        kinds.put("folder of a generation", sync -> sync.name().matches("data/generations/gen-\\d+"));
        kinds.put("segments", sync -> sync.name().matches(".*/gen-\\d+/_.*"));
        kinds.put("commits", sync -> sync.name().matches(".*/gen-\\d+/(pending_)?segments_.*"));
        kinds.put("manifest", sync -> sync.name().matches(".*/gen-\\d+/manifest.*"));
        return kinds;
    }

    private boolean isSeen(RecordedLife life, String kind, Predicate<DiskEvent.Sync> isOfKind) throws IOException {
        var points = new ArrayList<Integer>();
        for (var i = 0; i < life.events().size(); i++) {
            if (life.events().get(i) instanceof DiskEvent.Sync sync && isOfKind.test(sync)) {
                points.add(i);
            }
        }
        if (points.isEmpty()) {
            System.out.println(kind + " is never synced");
            return false;
        }
        for (var i = 0; i < TRIES; i++) {
            // soon after the sync, or at any time after it
            var from = points.get(random.nextInt(points.size())) + 1;
            var left = life.events().size() - from + 1;
            var point = from + random.nextInt(i % 2 == 0 ? Math.min(left, SOON) : left);
            var found = after(life, point, isOfKind.negate());
            if (!found.isEmpty()) {
                System.out.println(kind + ": seen at loss " + (i + 1) + ", " + found);
                return true;
            }
        }
        return false;
    }

    private List<String> after(RecordedLife life, int point, Predicate<DiskEvent.Sync> works) throws IOException {
        var left = Files.createDirectory(folder.resolve("left-" + ++made));
        DiskAfter.powerLoss(life.events().subList(0, point), works, random).writeTo(left);
        var found = StorageLife.check(left.resolve("data"), life.diary().at(point));
        IOUtils.rm(left);
        return found;
    }
}
