package dev.wensou.http;

import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers what never came to a route, as a request that cannot be read: as problems like any other, with the same headers, and
 * without a word about what runs here. Whatever else came on the connection may be a part of what could not be read, so it ends.
 */
final class ConnectionErrors extends ErrorHandler {
    private static final Logger LOG = LoggerFactory.getLogger(ConnectionErrors.class);

    private record Kind(String title, String code, String detail) {}

    private static final Map<Integer, Kind> KINDS = Map.of(
            404, new Kind("Not found", "not_found", "there is nothing at this address"),
            408, new Kind("Too slow", "too_slow", "the request did not come in good time"),
            413, new Kind("Too large", "too_large", "the body is larger than is read"),
            414, new Kind("Address too long", "address_too_long", "the address has more than 8,000 characters"),
            431, new Kind("Headers too large", "headers_too_large", "the headers have more than 8,000 characters"),
            505, new Kind("Unknown version", "bad_request", "this server speaks HTTP/1.1 and HTTP/1.0"));

    private final JsonMapper json;

    ConnectionErrors(JsonMapper json) {
        this.json = json;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        var cause = request.getAttribute(ERROR_EXCEPTION) instanceof Throwable thrown ? thrown : null;
        var status = status(response, cause);
        response.setStatus(status);
        var problem = problem(status, cause, RequestIds.of(request));
        if (status >= 500 && cause != null && !(cause instanceof HttpException)) {
            LOG.error("request {} failed", problem.requestId(), cause);
        }
        var headers = response.getHeaders();
        SecurityHeaders.putInto(headers);
        headers.put(HttpHeader.CACHE_CONTROL, "no-store");
        headers.put(HttpHeader.CONTENT_TYPE, Problem.CONTENT_TYPE);
        headers.put(HttpHeader.CONNECTION, "close");
        var body = HttpStatus.hasNoBody(status) || HttpMethod.HEAD.is(request.getMethod())
                ? ByteBuffer.allocate(0)
                : ByteBuffer.wrap(json.writeValueAsBytes(problem));
        response.write(true, body, callback);
        return true;
    }

    private static int status(Response response, Throwable cause) {
        return switch (cause) {
            case HttpException bad -> bad.getCode();
            case TimeoutException late -> HttpStatus.REQUEST_TIMEOUT_408;
            case null, default -> response.getStatus();
        };
    }

    private static Problem problem(int status, Throwable cause, String id) {
        var kind = KINDS.get(status);
        if (kind == null && status >= 500) {
            kind = new Kind(
                    "Internal error",
                    "internal",
                    "the server failed on this request; its log has the reason under request id " + id);
        }
        if (kind == null) {
            kind = new Kind("Bad request", "bad_request", "the request cannot be read: " + reason(status, cause));
        }
        return Problem.of(status, kind.title(), kind.code(), kind.detail(), id);
    }

    /** The word of Jetty's parser: it names the fault, and of the request no more than a character. */
    private static String reason(int status, Throwable cause) {
        var said = cause instanceof HttpException bad && bad.getReason() != null ? bad.getReason() : "";
        return said.isEmpty() || said.equals(HttpStatus.getMessage(status))
                ? "its address or a header is malformed; in an address, all but letters, digits and -._~ is written as"
                        + " %XX of its UTF-8"
                : said;
    }
}
