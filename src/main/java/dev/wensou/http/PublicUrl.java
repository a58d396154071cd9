package dev.wensou.http;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/**
 * Where people reach a server that stands behind another one, which ends TLS or has another name.
 *
 * @param base such as {@code https://search.example}, without a slash at its end
 */
public record PublicUrl(String base) {
    private static final String EXAMPLE = "https://search.example";

    /**
     * The address that a text names; a single slash at its end does no harm.
     *
     * @throws IllegalArgumentException if it is none that all of a server's addresses can begin with; the message says why
     */
    public static PublicUrl of(String text) {
        var uri = parsed(text);
        if (uri.getRawUserInfo() != null) {
            throw new IllegalArgumentException(
                    "holds a name or a password, which everybody would be shown; want " + EXAMPLE);
        }
        var scheme = Optional.ofNullable(uri.getScheme()).orElse("").toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            throw bad(text, "is no address that begins with https:// or http://");
        }
        if (uri.getRawQuery() != null || uri.getRawFragment() != null) {
            throw bad(text, "holds a query or a fragment, and no path can follow these");
        }
        if (!uri.getRawPath().isEmpty() && !uri.getRawPath().equals("/")) {
            throw bad(
                    text,
                    "has the path '" + uri.getRawPath()
                            + "'; the page and the API name their own paths from the top of a"
                            + " host, so serve Wensou under a host name or a port of its own");
        }
        var authority = uri.getRawAuthority();
        if (uri.getHost() == null || !ServerAddress.isHostAndPort(authority)) {
            throw bad(text, "names no host, or no port up to 65535");
        }
        return new PublicUrl(scheme + "://" + authority.toLowerCase(Locale.ROOT));
    }

    private static URI parsed(String text) {
        try {
            var uri = new URI(text);
            if (uri.isOpaque()) {
                throw bad(text, "is no address that begins with https:// or http://");
            }
            return uri;
        } catch (URISyntaxException e) {
            throw bad(text, "is no address (" + e.getReason() + ")");
        }
    }

    private static IllegalArgumentException bad(String text, String reason) {
        return new IllegalArgumentException("'" + text + "' " + reason + "; want " + EXAMPLE);
    }
}
