package dev.wensou.guard;

import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Tells clients that a request is refused, in the words and the form of the server behind. Safe for any number of threads. */
@FunctionalInterface
public interface Refusal {
    /**
     * Why a request is refused.
     *
     * @param retryAfterSeconds in how long another has a chance; 0 if none has
     * @param closes whether the connection must end, as what comes next on it may be the rest of this request
     */
    record Reason(int status, String title, String code, String detail, int retryAfterSeconds, boolean closes) {
        /** Too much is asked now. */
        static Reason forNow(int status, String title, String code, String detail, int retryAfterSeconds) {
            return new Reason(status, title, code, detail, retryAfterSeconds, false);
        }

        /** Such a request is never taken. */
        static Reason forGood(int status, String title, String code, String detail) {
            return new Reason(status, title, code, detail, 0, true);
        }
    }

    /** Answers the request, and completes the callback. */
    void tell(Request request, Response response, Callback callback, Reason reason);
}
