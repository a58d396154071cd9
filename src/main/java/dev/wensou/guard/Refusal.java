package dev.wensou.guard;

import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Tells clients that a request is refused, in the words and the form of the server behind. Safe for any number of threads. */
@FunctionalInterface
public interface Refusal {
    /** Why a request is refused, and in how many seconds another has a chance. */
    record Reason(int status, String title, String code, String detail, int retryAfterSeconds) {}

    /** Answers the request, and completes the callback. */
    void tell(Request request, Response response, Callback callback, Reason reason);
}
