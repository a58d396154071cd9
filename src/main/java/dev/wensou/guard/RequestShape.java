package dev.wensou.guard;

import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Refuses what no route takes, before a place is given to it: bodies in another coding than chunks, which a server before this
 * one may have read otherwise, and bodies that say of themselves that they are larger than those of their kind.
 */
final class RequestShape extends Handler.Wrapper {
    /** More than reports of the page have; the other calls have no body. */
    static final long MOST_BYTES = 1 << 16;

    private static final int BAD_REQUEST = 400;
    private static final int TOO_LARGE = 413;

    private final Refusal refusal;

    RequestShape(Refusal refusal) {
        this.refusal = refusal;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        var coding = request.getHeaders().get(HttpHeader.TRANSFER_ENCODING);
        if (coding != null && !coding.equalsIgnoreCase("chunked")) {
            refusal.tell(
                    request,
                    response,
                    callback,
                    Refusal.Reason.forGood(
                            BAD_REQUEST,
                            "Bad request",
                            "bad_request",
                            "the body comes as '" + coding
                                    + "'; it is read plain or in chunks (Transfer-Encoding: chunked)"));
            return true;
        }
        var length = length(request);
        if (length > MOST_BYTES && !Paths.isAboutArticles(request)) {
            refusal.tell(
                    request,
                    response,
                    callback,
                    Refusal.Reason.forGood(
                            TOO_LARGE,
                            "Too large",
                            "too_large",
                            "the body has " + length + " bytes; this call takes at most " + MOST_BYTES));
            return true;
        }
        return super.handle(request, response, callback);
    }

    private static long length(Request request) {
        HttpField length = request.getHeaders().getField(HttpHeader.CONTENT_LENGTH);
        return length == null ? 0 : length.getLongValue();
    }
}
