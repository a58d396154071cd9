package dev.wensou.http;

import io.javalin.http.Context;
import java.util.concurrent.ThreadLocalRandom;

/** A name for each request, in its answer and in the log, so that one can be found by the other. */
final class RequestIds {
    private static final String ATTRIBUTE = "wensou.requestId";

    private RequestIds() {}

    /** For a request that never had one. */
    static String next() {
        return "%016x".formatted(ThreadLocalRandom.current().nextLong());
    }

    /** The id of a request, the same each time. */
    static String of(Context context) {
        String id = context.attribute(ATTRIBUTE);
        if (id == null) {
            id = next();
            context.attribute(ATTRIBUTE, id);
        }
        return id;
    }
}
