package dev.wensou.ingest;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What formats found in the files of a sample, for the run over the whole corpus that follows: up to 4,000 files are read to
 * learn which lines repeat, and reading 1,995 of them again took 8% of a rebuild by a profile. A reading is known by all of
 * its file, text included, and given away once. Kept are at most {@value #MOST_CHARS} UTF-16 units of text, counting {@value
 * #BESIDE_TEXT} for each file and line of a file beside its own, and about as many of articles, an eighth of the heap; what is beyond
 * is read again. Safe for any number of threads.
 */
final class KeptReadings {
    private static final int MOST_CHARS = 20_000_000;
    private static final int HEAP_BYTES_FOR_A_CHAR = 32;
    /** What a reading takes beside its texts, about 1 kB, where a unit of text stands for four bytes: its own and its article's. */
    static final int BESIDE_TEXT = 250;

    private final Map<SourceFile, Reading> kept = new ConcurrentHashMap<>();
    private final AtomicLong room;
    private volatile boolean isKeeping;

    /** Keeps readings of so many UTF-16 units, until {@link #keepNoMore}. */
    KeptReadings(long chars) {
        this.room = new AtomicLong(chars);
        this.isKeeping = chars > 0;
    }

    /** Keeps as much as the heap has room for. */
    static KeptReadings ofASample() {
        return new KeptReadings(Math.min(MOST_CHARS, Runtime.getRuntime().maxMemory() / HEAP_BYTES_FOR_A_CHAR));
    }

    /** From now on readings are only given away. */
    void keepNoMore() {
        isKeeping = false;
    }

    /**
     * What a format finds in a file, which is what the same format found in it before if that was kept.
     *
     * @throws UnreadableArticleException if the format does
     */
    Reading of(ArticleFormat format, SourceFile file) throws UnreadableArticleException {
        var known = Optional.ofNullable(kept.remove(file));
        if (known.isPresent()) {
            return known.get();
        }
        var reading = format.read(file);
        if (isKeeping && hasRoomFor(file)) {
            kept.put(file, reading);
        }
        return reading;
    }

    /** Takes the room, if there is as much. */
    private boolean hasRoomFor(SourceFile file) {
        var chars = BESIDE_TEXT + (long) file.text().length();
        var free = room.get();
        while (chars <= free) {
            if (room.compareAndSet(free, free - chars)) {
                return true;
            }
            free = room.get();
        }
        return false;
    }

    /** Lets go of readings that nobody came for, such as those of files that have lines of their folder above their titles. */
    void forget() {
        kept.clear();
    }
}
