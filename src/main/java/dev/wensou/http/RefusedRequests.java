package dev.wensou.http;

import dev.wensou.guard.Refusal;
import dev.wensou.metrics.ServerMetrics;
import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import tools.jackson.databind.json.JsonMapper;

/** Tells clients of requests that were refused before they came to a route, as problems like any other. */
final class RefusedRequests implements Refusal {
    private final JsonMapper json;
    private final ServerMetrics metrics;

    RefusedRequests(JsonMapper json, ServerMetrics metrics) {
        this.json = json;
        this.metrics = metrics;
    }

    @Override
    public void tell(Request request, Response response, Callback callback, Reason reason) {
        metrics.refused(reason.code());
        var id = RequestIds.of(request);
        response.setStatus(reason.status());
        var headers = response.getHeaders();
        headers.put(HttpHeader.CONTENT_TYPE, Problem.CONTENT_TYPE);
        if (reason.retryAfterSeconds() > 0) {
            headers.put(HttpHeader.RETRY_AFTER, String.valueOf(reason.retryAfterSeconds()));
        }
        if (reason.closes()) {
            headers.put(HttpHeader.CONNECTION, "close");
        }
        var problem = Problem.of(reason.status(), reason.title(), reason.code(), reason.detail(), id);
        response.write(true, ByteBuffer.wrap(json.writeValueAsBytes(problem)), callback);
    }
}
