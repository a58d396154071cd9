package dev.wensou.faults.disk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * What a disk holds after the process that changed it was killed, or after its power was lost. A killed process leaves
 * all that it did. A power loss leaves what was synced: of a file what was written of it before, of a folder its entries;
 * and of everything else nothing, all, what came first, or any part, where a write may be torn or have left zeros.
 */
public final class DiskAfter {
    private final Map<Long, byte[]> files = new HashMap<>();
    private final Map<Long, Map<String, Long>> folders = new HashMap<>();

    private DiskAfter() {
        folders.put(WatchedDisk.ROOT, new TreeMap<>());
    }

    /** All that was done. */
    public static DiskAfter kill(List<DiskEvent> events) {
        var disk = new DiskAfter();
        for (var event : events) {
            disk.prepare(event);
            disk.apply(event);
        }
        return disk;
    }

    /**
     * What was synced, and of the rest what chance leaves.
     *
     * @param works whether a sync does what it says; for tests of tests
     */
    public static DiskAfter powerLoss(List<DiskEvent> events, Predicate<DiskEvent.Sync> works, Random random) {
        var isDurable = durable(events, works);
        var chance = Chance.of(events.size(), random);
        var disk = new DiskAfter();
        for (var i = 0; i < isDurable.length; i++) {
            disk.prepare(events.get(i));
            if (isDurable[i] || chance.keeps(i)) {
                disk.apply(isDurable[i] ? events.get(i) : chance.spoil(events.get(i)));
            }
        }
        return disk;
    }

    private static boolean[] durable(List<DiskEvent> events, Predicate<DiskEvent.Sync> works) {
        var isDurable = new boolean[events.size()];
        var synced = new HashMap<Long, Integer>();
        for (var i = isDurable.length - 1; i >= 0; i--) {
            isDurable[i] = switch (events.get(i)) {
                case DiskEvent.Sync sync -> {
                    if (works.test(sync)) {
                        synced.putIfAbsent(sync.node(), i);
                    }
                    yield true;
                }
                case DiskEvent.Link link -> synced.containsKey(link.folder());
                case DiskEvent.Unlink unlink -> synced.containsKey(unlink.folder());
                case DiskEvent.Rename rename ->
                    synced.containsKey(rename.folder()) || synced.containsKey(rename.toFolder());
                case DiskEvent.Write write -> synced.containsKey(write.node());
                case DiskEvent.Truncate truncate -> synced.containsKey(truncate.node());
            };
        }
        return isDurable;
    }

    /** What is made exists, though the entry that names it may be lost. */
    private void prepare(DiskEvent event) {
        if (event instanceof DiskEvent.Link link) {
            if (link.isFolder()) {
                folders.put(link.node(), new TreeMap<>());
            } else {
                files.put(link.node(), new byte[0]);
            }
        }
    }

    private void apply(DiskEvent event) {
        switch (event) {
            case DiskEvent.Link link -> folders.get(link.folder()).put(link.name(), link.node());
            case DiskEvent.Unlink unlink -> folders.get(unlink.folder()).remove(unlink.name());
            case DiskEvent.Rename rename -> {
                folders.get(rename.folder()).remove(rename.name(), rename.node());
                folders.get(rename.toFolder()).put(rename.toName(), rename.node());
            }
            case DiskEvent.Write write -> {
                var before = files.get(write.node());
                var end = Math.toIntExact(write.at() + write.bytes().length);
                var content = Arrays.copyOf(before, Math.max(before.length, end));
                System.arraycopy(write.bytes(), 0, content, Math.toIntExact(write.at()), write.bytes().length);
                files.put(write.node(), content);
            }
            case DiskEvent.Truncate truncate -> {
                var before = files.get(truncate.node());
                files.put(truncate.node(), Arrays.copyOf(before, (int) Math.min(before.length, truncate.size())));
            }
            case DiskEvent.Sync sync -> {
                // changes nothing
            }
        }
    }

    /** Makes the disk's content in a folder that is empty. */
    public void writeTo(Path folder) throws IOException {
        write(WatchedDisk.ROOT, folder);
    }

    private void write(long node, Path folder) throws IOException {
        for (var entry : folders.get(node).entrySet()) {
            var path = folder.resolve(entry.getKey());
            if (folders.containsKey(entry.getValue())) {
                write(entry.getValue(), Files.createDirectory(path));
            } else {
                Files.write(path, files.get(entry.getValue()));
            }
        }
    }
}
