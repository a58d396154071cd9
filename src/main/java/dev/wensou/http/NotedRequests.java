package dev.wensou.http;

import dev.wensou.guard.ClientAddress;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.slf4j.MDC;

/** Begins the note of each request, outside of the guard, and lets every event of the log have the request's id. */
final class NotedRequests extends Handler.Wrapper {
    private final ClientAddress clients;

    NotedRequests(ClientAddress clients) {
        this.clients = clients;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        RequestNote.begin(request, clients.isLocal(request));
        return super.handle(request, response, callback);
    }

    /** Inside of the guard, where a request has its place and its thread. */
    static final class Admitted extends Handler.Wrapper {
        @Override
        public boolean handle(Request request, Response response, Callback callback) throws Exception {
            var note = RequestNote.of(request);
            note.admit();
            MDC.put(RequestIds.FIELD, note.id());
            try {
                return super.handle(request, response, callback);
            } finally {
                MDC.remove(RequestIds.FIELD);
            }
        }
    }
}
