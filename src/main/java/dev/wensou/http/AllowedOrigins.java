package dev.wensou.http;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Other sites whose pages may ask this server from a browser, by their origins as browsers send them (RFC 6454, section 6.2).
 * Named one by one: a pattern or {@code *} would let pages in that nobody thought of.
 */
public record AllowedOrigins(Set<String> origins) {
    /** No other site. */
    public static final AllowedOrigins NONE = new AllowedOrigins(Set.of());

    public AllowedOrigins {
        origins = Set.copyOf(origins);
    }

    /** @throws IllegalArgumentException if one is no origin; the message says why and what would do */
    public static AllowedOrigins of(Collection<String> given) {
        return new AllowedOrigins(given.stream().map(AllowedOrigins::origin).collect(Collectors.toSet()));
    }

    private static String origin(String given) {
        try {
            var uri = new URI(given.toLowerCase(Locale.ROOT));
            var isWeb = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
            var isBare = uri.getRawUserInfo() == null
                    && uri.getRawPath().isEmpty()
                    && uri.getRawQuery() == null
                    && uri.getRawFragment() == null;
            if (isWeb && isBare && uri.getHost() != null) {
                var isUsual = uri.getPort() == (uri.getScheme().equals("https") ? 443 : 80);
                return uri.getScheme() + "://" + uri.getHost()
                        + (uri.getPort() < 0 || isUsual ? "" : ":" + uri.getPort());
            }
        } catch (URISyntaxException e) {
            // told below, as what is no origin for other reasons
        }
        throw new IllegalArgumentException(
                "'" + given + "' is no origin of a site; want a scheme, a host, and a port where"
                        + " it is not the usual one, such as https://site.example or http://localhost:3000, one for each site");
    }

    boolean has(String origin) {
        return origins.contains(origin);
    }

    boolean isEmpty() {
        return origins.isEmpty();
    }
}
