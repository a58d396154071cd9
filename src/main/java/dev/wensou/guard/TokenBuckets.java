package dev.wensou.guard;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A bucket of tokens for each key: a request takes one, and they come back at a steady rate up to a bucketful. Those that
 * were used last are kept, {@value #MOST}; whoever is forgotten starts with a full bucket. Safe for any number of threads.
 */
final class TokenBuckets {
    static final int MOST = 10_000;

    private static final double NANOS_PER_SECOND = 1e9;

    private final double perSecond;
    private final double size;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MOST;
        }
    };

    private record Bucket(double tokens, long nanos) {}

    TokenBuckets(double perSecond, double size) {
        this.perSecond = perSecond;
        this.size = size;
    }

    /**
     * Takes a token.
     *
     * @param nanos the monotonic clock
     * @return 0 if there was one, otherwise how many seconds it takes until there is
     */
    synchronized double take(String key, long nanos) {
        var tokens = tokens(key, nanos);
        var isThere = tokens >= 1;
        buckets.put(key, new Bucket(isThere ? tokens - 1 : tokens, nanos));
        return isThere ? 0 : (1 - tokens) / perSecond;
    }

    /** How long it takes until there is a token, 0 if there is one; takes none. */
    synchronized double secondsLeft(String key, long nanos) {
        return Math.max(0, (1 - tokens(key, nanos)) / perSecond);
    }

    private double tokens(String key, long nanos) {
        var bucket = buckets.get(key);
        return bucket == null
                ? size
                : Math.min(size, bucket.tokens() + (nanos - bucket.nanos()) / NANOS_PER_SECOND * perSecond);
    }

    synchronized int count() {
        return buckets.size();
    }
}
