package dev.wensou.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wensou.faults.disk.DiskAfter;
import dev.wensou.faults.disk.DiskEvent;
import dev.wensou.faults.disk.Gate;
import dev.wensou.faults.disk.WatchedDisk;
import dev.wensou.faults.report.Effort;
import dev.wensou.faults.report.FaultResult;
import dev.wensou.faults.report.FaultRow;
import dev.wensou.lucene.TestIndex;
import dev.wensou.lucene.index.GenerationStore;
import dev.wensou.lucene.index.Rollback;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A start that repairs what an end left behind, and a way back to an older index, end in their turn. See {@link DiskAfter}. */
@Tag("faults")
class RecoveryTest {
    /** So many ends of a life, behind each of which a server starts. */
    private static final int STARTS = Effort.of("recoveries", 4, 60);
    /** So many ends of each of those starts. */
    private static final int ENDS = Effort.of("recoveryEnds", 3, 10);

    private static final int LOSSES = Effort.of("rollbackLosses", 10, 200);

    private final long seed = Effort.seed();
    private final Random random = new Random(seed);
    private final List<String> wrong = new ArrayList<>();

    @TempDir
    private Path folder;

    private int made;

    private Path newFolder() throws IOException {
        return Files.createDirectory(folder.resolve("made-" + ++made));
    }

    /** By a kill or by a loss of power, as chance has it. */
    private Path after(List<DiskEvent> events) throws IOException {
        var left = newFolder();
        var disk = random.nextBoolean() ? DiskAfter.kill(events) : DiskAfter.powerLoss(events, sync -> true, random);
        disk.writeTo(left);
        return left;
    }

    @Test
    void whereverAStartThatRepairsEndsTheNextOneLosesNothing() throws Exception {
        var life = RecordedLife.live(folder.resolve("life"), seed);
        var operations = 0L;
        for (var i = 0; i < STARTS; i++) {
            var point = random.nextInt(life.events().size() + 1);
            var disk = WatchedDisk.over(after(life.events().subList(0, point)), Gate.OPEN);
            var before = disk.done();
            StorageLife.recover(disk.root().resolve("data"));
            var events = disk.events();
            operations += events.size() - before;
            for (var j = 0; j < ENDS; j++) {
                var end = before + random.nextInt(events.size() - before + 1);
                var left = after(events.subList(0, end));
                for (var each :
                        StorageLife.check(left.resolve("data"), life.diary().at(point))) {
                    wrong.add(
                            "after operation " + (end - before) + " of a start after operation " + point + ": " + each);
                }
            }
        }

        FaultResult.of(FaultRow.RECOVERIES, (long) STARTS * ENDS, wrong.size())
                .seed(seed)
                .figure("starts", STARTS, "")
                .figure("operations of theirs", operations, "")
                .handIn();
        assertEquals(List.of(), wrong, "seed " + seed);
        assertTrue(operations > STARTS, "the starts had hardly anything to repair: " + operations + " operations");
    }

    @Test
    void wherePowerIsLostWhileAnIndexGoesBackOneOfTheTwoIsServedAndNoDocumentIsLost() throws Exception {
        var disk = new WatchedDisk(newFolder(), Gate.OPEN);
        var data = disk.root().resolve("data");
        var diary = new Diary(disk::done);
        new StorageLife(data, diary, random).live();
        var store = new GenerationStore(data);
        var served = store.currentName().orElseThrow();
        var before = disk.done();
        var back = Rollback.run(store, TestIndex.FINGERPRINT).name();
        var events = disk.events();
        for (var i = 0; i < LOSSES; i++) {
            // every tenth when it is done
            var end = i % 10 == 0 ? events.size() : before + random.nextInt(events.size() - before + 1);
            var left = newFolder();
            DiskAfter.powerLoss(events.subList(0, end), sync -> true, random).writeTo(left);
            var allowed = end == events.size() ? Set.of(back) : Set.of(served, back);
            note(end - before, left.resolve("data"), allowed, diary.now());
        }

        FaultResult.of(FaultRow.ROLLBACKS, LOSSES, wrong.size())
                .seed(seed)
                .figure("operations of a rollback", events.size() - before, "")
                .handIn();
        assertEquals(List.of(), wrong, "seed " + seed);
    }

    private void note(int end, Path data, Set<String> allowed, Ledger ledger) throws IOException {
        StorageLife.recover(data);
        var now = new GenerationStore(data).currentName().orElse("nothing");
        if (!allowed.contains(now)) {
            wrong.add("after operation " + end + " " + now + " is served, allowed are " + allowed);
        }
        if (Files.exists(data.resolve("quarantine"))) {
            wrong.add("after operation " + end + " something is in quarantine");
        }
        // files are those of the older index, as was asked; documents of the API are kept by the journal
        ledger.contradictions(IndexState.versions(data)).stream()
                .filter(each -> each.startsWith("api"))
                .forEach(each -> wrong.add("after operation " + end + ": " + each));
    }
}
