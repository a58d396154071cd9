package dev.wensou.http;

import io.javalin.http.Context;
import java.net.URI;
import java.util.Optional;

/** Whether a request may be counted: those who ask not to be are not, nor is what another site makes a browser send. */
final class Consent {
    private Consent() {}

    /** False under Do Not Track and Global Privacy Control; any client can send either header. */
    static boolean isGiven(Context context) {
        return !"1".equals(context.header("DNT")) && !"1".equals(context.header("Sec-GPC"));
    }

    /**
     * Whether the request comes from this site's own page, or from no page. Browsers say so in {@code Sec-Fetch-Site}, which
     * holds behind a proxy too, and over plain HTTP in {@code Origin} alone.
     */
    static boolean isOfThisSite(Context context) {
        var site = Optional.ofNullable(context.header("Sec-Fetch-Site"));
        if (site.isPresent()) {
            return site.get().equals("same-origin") || site.get().equals("none");
        }
        var origin = Optional.ofNullable(context.header("Origin"));
        return origin.isEmpty() || authority(origin.get()).equals(Optional.ofNullable(context.header("Host")));
    }

    private static Optional<String> authority(String origin) {
        try {
            return Optional.ofNullable(URI.create(origin).getAuthority());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
