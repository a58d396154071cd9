package dev.wensou.journal;

import dev.wensou.search.ArticleChange;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The changes of the document API in {@code DATA/documents/journal-000001.ndjson}, a line each, oldest first. A write-ahead
 * log in the manner of Elasticsearch's translog that is kept: an index of the corpus and this file together are what is
 * served. A line that was cut by a crash was never acknowledged and is removed; a damaged one elsewhere is left where it
 * is, passed over and reported.
 *
 * <p>Holds nothing open. Who appends or compacts holds the lock of updates; reading needs none.
 */
public final class Journal {
    private static final Logger LOG = LoggerFactory.getLogger(Journal.class);
    private static final Pattern NAME = Pattern.compile("journal-(\\d{6,18})\\.ndjson");

    private final Path folder;
    private final JournalLine lines = new JournalLine();

    /** @param data the directory of the index */
    public Journal(Path data) {
        this.folder = data.resolve("documents");
    }

    /** Takes a change. */
    @FunctionalInterface
    public interface Sink {
        void accept(ArticleChange change) throws IOException;
    }

    /** The end of the newest file, with what a crash may have cut there. Cheap. */
    public JournalPosition end() throws IOException {
        var newest = newest();
        return newest.isEmpty()
                ? JournalPosition.START
                : new JournalPosition(newest.getAsLong(), Files.size(file(newest.getAsLong())));
    }

    /** Adds changes; they are durable once this returns. Returns the end behind them. */
    public JournalPosition append(List<ArticleChange> changes) throws IOException {
        var number = newest().orElse(0);
        if (number == 0) {
            number = 1;
            create(number);
        }
        var out = new ByteArrayOutputStream();
        changes.forEach(change -> lines.write(change, out));
        try (var channel = FileChannel.open(file(number), StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            var before = wholeLines(channel);
            channel.truncate(before);
            try {
                write(channel, before, out.toByteArray());
            } catch (IOException e) {
                // a full disk may have taken half of it
                channel.truncate(before);
                throw e;
            }
            return new JournalPosition(number, before + out.size());
        }
    }

    /**
     * Hands on what was written after a position; everything, if the position is in a file that was compacted since.
     * Making a change twice does no harm. Returns where it ended.
     */
    public JournalPosition replay(JournalPosition from, Sink sink) throws IOException {
        var newest = newest();
        if (newest.isEmpty()) {
            return JournalPosition.START;
        }
        var number = newest.getAsLong();
        var start = from.file() == number ? from.offset() : 0;
        var file = file(number);
        if (start >= Files.size(file)) {
            return new JournalPosition(number, start);
        }
        try (var in = new BufferedInputStream(Files.newInputStream(file))) {
            in.skipNBytes(start);
            return new JournalPosition(number, replay(file, start, in, sink));
        }
    }

    private long replay(Path file, long start, InputStream in, Sink sink) throws IOException {
        var line = new ByteArrayOutputStream();
        var at = start;
        for (var next = in.read(); next >= 0; next = in.read()) {
            if (next != '\n') {
                line.write(next);
                continue;
            }
            var change = lines.read(line.toByteArray());
            if (change.isPresent()) {
                sink.accept(change.get());
            } else {
                LOG.warn("{}: the line at byte {} is damaged and is passed over; it stays in the file", file, at);
            }
            at += line.size() + 1;
            line.reset();
        }
        return at;
    }

    /**
     * Writes the last change of each article into a new file in place of the old, if that is worth it: if at least half
     * of the lines are outdated. A file with damaged lines is kept as it is.
     */
    public void compact() throws IOException {
        var newest = newest();
        if (newest.isEmpty()) {
            return;
        }
        var last = new HashMap<String, Integer>();
        var count = new int[1];
        var bytes = replay(JournalPosition.START, change -> last.put(change.id().value(), count[0]++));
        if (count[0] < 2 * last.size() || count[0] == 0 || isDamaged(bytes, count[0])) {
            return;
        }
        var next = newest.getAsLong() + 1;
        var part = folder.resolve("compacting.part");
        var index = new int[1];
        try (var channel = FileChannel.open(
                part, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            replay(JournalPosition.START, change -> {
                if (last.get(change.id().value()) == index[0]++) {
                    var out = new ByteArrayOutputStream();
                    lines.write(change, out);
                    write(channel, channel.size(), out.toByteArray(), false);
                }
            });
            channel.force(true);
        }
        Files.move(part, file(next), StandardCopyOption.ATOMIC_MOVE);
        syncFolder();
        Files.delete(file(newest.getAsLong()));
    }

    private boolean isDamaged(JournalPosition end, int readable) throws IOException {
        try (var in = new BufferedInputStream(Files.newInputStream(file(end.file())))) {
            var lineEnds = 0L;
            for (var next = in.read(); next >= 0; next = in.read()) {
                lineEnds += next == '\n' ? 1 : 0;
            }
            return lineEnds != readable;
        }
    }

    /** The bytes up to the last line end: what is behind it was cut by a crash. */
    private static long wholeLines(FileChannel channel) throws IOException {
        var block = ByteBuffer.allocate(1 << 13);
        for (var end = channel.size(); end > 0; ) {
            var start = Math.max(0, end - block.capacity());
            block.clear().limit((int) (end - start));
            channel.read(block, start);
            for (var i = block.position() - 1; i >= 0; i--) {
                if (block.get(i) == '\n') {
                    return start + i + 1;
                }
            }
            end = start;
        }
        return 0;
    }

    private static void write(FileChannel channel, long at, byte[] bytes) throws IOException {
        write(channel, at, bytes, true);
    }

    private static void write(FileChannel channel, long at, byte[] bytes, boolean durable) throws IOException {
        var buffer = ByteBuffer.wrap(bytes);
        for (var position = at; buffer.hasRemaining(); ) {
            position += channel.write(buffer, position);
        }
        if (durable) {
            channel.force(false);
        }
    }

    private void create(long number) throws IOException {
        Files.createDirectories(folder);
        Files.createFile(file(number));
        syncFolder();
        try (var data = FileChannel.open(folder.toAbsolutePath().getParent(), StandardOpenOption.READ)) {
            data.force(true);
        }
    }

    private void syncFolder() throws IOException {
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private Path file(long number) {
        return folder.resolve("journal-%06d.ndjson".formatted(number));
    }

    /** The number of the newest file; an older one is what a crash left behind a finished compaction. */
    private OptionalLong newest() throws IOException {
        if (!Files.isDirectory(folder)) {
            return OptionalLong.empty();
        }
        try (var files = Files.list(folder)) {
            return files.map(file -> NAME.matcher(file.getFileName().toString()))
                    .filter(java.util.regex.Matcher::matches)
                    .mapToLong(matcher -> Long.parseLong(matcher.group(1)))
                    .max();
        }
    }
}
