package dev.wensou.lucene.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.util.IOUtils;

/**
 * The generations of an index on disk: {@code DATA/generations/gen-000042/} each, and {@code DATA/CURRENT}, which
 * names the one that is served.
 *
 * <p>A generation has a file {@code building} in it until it is published: whatever lies there without is whole, or was
 * once. Safe for any number of threads and processes; only one process builds at a time, see {@link BuildLock}.
 */
public final class GenerationStore {
    private static final String BUILDING = "building";
    private static final String NEXT = "next";
    private static final String REMOVED = "removed";

    private final Path data;
    private final Path generations;
    private final CurrentPointer pointer;
    private final Set<String> damaged;

    public GenerationStore(Path data) {
        this(data, Set.of());
    }

    private GenerationStore(Path data, Set<String> damaged) {
        this.data = data;
        this.generations = data.resolve("generations");
        this.pointer = new CurrentPointer(data);
        this.damaged = Set.copyOf(damaged);
    }

    /** The same store with generations in it that are never served, such as those found damaged. */
    public GenerationStore without(Set<String> names) {
        return new GenerationStore(data, names);
    }

    public Path data() {
        return data;
    }

    /** The name in {@code CURRENT}, if there is one and it is the name of a generation. */
    public Optional<String> currentName() throws IOException {
        return pointer.read()
                .filter(name -> GenerationName.of(name).isPresent())
                .filter(name -> !damaged.contains(name));
    }

    /** What {@code CURRENT} says, whatever that is. */
    Optional<String> pointerText() throws IOException {
        return pointer.read();
    }

    /**
     * The served generation: the one that {@code CURRENT} names, or, where that is no use, the newest whole one that can
     * be read. Nothing if there is none.
     *
     * @throws IOException if there are generations but none can be read; the message says why of the first
     */
    public Optional<GenerationInfo> current() throws IOException {
        var failures = new ArrayList<IOException>();
        for (var name : servable()) {
            try {
                return Optional.of(GenerationInfo.read(directory(name)));
            } catch (IOException e) {
                failures.add(e);
            }
        }
        if (failures.isEmpty()) {
            return Optional.empty();
        }
        throw failures.getFirst();
    }

    /** What may be served, in the order of preference: what {@code CURRENT} names, then all whole ones, newest first. */
    public List<String> servable() throws IOException {
        var named = currentName().filter(name -> Files.isDirectory(directory(name)));
        var servable = new ArrayList<String>(named.stream().toList());
        for (var name : names()) {
            if (named.filter(name::equals).isEmpty() && !isBuilding(name) && !damaged.contains(name)) {
                servable.add(name);
            }
        }
        return servable;
    }

    /** Where a generation lies, whether it exists or not. */
    public Path directory(String name) {
        return generations.resolve(name);
    }

    /** A new directory for the next generation, marked as being built. Call with the build lock held. */
    public Path create() throws IOException {
        Files.createDirectories(generations);
        var newest = names().stream().findFirst().flatMap(GenerationName::of);
        var name = newest.map(GenerationName::next).orElse(new GenerationName(1));
        var next = generations.resolve(NEXT);
        IOUtils.rm(next);
        Files.createDirectory(next);
        Files.createFile(next.resolve(BUILDING));
        IOUtils.fsync(next, true);
        // it has the mark from the first moment on, whenever the power goes
        return Files.move(next, directory(name.toString()), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Whether a generation was begun and never published. */
    boolean isBuilding(String name) {
        return Files.exists(directory(name).resolve(BUILDING));
    }

    /** Lets {@code name} be served from now on. Durable once this returns. */
    public void publish(String name) throws IOException {
        if (Files.deleteIfExists(directory(name).resolve(BUILDING))) {
            IOUtils.fsync(directory(name), true);
        }
        IOUtils.fsync(generations, true);
        pointer.write(name);
    }

    /**
     * Removes a generation for good. It loses its name first, so that what a kill or a loss of power leaves of it is not
     * taken for a generation that is damaged. Call with the build lock held.
     */
    public static void remove(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            return;
        }
        var removed = directory.resolveSibling(REMOVED);
        IOUtils.rm(removed);
        Files.move(directory, removed, StandardCopyOption.ATOMIC_MOVE);
        IOUtils.fsync(directory.getParent(), true);
        IOUtils.rm(removed);
    }

    /** Removes what a kill left of a generation that was about to be made, or removed. Call with the build lock held. */
    void removeRemains() throws IOException {
        IOUtils.rm(generations.resolve(NEXT), generations.resolve(REMOVED));
    }

    /** All generations on disk, whole or not, newest first. */
    public List<String> names() throws IOException {
        if (!Files.isDirectory(generations)) {
            return List.of();
        }
        try (var entries = Files.list(generations)) {
            return entries.flatMap(entry -> GenerationName.of(entry).stream())
                    .sorted(GenerationName.NEWEST_FIRST)
                    .map(GenerationName::toString)
                    .toList();
        }
    }
}
