package dev.wensou.http;

import io.javalin.http.Context;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a client reaches this server, for what must name whole addresses. Headers by which proxies say where they were asked
 * ({@code Forwarded}, {@code X-Forwarded-*}) are not read, since whoever asks can write them.
 *
 * @param given where an operator says that it is reached; else each request says it
 */
record ServerAddress(Optional<PublicUrl> given) {
    private static final int MAX_CHARS = 255;
    private static final int MAX_PORT = 65_535;
    private static final Pattern HOST_AND_PORT = Pattern.compile(
            "(?:[A-Za-z0-9_](?:[A-Za-z0-9_-]*[A-Za-z0-9_])?(?:\\.[A-Za-z0-9_](?:[A-Za-z0-9_-]*[A-Za-z0-9_])?)*"
                    + "|\\[[0-9A-Fa-f:.]{2,45}])(?::([0-9]{1,5}))?");

    /**
     * Such as {@code http://search.example:8080}: what was given, else the request's Host where that is a host and a port and nothing else,
     * for it is sent by whoever likes; otherwise the address that the request came in on.
     */
    String of(Context context) {
        return given.map(PublicUrl::base).orElseGet(() -> asked(context));
    }

    private static String asked(Context context) {
        var host = context.header("Host");
        var request = context.req();
        return request.getScheme() + "://"
                + (host != null && isHostAndPort(host)
                        ? host
                        : bracketed(request.getLocalAddr()) + ":" + request.getLocalPort());
    }

    static boolean isHostAndPort(String text) {
        var match = HOST_AND_PORT.matcher(text);
        return text.length() <= MAX_CHARS
                && match.matches()
                && (match.group(1) == null || Integer.parseInt(match.group(1)) <= MAX_PORT);
    }

    private static String bracketed(String address) {
        return address.contains(":") ? "[" + address + "]" : address;
    }
}
