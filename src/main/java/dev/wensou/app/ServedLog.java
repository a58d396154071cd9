package dev.wensou.app;

import dev.wensou.analytics.SearchLog;
import dev.wensou.search.PopularQueries;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The search log of a server, where an operator asked for one. A server is ended by a signal, so what is not yet written is
 * written as the process ends. A log that cannot be opened costs the counts and not the server.
 */
final class ServedLog implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ServedLog.class);

    private final Optional<SearchLog> log;

    ServedLog(Path data, boolean isWanted) {
        this.log = isWanted ? open(data) : Optional.empty();
    }

    /** Absent if it is not wanted, or could not be opened. */
    Optional<SearchLog> log() {
        return log;
    }

    /** What was asked most with success; nothing where nothing is counted. */
    PopularQueries popular() {
        return log.map(SearchLog::popular).orElse(PopularQueries.NONE);
    }

    /** Begins to write now and then, and once more when the process ends. */
    void start() {
        log.ifPresent(each -> {
            each.write();
            each.start();
            Runtime.getRuntime().addShutdownHook(new Thread(each::close, "wensou-analytics-end"));
        });
    }

    private static Optional<SearchLog> open(Path data) {
        try {
            return Optional.of(SearchLog.open(data, Clock.systemDefaultZone()));
        } catch (IOException e) {
            LOG.warn("searches are not counted: {}", IoMessages.of(e));
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        log.ifPresent(SearchLog::close);
    }
}
