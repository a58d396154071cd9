package dev.wensou.lucene;

import dev.wensou.lucene.query.QueryCompiler;
import dev.wensou.search.SearchFailure;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * States of the index, each with the words that queries were read by and the day that was today, kept open for those who read an answer page by
 * page: at most {@value #MOST}, and each for {@link #IDLE} after it was used last. Where there are more, those go first
 * that nobody has read on from, then those that were not used for longest.
 *
 * <p>What a kept state costs: its deleted files stay on the disk, and its facet values in memory; segments that it has in
 * common with the served one cost nothing.
 *
 * <p>Safe for any number of threads.
 */
final class KeptCommits implements AutoCloseable {
    static final int MOST = 8;
    static final Duration IDLE = Duration.ofMinutes(2);

    private final String engine;
    private final LongSupplier nanoTime;
    private final Map<String, Kept> kept = new LinkedHashMap<>();
    private long names;
    private boolean isClosed;

    /**
     * @param engine tells the names of one engine from those of others
     * @param nanoTime the clock, as {@link System#nanoTime}
     */
    KeptCommits(String engine, LongSupplier nanoTime) {
        this.engine = engine;
        this.nanoTime = nanoTime;
    }

    private record Kept(
            ServedGeneration generation, QueryCompiler compiler, LocalDate today, long usedNanos, boolean isReadOn) {
        Kept used(long now, boolean readsOn) {
            return new Kept(generation, compiler, today, now, isReadOn || readsOn);
        }
    }

    /** A hold on a kept state. Close it when the answer is complete. */
    record Held(ServedGeneration generation, QueryCompiler compiler, LocalDate today) implements AutoCloseable {
        @Override
        public void close() {
            generation.release();
        }
    }

    /** Keeps the state, which the caller holds, from now on; and names it. {@code today} is where ranges end that go up to it. */
    synchronized String keep(ServedGeneration generation, QueryCompiler compiler, LocalDate today) {
        for (var each : kept.entrySet()) {
            if (each.getValue().generation() == generation
                    && each.getValue().compiler() == compiler
                    && each.getValue().today().equals(today)) {
                each.setValue(each.getValue().used(nanoTime.getAsLong(), false));
                return each.getKey();
            }
        }
        var name = engine + "-" + Long.toString(++names, Character.MAX_RADIX);
        if (!isClosed && generation.retain()) {
            kept.put(name, new Kept(generation, compiler, today, nanoTime.getAsLong(), false));
            while (kept.size() > MOST) {
                drop(leastWanted(name));
            }
        }
        return name;
    }

    /** Takes hold of the state of that name, if it is still kept. */
    synchronized Optional<Held> hold(String name) {
        expire();
        var found = kept.get(name);
        if (found == null || !found.generation().retain()) {
            return Optional.empty();
        }
        kept.put(name, found.used(nanoTime.getAsLong(), true));
        return Optional.of(new Held(found.generation(), found.compiler(), found.today()));
    }

    /** Lets go of what was not used for long. */
    synchronized void expire() {
        var now = nanoTime.getAsLong();
        for (var name : new ArrayList<>(kept.keySet())) {
            if (now - kept.get(name).usedNanos() > IDLE.toNanos()) {
                drop(name);
            }
        }
    }

    /** How many are kept. */
    synchronized int size() {
        return kept.size();
    }

    @Override
    public synchronized void close() {
        isClosed = true;
        new ArrayList<>(kept.keySet()).forEach(this::drop);
    }

    private void drop(String name) {
        kept.remove(name).generation().release();
    }

    private String leastWanted(String newest) {
        var now = nanoTime.getAsLong();
        var least = newest;
        for (var each : kept.entrySet()) {
            var candidate = each.getValue();
            var worst = kept.get(least);
            var isLess = candidate.isReadOn() == worst.isReadOn()
                    ? now - candidate.usedNanos() > now - worst.usedNanos()
                    : !candidate.isReadOn();
            if (!each.getKey().equals(newest) && (least.equals(newest) || isLess)) {
                least = each.getKey();
            }
        }
        return least;
    }

    /** What those are told whose cursor is of a state that is no longer kept. */
    static SearchFailure expired() {
        return new SearchFailure.CursorExpired(
                "the state of the index that the cursor was given out for is no longer kept;"
                        + " it is for " + IDLE.toMinutes() + " minutes after its last use, less where "
                        + MOST
                        + " others are kept, and not beyond a restart. Ask again without the cursor");
    }
}
