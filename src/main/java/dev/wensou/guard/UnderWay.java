package dev.wensou.guard;

import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.server.ConnectionMetaData;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Marks connections on which a request is under way, from its headers to the end of its answer. The counts of messages that a
 * connection has do not tell: an answer counts from its first byte, and so does a mere {@code 100 Continue}.
 */
final class UnderWay extends Handler.Wrapper {
    private static final String MARK = "wensou.underWay";

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        var connection = request.getConnectionMetaData();
        connection.setAttribute(MARK, request);
        Request.addCompletionListener(request, failure -> {
            // the next request may have begun already
            if (connection.getAttribute(MARK) == request) {
                connection.removeAttribute(MARK);
            }
        });
        return super.handle(request, response, callback);
    }

    static boolean isOn(Connection connection) {
        return connection instanceof ConnectionMetaData data && data.getAttribute(MARK) != null;
    }
}
