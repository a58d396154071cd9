package dev.wensou.analytics;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Optional;

/**
 * Searches that were answered while somebody typed: they count once the page reports that the typing has settled, and
 * each once at most. What is reported and was never asked is not here, so nobody can make up totals or times. Bounded; for
 * one thread at a time.
 */
final class PendingSearches {
    private static final int MOST = 2_000;
    /** A page reports within seconds; after that, what was half typed is forgotten. */
    private static final Duration LIFE = Duration.ofMinutes(10);

    private final LinkedHashMap<String, Pending> pending = new LinkedHashMap<>();

    private record Pending(Answered answered, long times, Instant at) {}

    void add(QueryText text, Answered answered, Instant now) {
        var before = Optional.ofNullable(pending.remove(text.key()));
        // behind all others, so that the first is always the oldest
        pending.put(text.key(), new Pending(answered, before.map(Pending::times).orElse(0L) + 1, now));
        while (pending.size() > MOST || isOld(pending.firstEntry().getValue(), now)) {
            pending.pollFirstEntry();
        }
    }

    /** Takes one of the searches for a text away. */
    Optional<Answered> take(QueryText text, Instant now) {
        var found = Optional.ofNullable(pending.get(text.key())).filter(each -> !isOld(each, now));
        found.ifPresent(each -> {
            if (each.times() > 1) {
                pending.replace(text.key(), new Pending(each.answered(), each.times() - 1, each.at()));
            } else {
                pending.remove(text.key());
            }
        });
        return found.map(Pending::answered);
    }

    private static boolean isOld(Pending pending, Instant now) {
        return pending.at().plus(LIFE).isBefore(now);
    }
}
