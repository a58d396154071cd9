package dev.wensou.analytics;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/**
 * The most frequent queries of a day in bounded memory: Space-Saving (Metwally, Agrawal, El Abbadi, Efficient computation
 * of frequent and top-k elements in data streams, ICDT 2005). If there is no room for a query, it takes the place of the
 * least frequent and inherits its weight as what may have been missed; so whoever asks for a hundred thousand different
 * texts pushes out rare texts and not the frequent ones. What is counted of a query is what was seen since it came in: never too
 * much, and exact while all fit. For one thread at a time.
 */
final class TopQueries {
    /** Searches for one text that are nearer to each other are one occasion. */
    static final Duration OCCASION = Duration.ofMinutes(1);

    private final int most;
    private final Map<String, QueryCounts> queries = new HashMap<>();
    private final Map<String, Instant> occasions = new HashMap<>();
    /** Keys by their weight, the least first; of equal weight, the one that has it longest first. */
    private final NavigableMap<Long, Set<String>> byWeight = new TreeMap<>();

    /** @param before the counts to go on from, no more than {@code most} */
    TopQueries(int most, Map<String, QueryCounts> before) {
        this.most = most;
        before.forEach(this::put);
    }

    void searched(QueryText text, Answered answered, boolean isReported, Instant now) {
        var before = queries.containsKey(text.key()) ? remove(text.key()) : newcomer(text);
        var last = occasions.getOrDefault(text.key(), Instant.MIN);
        var isOccasion = last.equals(Instant.MIN) || !now.isBefore(last.plus(OCCASION));
        if (isOccasion) {
            occasions.put(text.key(), now);
        }
        put(
                text.key(),
                new QueryCounts(
                        before.spelling(),
                        before.counts().searched(answered, isReported),
                        answered.total(),
                        before.occasions() + (isOccasion ? 1 : 0),
                        before.missed()));
    }

    /** Whether the query is there, so that the click could be counted. */
    boolean clicked(QueryText text, int position) {
        var clicked = queries.computeIfPresent(
                text.key(),
                (key, query) -> new QueryCounts(
                        query.spelling(),
                        query.counts().clicked(position),
                        query.total(),
                        query.occasions(),
                        query.missed()));
        return clicked != null;
    }

    Map<String, QueryCounts> queries() {
        return Map.copyOf(queries);
    }

    private QueryCounts newcomer(QueryText text) {
        var missed = 0L;
        if (queries.size() >= most) {
            var least = byWeight.firstEntry();
            missed = least.getKey();
            var gone = least.getValue().iterator().next();
            remove(gone);
            occasions.remove(gone);
        }
        return new QueryCounts(text.spelling(), Counts.NONE, 0, 0, missed);
    }

    private void put(String key, QueryCounts query) {
        queries.put(key, query);
        byWeight.computeIfAbsent(weight(query), any -> new LinkedHashSet<>()).add(key);
    }

    private QueryCounts remove(String key) {
        var query = queries.remove(key);
        var same = byWeight.get(weight(query));
        same.remove(key);
        if (same.isEmpty()) {
            byWeight.remove(weight(query));
        }
        return query;
    }

    private static long weight(QueryCounts query) {
        return query.counts().searches() + query.missed();
    }
}
