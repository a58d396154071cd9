package dev.wensou.faults.disk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What was done to a folder of the real disk through {@link #root}, in its order. Each operation is asked of the gate,
 * done, and noted, before the next one begins. Safe for any number of threads.
 */
public final class WatchedDisk {
    public static final long ROOT = 0;

    private final Path real;
    private final Gate gate;
    private final Path root;
    private final Node tree = new Node(ROOT, new HashMap<>());
    private final List<DiskEvent> events = new ArrayList<>();
    private int operations;
    private long nodes = ROOT;

    /** A file, or a folder with its entries. */
    private record Node(long number, Map<String, Node> entries) {}

    /** @param real an empty folder of the real disk */
    public WatchedDisk(Path real, Gate gate) throws IOException {
        this.real = real.toRealPath();
        this.gate = gate;
        this.root = new WatchedFileSystem(this, this.real.getFileSystem()).wrap(this.real);
    }

    /** The same over what a folder holds already, which counts as done, and as synced. */
    public static WatchedDisk over(Path real, Gate gate) throws IOException {
        var disk = new WatchedDisk(real, gate);
        disk.take(disk.real);
        return disk;
    }

    private synchronized void take(Path folder) throws IOException {
        try (var entries = Files.list(folder)) {
            for (var entry : entries.sorted().toList()) {
                var isFolder = Files.isDirectory(entry);
                var node = new Node(++nodes, isFolder ? new HashMap<>() : Map.of());
                link(entry, node, isFolder);
                if (isFolder) {
                    take(entry);
                } else {
                    events.add(new DiskEvent.Write(node.number(), 0, Files.readAllBytes(entry)));
                    events.add(new DiskEvent.Sync(
                            node.number(), real.relativize(entry).toString()));
                }
            }
        }
        events.add(new DiskEvent.Sync(
                node(folder).number(), real.relativize(folder).toString()));
    }

    /** The same folder, watched: give this to what is to be watched. */
    public Path root() {
        return root;
    }

    /** What was done up to now. */
    public synchronized List<DiskEvent> events() {
        return List.copyOf(events);
    }

    /** How many operations were done. */
    public synchronized int done() {
        return events.size();
    }

    /** An operation of the real disk. */
    @FunctionalInterface
    interface Operation {
        void run() throws IOException;
    }

    synchronized void createFolder(Path path, Operation create) throws IOException {
        pass(Gate.Kind.CREATE, path);
        create.run();
        link(path, new Node(++nodes, new HashMap<>()), true);
    }

    /** Opens a file for writing, which may make or empty it. */
    synchronized void open(Path path, boolean mayCreate, boolean truncates, Operation open) throws IOException {
        var isNew = mayCreate && !Files.exists(path);
        if (isNew || truncates) {
            pass(isNew ? Gate.Kind.CREATE : Gate.Kind.TRUNCATE, path);
        }
        open.run();
        if (isNew) {
            link(path, new Node(++nodes, Map.of()), false);
        } else if (truncates) {
            events.add(new DiskEvent.Truncate(node(path).number(), 0));
        }
    }

    private void link(Path path, Node node, boolean isFolder) {
        var folder = node(path.getParent());
        var name = path.getFileName().toString();
        folder.entries().put(name, node);
        events.add(new DiskEvent.Link(folder.number(), name, node.number(), isFolder));
    }

    synchronized void delete(Path path, Operation delete) throws IOException {
        pass(Gate.Kind.DELETE, path);
        delete.run();
        var folder = node(path.getParent());
        var name = path.getFileName().toString();
        folder.entries().remove(name);
        events.add(new DiskEvent.Unlink(folder.number(), name));
    }

    synchronized void move(Path from, Path to, Operation move) throws IOException {
        pass(Gate.Kind.RENAME, to);
        move.run();
        var folder = node(from.getParent());
        var name = from.getFileName().toString();
        var node = folder.entries().remove(name);
        var toFolder = node(to.getParent());
        var toName = to.getFileName().toString();
        toFolder.entries().put(toName, node);
        events.add(new DiskEvent.Rename(folder.number(), name, toFolder.number(), toName, node.number()));
    }

    synchronized void write(Path path, long node, long at, byte[] bytes, Operation write) throws IOException {
        pass(Gate.Kind.WRITE, path);
        write.run();
        events.add(new DiskEvent.Write(node, at, bytes));
    }

    synchronized void truncate(Path path, long node, long size, Operation truncate) throws IOException {
        pass(Gate.Kind.TRUNCATE, path);
        truncate.run();
        events.add(new DiskEvent.Truncate(node, size));
    }

    synchronized void sync(Path path, long node, Operation force) throws IOException {
        pass(Gate.Kind.SYNC, path);
        force.run();
        events.add(new DiskEvent.Sync(node, real.relativize(path).toString()));
    }

    private void pass(Gate.Kind kind, Path path) throws IOException {
        gate.pass(++operations, kind, path);
    }

    synchronized long number(Path path) {
        return node(path).number();
    }

    private Node node(Path path) {
        var node = tree;
        if (path.equals(real)) {
            return node;
        }
        for (var name : real.relativize(path)) {
            node = node.entries().get(name.toString());
            if (node == null) {
                throw new IllegalStateException(path + " was not made through the watched disk");
            }
        }
        return node;
    }
}
