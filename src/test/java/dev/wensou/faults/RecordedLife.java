package dev.wensou.faults;

import dev.wensou.faults.disk.DiskEvent;
import dev.wensou.faults.disk.Gate;
import dev.wensou.faults.disk.WatchedDisk;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/**
 * A {@link StorageLife} that was lived once on a watched disk: what it did to the disk, and what it acknowledged when.
 *
 * @param events from an empty folder on, in which it made the data directory {@code data}
 */
record RecordedLife(List<DiskEvent> events, Diary diary) {
    static RecordedLife live(Path folder, long seed) throws Exception {
        var disk = new WatchedDisk(Files.createDirectory(folder), Gate.OPEN);
        var diary = new Diary(disk::done);
        new StorageLife(disk.root().resolve("data"), diary, new Random(seed)).live();
        return new RecordedLife(disk.events(), diary);
    }
}
