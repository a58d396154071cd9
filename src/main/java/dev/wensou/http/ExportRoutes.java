package dev.wensou.http;

import dev.wensou.metrics.ServerMetrics;
import dev.wensou.metrics.ServerMetrics.SearchOutcome;
import dev.wensou.search.SearchEngine;
import dev.wensou.search.SearchFailure;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whole results as files, written while they are found. What an export holds is a state of the index and a block of
 * text; at most {@value #MOST_AT_ONCE} run at once. It ends with its client: writing to one that went away fails, and one
 * that reads nothing for as long as the server's idle timeout has gone away too.
 */
final class ExportRoutes implements RouteGroup {
    private static final Logger LOG = LoggerFactory.getLogger(ExportRoutes.class);
    static final int MOST_AT_ONCE = 4;

    private final SearchEngine engine;
    private final JsonMapper json;
    private final Failures failures;
    private final ServerMetrics metrics;
    private final Semaphore places = new Semaphore(MOST_AT_ONCE);

    ExportRoutes(SearchEngine engine, JsonMapper json, Failures failures, ServerMetrics metrics) {
        this.metrics = metrics;
        this.engine = engine;
        this.json = json;
        this.failures = failures;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get("/api/v1/export", this::export);
    }

    private void export(Context context) {
        var asked = ExportParams.read(new Parameters(context.queryString()), engine.facets());
        if (!places.tryAcquire()) {
            throw new SearchFailure.Overloaded(
                    MOST_AT_ONCE + " exports are running, and more are not taken at once; try again when one is done");
        }
        try {
            stream(context, asked);
        } finally {
            places.release();
        }
    }

    private void stream(Context context, ExportParams asked) {
        var file = switch (asked.format()) {
            case CSV -> new CsvFile(context, asked);
            case NDJSON -> new NdjsonFile(context, asked, json);
        };
        try {
            var left = new int[] {asked.limit()};
            engine.eachHit(asked.request(), hit -> {
                file.write(hit);
                return --left[0] > 0;
            });
            file.end();
            metrics.searched(SearchOutcome.COMPLETE);
        } catch (UncheckedIOException e) {
            metrics.searched(SearchOutcome.PARTIAL);
            LOG.debug("request {}: the client of an export went away", RequestIds.of(context), e);
        } catch (RuntimeException e) {
            metrics.searched(file.isBegun() ? SearchOutcome.PARTIAL : SearchOutcome.FAILED);
            if (!file.isBegun()) {
                throw e;
            }
            LOG.error("request {}: an export broke off", RequestIds.of(context), e);
            breakOff(file, failures.problem(context, e));
        }
    }

    private static void breakOff(ExportFile file, Problem problem) {
        try {
            file.breakOff(problem);
        } catch (IOException e) {
            LOG.debug("request {}: the client of the broken export went away too", problem.requestId(), e);
        }
    }
}
