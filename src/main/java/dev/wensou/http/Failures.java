package dev.wensou.http;

import dev.wensou.config.ConfigException;
import dev.wensou.metrics.ServerMetrics;
import dev.wensou.search.SearchFailure;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.eclipse.jetty.ee10.servlet.ServletContextResponse;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.EofException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/** Turns whatever a route throws into a problem. No stack trace reaches a client; the log has it by request id. */
final class Failures {
    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    /** How soon a client may try again what was too much at once. */
    private static final String RETRY_SECONDS = "2";

    private static final int TOO_MANY = 429;
    private static final int UNAVAILABLE = 503;

    private final JsonMapper json;
    private final ServerMetrics metrics;

    Failures(JsonMapper json, ServerMetrics metrics) {
        this.json = json;
        this.metrics = metrics;
    }

    void register(RoutesConfig routes) {
        routes.exception(
                BadParametersException.class,
                (e, context) -> send(context, Problem.badParameters(e.problems(), RequestIds.of(context))));
        routes.exception(
                ConfigException.class,
                (e, context) -> send(context, Problem.badConfiguration(e.problems(), RequestIds.of(context))));
        routes.exception(SearchFailure.class, (e, context) -> {
            if (e instanceof SearchFailure.IndexBusy || e instanceof SearchFailure.Overloaded) {
                context.header("Retry-After", RETRY_SECONDS);
            }
            send(context, problem(e, RequestIds.of(context)));
        });
        routes.exception(EofException.class, (e, context) -> unreadable(context));
        routes.exception(HttpException.RuntimeException.class, (e, context) -> {
            if (e.getCode() == HttpStatus.REQUEST_TIMEOUT_408) {
                context.status(HttpStatus.REQUEST_TIMEOUT_408);
            } else {
                unreadable(context);
            }
        });
        // Javalin sets the status alone where nothing comes for long
        routes.error(HttpStatus.REQUEST_TIMEOUT_408, this::tooSlow);
        routes.exception(HttpResponseException.class, (e, context) -> send(context, problem(e, context)));
        routes.exception(Exception.class, (e, context) -> send(context, unexpected(context, e)));
    }

    /** What came of a body cannot be told from what comes behind it, so the connection ends. */
    private void unreadable(Context context) {
        context.header("Connection", "close");
        send(
                context,
                Problem.of(
                        400,
                        "Bad request",
                        "bad_request",
                        "the body cannot be read: it broke off, or its chunks are malformed",
                        RequestIds.of(context)));
    }

    private void tooSlow(Context context) {
        context.header("Connection", "close");
        send(
                context,
                Problem.of(
                        408,
                        "Too slow",
                        "too_slow",
                        "the body did not come in good time; nothing of what was to come is read",
                        RequestIds.of(context)));
    }

    /** The problem for what a search threw, where the answer is not the problem alone; the log has it. */
    Problem problem(Context context, RuntimeException e) {
        return switch (e) {
            case BadParametersException bad -> Problem.badParameters(bad.problems(), RequestIds.of(context));
            case SearchFailure failure -> problem(failure, RequestIds.of(context));
            default -> unexpected(context, e);
        };
    }

    private static Problem unexpected(Context context, Exception e) {
        return unexpected(RequestIds.of(context), e);
    }

    /** Answers where the virtual machine itself gave up, as with a stack that is full; what is behind the routes is passed by. */
    void fatal(HttpServletResponse response, Error e) {
        var problem = unexpected(
                RequestIds.of(ServletContextResponse.getServletContextResponse(response)
                        .getRequest()),
                e);
        try {
            response.setStatus(problem.status());
            response.setContentType(Problem.CONTENT_TYPE);
            response.getOutputStream().write(json.writeValueAsBytes(problem));
        } catch (IOException | IllegalStateException gone) {
            LOG.debug("request {}: the client of a failure went away", problem.requestId(), gone);
        }
    }

    private static Problem unexpected(String id, Throwable e) {
        LOG.error("request {} failed", id, e);
        return Problem.of(
                500,
                "Internal error",
                "internal",
                "the server failed on this request; its log has the reason under request id " + id,
                id);
    }

    /** Answers with a problem. */
    void send(Context context, Problem problem) {
        count(problem);
        context.status(problem.status());
        context.contentType(Problem.CONTENT_TYPE);
        context.result(json.writeValueAsBytes(problem));
    }

    /** Counts what is answered otherwise than by {@link #send}, if it is a refusal. */
    void count(Problem problem) {
        if (problem.status() == TOO_MANY || problem.status() == UNAVAILABLE) {
            metrics.refused(problem.code());
        }
    }

    private static Problem problem(SearchFailure failure, String requestId) {
        if (failure instanceof SearchFailure.BadQuery) {
            // the client's mistake, in words that hold what it typed
            LOG.debug("request {}: {}", requestId, failure.getMessage());
        } else {
            LOG.warn("request {}: {}", requestId, failure.getMessage());
        }
        return switch (failure) {
            case SearchFailure.BadQuery bad -> Problem.of(400, "Bad request", "bad_query", bad.getMessage(), requestId);
            case SearchFailure.CursorExpired gone ->
                Problem.of(410, "The cursor has expired", "cursor_expired", gone.getMessage(), requestId);
            case SearchFailure.EngineUnavailable away ->
                Problem.of(503, "No index to answer from", "engine_unavailable", away.getMessage(), requestId);
            case SearchFailure.IndexOutdated old ->
                Problem.of(503, "The index must be rebuilt", "index_outdated", old.getMessage(), requestId);
            case SearchFailure.TimedOut late ->
                Problem.of(503, "The search took too long", "timed_out", late.getMessage(), requestId);
            case SearchFailure.Overloaded busy ->
                Problem.of(503, "Too much is asked at once", "overloaded", busy.getMessage(), requestId);
            case SearchFailure.IndexBusy held ->
                Problem.of(503, "The index is being changed", "index_busy", held.getMessage(), requestId);
        };
    }

    private static Problem problem(HttpResponseException e, Context context) {
        var id = RequestIds.of(context);
        if (e.getStatus() == 404) {
            return Problem.of(
                    404,
                    "Not found",
                    "not_found",
                    "there is nothing at " + context.path() + "; the API is at /api/v1/search, the page at /",
                    id);
        }
        var code = e.getMessage() == null
                ? "error"
                : e.getMessage().toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "_");
        return Problem.of(e.getStatus(), String.valueOf(e.getMessage()), code, String.valueOf(e.getMessage()), id);
    }
}
