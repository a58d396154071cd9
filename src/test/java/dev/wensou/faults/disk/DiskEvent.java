package dev.wensou.faults.disk;

/**
 * An operation that changed a disk. Files and folders go by numbers, as inodes do, so that an operation means the same
 * though those before it are lost. {@link WatchedDisk#ROOT} is the folder that was there before.
 */
public sealed interface DiskEvent {
    /** A new entry of a folder, with what it names, which is empty. */
    record Link(long folder, String name, long node, boolean isFolder) implements DiskEvent {}

    record Unlink(long folder, String name) implements DiskEvent {}

    /** Atomic; what had the new name before goes. */
    record Rename(long folder, String name, long toFolder, String toName, long node) implements DiskEvent {}

    record Write(long node, long at, byte[] bytes) implements DiskEvent {}

    record Truncate(long node, long size) implements DiskEvent {}

    /**
     * What was written of a file, or changed in a folder, is on the disk from now on.
     *
     * @param name of the file or folder then, from the root, to tell one sync from another
     */
    record Sync(long node, String name) implements DiskEvent {}
}
