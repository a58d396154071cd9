package dev.wensou.http;

import io.javalin.http.Context;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import org.eclipse.jetty.server.Request;

/**
 * What is known of one request while it goes through the server: its id, when it came and when it got a place, whether a
 * program of this machine asks, and which route answers it. Written by one thread at a time, in the order of the request's way.
 */
final class RequestNote {
    /** The route of a request that no route is for. */
    static final String NO_ROUTE = "none";

    private static final String ATTRIBUTE = RequestNote.class.getName();
    private static final double NANOS_PER_MILLI = 1e6;

    private final String id =
            HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
    private final boolean isLocal;
    private final long came = System.nanoTime();
    private volatile long admitted = came;
    private volatile String route = NO_ROUTE;

    private RequestNote(boolean isLocal) {
        this.isLocal = isLocal;
    }

    /** Begins the note of a request. */
    static RequestNote begin(Request request, boolean isLocal) {
        var note = new RequestNote(isLocal);
        request.setAttribute(ATTRIBUTE, note);
        return note;
    }

    /** The note of a request; a new one where it was refused before it could have one. */
    static RequestNote of(Request request) {
        return request.getAttribute(ATTRIBUTE) instanceof RequestNote note ? note : begin(request, false);
    }

    /** The same for a route, which is behind the handlers that begin notes. */
    static RequestNote of(Context context) {
        var noted = context.req().getAttribute(ATTRIBUTE);
        if (noted instanceof RequestNote note) {
            return note;
        }
        var note = new RequestNote(false);
        context.req().setAttribute(ATTRIBUTE, note);
        return note;
    }

    /** In its answer and in the log, so that one can be found by the other. */
    String id() {
        return id;
    }

    boolean isLocal() {
        return isLocal;
    }

    /** It has a place from now on. */
    void admit() {
        admitted = System.nanoTime();
    }

    /** How long it waited for a place. */
    double waitedMillis() {
        return (admitted - came) / NANOS_PER_MILLI;
    }

    /** By its template; never by the path that was sent, of which there are any number. */
    void answeredBy(String template) {
        route = template;
    }

    String route() {
        return route;
    }
}
