package dev.wensou.lucene.index;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.lucene.util.IOUtils;

/**
 * The generations of an index on disk: {@code DATA/generations/gen-000042/} each, and {@code DATA/CURRENT}, which
 * names the one that is served.
 *
 * <p>A generation that {@code CURRENT} names changes by commits only, and {@code CURRENT} is replaced by an atomic rename,
 * so a reader sees the old state or the new one, whole. Numbers only grow and do not come from a clock. Safe for any
 * number of threads and processes; only one process builds at a time, see {@link BuildLock}.
 */
public final class GenerationStore {
    private static final String CURRENT = "CURRENT";
    private static final Pattern NAME = Pattern.compile("gen-(\\d{6,})");
    /** The served one and the one before it, to go back to. */
    private static final int KEPT = 2;

    private final Path data;
    private final Path generations;

    public GenerationStore(Path data) {
        this.data = data;
        this.generations = data.resolve("generations");
    }

    public Path data() {
        return data;
    }

    /** The name in {@code CURRENT}, if there is one and it is the name of a generation. */
    public Optional<String> currentName() throws IOException {
        var pointer = data.resolve(CURRENT);
        if (!Files.exists(pointer)) {
            return Optional.empty();
        }
        var name = Files.readString(pointer).strip();
        return NAME.matcher(name).matches() ? Optional.of(name) : Optional.empty();
    }

    /** The served generation, if {@code CURRENT} names one that can be read. */
    public Optional<GenerationInfo> current() throws IOException {
        var name = currentName();
        if (name.isEmpty() || !Files.isDirectory(directory(name.get()))) {
            return Optional.empty();
        }
        return Optional.of(GenerationInfo.read(directory(name.get())));
    }

    /** Where a generation lies, whether it exists or not. */
    public Path directory(String name) {
        return generations.resolve(name);
    }

    /** A new, empty directory for the next generation. Call with the build lock held. */
    public Path create() throws IOException {
        Files.createDirectories(generations);
        var newest = names().stream().findFirst();
        var number = newest.map(GenerationStore::number).orElse(0L) + 1;
        return Files.createDirectory(directory("gen-%06d".formatted(number)));
    }

    /** Lets {@code name} be served from now on. Durable once this returns. */
    public void publish(String name) throws IOException {
        var next = data.resolve(CURRENT + ".next");
        try (var channel = FileChannel.open(
                next, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            channel.write(java.nio.ByteBuffer.wrap((name + "\n").getBytes(java.nio.charset.StandardCharsets.US_ASCII)));
            channel.force(true);
        }
        IOUtils.fsync(generations, true);
        Files.move(next, data.resolve(CURRENT), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        IOUtils.fsync(data, true);
    }

    /** Removes what is neither served nor kept to go back to. Call with the build lock held. */
    public void prune() throws IOException {
        var served = currentName();
        if (served.isEmpty()) {
            return;
        }
        var kept = names().stream()
                .filter(name -> number(name) <= number(served.get()))
                .limit(KEPT)
                .toList();
        for (var name : names()) {
            if (!kept.contains(name)) {
                remove(directory(name));
            }
        }
    }

    /** Removes a generation that was never published. */
    public static void remove(Path directory) throws IOException {
        IOUtils.rm(directory);
    }

    /** All generations on disk, newest first. */
    public List<String> names() throws IOException {
        if (!Files.isDirectory(generations)) {
            return List.of();
        }
        try (var entries = Files.list(generations)) {
            return entries.map(entry -> entry.getFileName().toString())
                    .filter(name -> NAME.matcher(name).matches())
                    .sorted(Comparator.comparing(GenerationStore::number).reversed())
                    .toList();
        }
    }

    private static long number(String name) {
        var matcher = NAME.matcher(name);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("'" + name + "' is not the name of a generation");
        }
        return Long.parseLong(matcher.group(1));
    }
}
