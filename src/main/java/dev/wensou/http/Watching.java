package dev.wensou.http;

import java.time.Duration;

/**
 * What a server tells its log of those who ask.
 *
 * @param slow a search that took longer, waiting included, is logged with the reason
 * @param logsQueries whether the log may hold what was typed; else it has its length and a hash that means nothing elsewhere
 */
public record Watching(Duration slow, boolean logsQueries) {
    private static final Duration SLOW = Duration.ofMillis(500);

    /** Half a second, and no query. */
    public static Watching byDefault() {
        return new Watching(SLOW, false);
    }
}
