package dev.wensou.analytics;

import dev.wensou.search.PopularQueries;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts what a server is asked. Counting is in memory and never waits for the disk; one thread writes what changed, so
 * that a crash loses less than a minute, and a disk that is full or broken costs counts and no search. Safe for any number of
 * threads. {@link #close} writes what is not written yet.
 */
public final class SearchLog implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SearchLog.class);
    private static final Duration WRITE = Duration.ofSeconds(30);
    private static final Duration LAST_WRITE = Duration.ofSeconds(10);

    private final DayFiles files;
    private final FolderLock lock;
    private final Clock clock;
    private final Counting counting;
    private final SearchReports reports;
    private final PopularSearches popular;
    private final ScheduledExecutorService writer;
    private final Object writing = new Object();
    /** Guarded by {@link #writing}, as is what follows. */
    private Optional<LocalDate> lastForgot = Optional.empty();

    private boolean isFailing;

    private SearchLog(DayFiles files, FolderLock lock, Clock clock) throws IOException {
        this.files = files;
        this.lock = lock;
        this.clock = clock;
        files.deleteParts();
        var stored = files.read(LocalDate.now(clock));
        if (stored.damagedLines() > 0) {
            LOG.warn("{} damaged lines of today's counts in {} are left out", stored.damagedLines(), files.folder());
        }
        this.counting = new Counting(stored.day(), clock);
        this.reports = new SearchReports(files);
        this.popular = new PopularSearches(reports);
        this.writer = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform()
                .name("wensou-analytics")
                .daemon()
                .priority(Thread.MIN_PRIORITY)
                .factory());
    }

    /**
     * Goes on from what was counted before in a data directory.
     *
     * @param clock its zone says when a day begins
     * @throws IOException if another server counts there, or what was counted today cannot be read
     */
    public static SearchLog open(Path data, Clock clock) throws IOException {
        var files = new DayFiles(data);
        var lock = FolderLock.of(files.folder());
        try {
            return new SearchLog(files, lock, clock);
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /** Begins to write, and to forget what is old. */
    public void start() {
        writer.scheduleWithFixedDelay(this::write, 0, WRITE.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Counts a search. */
    public void searched(Answered answered) {
        counting.searched(answered);
    }

    /** Remembers for some minutes a search that counts once {@link #settled} is called for it. */
    public void awaiting(Answered answered) {
        counting.awaiting(answered);
    }

    /** Counts a search that was awaited. Whether there was one. */
    public boolean settled(String query) {
        return counting.settled(query);
    }

    /**
     * Counts that a hit was opened, if the search that found it was counted today. Whether it was.
     *
     * @param position 1 for the first hit of the first page
     */
    public boolean clicked(String query, int position) {
        return counting.clicked(query, position);
    }

    /**
     * What was asked on some days, what is not yet written with them.
     *
     * @param days how many, 1 for today alone
     * @param most how many queries each list may have
     * @throws IOException if a day cannot be read
     */
    public Report report(int days, int most) throws IOException {
        var now = counting.counted();
        return reports.report(now.date(), days, most, Optional.of(now));
    }

    /** What was asked most with success, as of a little more than half a minute ago. */
    public PopularQueries popular() {
        return popular;
    }

    /** Writes what changed, gathers {@link #popular} now and then, and forgets once a day what is old. */
    public void write() {
        synchronized (writing) {
            var day = counting.takeUnwritten();
            while (day.isPresent() && isWritten(day.get())) {
                day = counting.takeUnwritten();
            }
            popular.refresh(counting.counted(), clock.instant());
            var today = LocalDate.now(clock);
            if (!lastForgot.equals(Optional.of(today))) {
                lastForgot = Optional.of(today);
                forget(today);
            }
        }
    }

    /** If it cannot be written it will be tried again; the log says so once. */
    private boolean isWritten(Day day) {
        try {
            files.write(day);
            isFailing = false;
            return true;
        } catch (IOException e) {
            if (!isFailing) {
                LOG.warn(
                        "what is searched for cannot be written to {}, searches go on: {}",
                        files.folder(),
                        e.toString());
            }
            isFailing = true;
            counting.putBack(day);
            return false;
        }
    }

    private void forget(LocalDate today) {
        try {
            new Retention(files).apply(today);
        } catch (IOException e) {
            LOG.warn("what is old in {} could not be forgotten: {}", files.folder(), e.toString());
        }
    }

    /** Ends the thread that writes, after writing. */
    @Override
    public void close() {
        writer.shutdown();
        write();
        try {
            if (!writer.awaitTermination(LAST_WRITE.toSeconds(), TimeUnit.SECONDS)) {
                LOG.warn("what was searched for last may not have been written to {}", files.folder());
            }
            lock.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            LOG.warn("the lock of {} could not be freed: {}", files.folder(), e.toString());
        }
    }
}
