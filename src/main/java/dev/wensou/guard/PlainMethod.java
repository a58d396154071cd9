package dev.wensou.guard;

import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * What the routes get to see of a method. {@code HEAD} is answered by the route of {@code GET}, with the headers that it would
 * have (RFC 9110, section 9.3.2); the connection knows what was asked and leaves the body away. Javalin itself answers 200 with
 * a length of 0, whatever is there. And no header says what the method is: Javalin would believe it, and call a route that the
 * lane, or a server before this one, was not asked for.
 */
final class PlainMethod extends Handler.Wrapper {
    private static final String OVERRIDE = "X-HTTP-Method-Override";

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        var isHead = HttpMethod.HEAD.is(request.getMethod());
        var isPlain = !isHead && !request.getHeaders().contains(OVERRIDE);
        return super.handle(isPlain ? request : new Plain(request), response, callback);
    }

    private static final class Plain extends Request.Wrapper {
        private final HttpFields headers;

        Plain(Request wrapped) {
            super(wrapped);
            this.headers =
                    HttpFields.build(wrapped.getHeaders()).remove(OVERRIDE).asImmutable();
        }

        @Override
        public String getMethod() {
            var method = super.getMethod();
            return HttpMethod.HEAD.is(method) ? HttpMethod.GET.asString() : method;
        }

        @Override
        public HttpFields getHeaders() {
            return headers;
        }
    }
}
