package dev.wensou.http;

import io.javalin.http.Context;
import org.eclipse.jetty.server.Request;

/** A name for each request, in its answer and in the log, so that one can be found by the other. */
final class RequestIds {
    /** What it is called in the events of the log. */
    static final String FIELD = "requestId";

    private RequestIds() {}

    /** The id of a request, the same each time. */
    static String of(Context context) {
        return RequestNote.of(context).id();
    }

    /** The same for a request that has not come to a route. */
    static String of(Request request) {
        return RequestNote.of(request).id();
    }
}
