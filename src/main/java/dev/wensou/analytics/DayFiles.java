package dev.wensou.analytics;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The counts on disk: {@code DATA/analytics/2026-11-26.ndjson}, a file for each day on which something was asked. A file
 * is written whole beside the one before and takes its place by one rename, so that a crash leaves one or the other. A
 * line that is damaged costs itself.
 *
 * <p>Reading needs no lock; one process writes.
 */
final class DayFiles {
    private static final String SUFFIX = ".ndjson";
    private static final String PART = ".part";

    private final Path folder;
    private final DayLines lines = new DayLines();

    /** @param data the directory of the index */
    DayFiles(Path data) {
        this.folder = data.resolve("analytics");
    }

    /**
     * A day as it was read.
     *
     * @param damagedLines how many lines could not be read
     */
    record Stored(Day day, int damagedLines) {}

    Path folder() {
        return folder;
    }

    /** The days that have a file, the oldest first. */
    List<LocalDate> dates() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.flatMap(file -> date(file).stream()).sorted().toList();
        }
    }

    /** @throws IOException if the file cannot be read, or a newer version of Wensou wrote it */
    Stored read(LocalDate date) throws IOException {
        var file = file(date);
        if (!Files.exists(file)) {
            return new Stored(Day.nothing(date), 0);
        }
        // bytes that are no UTF-8 damage their line and not the file
        var text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        var rows = text.lines().toList();
        var head = rows.stream().findFirst().flatMap(lines::readHead);
        if (head.isPresent() && head.get().version() > DayLines.VERSION) {
            throw new IOException(file + " is of version " + head.get().version() + ", and this is a Wensou that reads"
                    + " version " + DayLines.VERSION + "; update it, or move the file away");
        }
        var queries = new HashMap<String, QueryCounts>();
        var damaged = head.isPresent() ? 0 : 1;
        for (var row : rows.subList(Math.min(1, rows.size()), rows.size())) {
            var query = lines.readQuery(row);
            query.ifPresent(read -> queries.merge(read.getKey(), read.getValue(), QueryCounts::plus));
            damaged += query.isPresent() ? 0 : 1;
        }
        // without its first line, a day has at least the searches of its queries
        var all = head.map(DayLines.Head::all).orElseGet(() -> sum(queries));
        var unkept = head.map(DayLines.Head::unkept).orElse(0L);
        var isSifted = head.map(DayLines.Head::isSifted).orElse(false);
        return new Stored(new Day(date, all, unkept, queries, isSifted), damaged);
    }

    void write(Day day) throws IOException {
        Files.createDirectories(folder);
        var text = Stream.concat(
                        Stream.of(lines.head(day)),
                        day.queries().values().stream().map(lines::query).sorted())
                .map(line -> line + "\n")
                .reduce(new StringBuilder(), StringBuilder::append, StringBuilder::append);
        var part = folder.resolve(day.date() + SUFFIX + PART);
        try {
            write(part, text.toString());
            Files.move(part, file(day.date()), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            Files.deleteIfExists(part);
            throw e;
        }
    }

    private static void write(Path file, String text) throws IOException {
        try (var channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            var bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    /** Deletes what a crash left half written: nothing else would ever forget the texts in it. */
    void deleteParts() throws IOException {
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                if (file.getFileName().toString().endsWith(SUFFIX + PART)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    void delete(LocalDate date) throws IOException {
        Files.deleteIfExists(file(date));
    }

    private static Counts sum(HashMap<String, QueryCounts> queries) {
        return queries.values().stream().map(QueryCounts::counts).reduce(Counts.NONE, Counts::plus);
    }

    private Path file(LocalDate date) {
        return folder.resolve(date + SUFFIX);
    }

    private static Optional<LocalDate> date(Path file) {
        var name = file.getFileName().toString();
        try {
            return name.endsWith(SUFFIX)
                    ? Optional.of(LocalDate.parse(name.substring(0, name.length() - SUFFIX.length())))
                    : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
