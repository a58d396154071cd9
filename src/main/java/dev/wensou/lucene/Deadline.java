package dev.wensou.lucene;

import dev.wensou.search.SearchFailure;
import java.time.Duration;
import java.util.Locale;
import org.apache.lucene.index.QueryTimeout;

/**
 * When an answer must be there, by the monotonic clock, so that a change of the wall clock neither ends nor keeps one. Safe
 * for any number of threads.
 */
public final class Deadline implements QueryTimeout {
    /** For what is streamed to a reader who decides how long it takes, and for work in the background. */
    static final Deadline NONE = new Deadline(Duration.ofDays(365));

    private static final double MILLIS_PER_SECOND = 1000;

    private final Duration allowed;
    private final long began = System.nanoTime();
    private final long nanos;

    private Deadline(Duration allowed) {
        this.allowed = allowed;
        this.nanos = allowed.toNanos();
    }

    /** So long from now. */
    public static Deadline in(Duration allowed) {
        return new Deadline(allowed);
    }

    /** This one, or so long from now if that is sooner. */
    Deadline atMost(Duration other) {
        return nanos - (System.nanoTime() - began) <= other.toNanos() ? this : in(other);
    }

    @Override
    public boolean shouldExit() {
        return System.nanoTime() - began > nanos;
    }

    /** @throws SearchFailure.TimedOut if it has passed */
    public void check() {
        if (shouldExit()) {
            throw passed();
        }
    }

    /** What is said of an answer that was not there in time. */
    SearchFailure.TimedOut passed() {
        return new SearchFailure.TimedOut(
                "the answer was not there within %s seconds; ask for less: fewer or longer words,".formatted(seconds())
                        + " no word that ends in *, a filter; or give the server more time with --timeout");
    }

    private String seconds() {
        var text = String.format(Locale.ROOT, "%.3f", allowed.toMillis() / MILLIS_PER_SECOND);
        return text.replaceAll("\\.?0+$", "");
    }
}
