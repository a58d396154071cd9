package dev.wensou.http;

import dev.wensou.metrics.ServerMetrics;
import io.javalin.config.RoutesConfig;
import java.util.Optional;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Response;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sees every request once it is answered, those too that were refused before they came to a route: counts it and writes one
 * event of the log. Neither has the path that was sent, only the template of the route, and no query unless the operator wants that. Safe for any number of
 * threads.
 */
final class RequestWatch implements RouteGroup, RequestLog {
    /** The logger of requests; off unless the log is for programs, see {@code --log-format}. */
    static final String LOGGER = "dev.wensou.access";

    /** The route of the page's files, of which each has one. */
    static final String FILES = "/{file}";

    private static final Logger LOG = LoggerFactory.getLogger(LOGGER);
    private static final double NANOS_PER_MILLI = 1e6;
    private static final double TENTHS = 10;

    private final ServerMetrics metrics;
    private final Watching watching;

    RequestWatch(ServerMetrics metrics, Watching watching) {
        this.metrics = metrics;
        this.watching = watching;
    }

    /** Notes which route a request came to. */
    @Override
    public void register(RoutesConfig routes) {
        // there is none where Javalin answers HEAD itself
        routes.beforeMatched(context -> Optional.ofNullable(context.endpoints().matchedHttpEndpoint())
                .ifPresent(endpoint -> RequestNote.of(context).answeredBy(template(endpoint.path))));
    }

    private static String template(String path) {
        return path.substring(path.lastIndexOf('/')).contains(".") ? FILES : path;
    }

    @Override
    public void log(Request request, Response response) {
        var nanos = System.nanoTime() - request.getHeadersNanoTime();
        var note = RequestNote.of(request);
        metrics.answered(request.getMethod(), note.route(), response.getStatus(), nanos);
        if (LOG.isInfoEnabled()) {
            var event = LOG.atInfo()
                    .addKeyValue(RequestIds.FIELD, note.id())
                    .addKeyValue("method", request.getMethod())
                    .addKeyValue("route", note.route())
                    .addKeyValue("status", response.getStatus())
                    .addKeyValue("millis", millis(nanos / NANOS_PER_MILLI))
                    .addKeyValue("waitedMillis", millis(note.waitedMillis()))
                    .addKeyValue("bytes", Response.getContentBytesWritten(response));
            var query = request.getHttpURI().getQuery();
            if (watching.logsQueries() && query != null) {
                event = event.addKeyValue("queryString", query);
            }
            event.log("request");
        }
    }

    /** To a tenth. */
    static double millis(double exact) {
        return Math.round(exact * TENTHS) / TENTHS;
    }
}
