package dev.wensou.http;

import dev.wensou.metrics.ServerMetrics;
import dev.wensou.search.SearchTrace;
import dev.wensou.search.SearchTrace.Stage;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes of each slow search what it cost and where, so that the reason need not be guessed. Safe for any number of threads. */
final class SlowSearches {
    private static final Logger LOG = LoggerFactory.getLogger("dev.wensou.slow");
    private static final double NANOS_PER_MILLI = 1e6;
    private static final int HASH_BYTES = 6;
    private static final int SALT_BYTES = 16;

    private final Watching watching;
    private final ServerMetrics metrics;
    /** So that a hash tells which searches of one run are the same, and nobody can look up of what it is. */
    private final byte[] salt = new byte[SALT_BYTES];

    SlowSearches(Watching watching, ServerMetrics metrics) {
        this.watching = watching;
        this.metrics = metrics;
        new SecureRandom().nextBytes(salt);
    }

    /** A search is over, with an answer or without. */
    void ended(String query, SearchTrace trace, boolean isTimedOut) {
        var nanos = trace.nanos().values().stream().mapToLong(Long::longValue).sum();
        if (nanos < watching.slow().toNanos()) {
            return;
        }
        metrics.slow();
        var longest = longest(trace);
        var event = LOG.atWarn()
                .addKeyValue("reason", longest.name().toLowerCase(Locale.ROOT))
                .addKeyValue("timedOut", isTimedOut)
                .addKeyValue("millis", RequestWatch.millis(nanos / NANOS_PER_MILLI));
        for (var stage : Stage.values()) {
            var spent = trace.nanos().getOrDefault(stage, 0L);
            event = event.addKeyValue(
                    stage.name().toLowerCase(Locale.ROOT) + "Millis", RequestWatch.millis(spent / NANOS_PER_MILLI));
        }
        event = event.addKeyValue("words", trace.words())
                .addKeyValue("expansions", trace.expansions())
                .addKeyValue("clauses", trace.clauses())
                .addKeyValue("matched", trace.matched())
                .addKeyValue("generation", trace.generation())
                .addKeyValue("cold", trace.isCold())
                .addKeyValue("remembered", trace.isRemembered())
                .addKeyValue("queryChars", query.length());
        event = watching.logsQueries()
                ? event.addKeyValue("query", query)
                : event.addKeyValue("queryHash", hash(query));
        event.log(
                "slow search: {} took longest{}{}",
                longest.words(),
                isTimedOut ? ", and the answer was not there in time" : "",
                trace.isCold() ? "; the generation is new, so its files may not be in memory" : "");
    }

    private static Stage longest(SearchTrace trace) {
        var longest = Stage.READ;
        for (var stage : Stage.values()) {
            var spent = trace.nanos().getOrDefault(stage, 0L);
            longest = spent > trace.nanos().getOrDefault(longest, 0L) ? stage : longest;
        }
        return longest;
    }

    private String hash(String query) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(salt);
            var hash = digest.digest(query.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, HASH_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
