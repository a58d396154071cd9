package dev.wensou.http;

import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;

/**
 * Puts the security headers on every response, Jetty's own errors too. The policy lets the page load its own files
 * and talk to its own server, and nothing else: no inline script or style can run, whatever an article holds.
 */
final class SecurityHeaders implements HttpConfiguration.Customizer {
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    // as bytes once and for all
    private static final HttpField CONTENT_SECURITY = new PreEncodedHttpField("Content-Security-Policy", POLICY);
    private static final HttpField CONTENT_TYPE = new PreEncodedHttpField("X-Content-Type-Options", "nosniff");
    private static final HttpField REFERRER = new PreEncodedHttpField("Referrer-Policy", "no-referrer");

    @Override
    public Request customize(Request request, HttpFields.Mutable headers) {
        putInto(headers);
        return request;
    }

    /** Also for answers to what cannot be read, which no customizer comes to see. */
    static void putInto(HttpFields.Mutable headers) {
        headers.put(CONTENT_SECURITY);
        headers.put(CONTENT_TYPE);
        headers.put(REFERRER);
    }
}
