package dev.wensou.config;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;

/** Tells addresses that a page may offer from those that would run a script or hide where they lead. */
final class RedirectAddress {
    private static final Set<String> SCHEMES = Set.of("http", "https");

    private RedirectAddress() {}

    /**
     * Whether it is a path of the same site, or a whole http(s) address with a host and without a password. Java's parser
     * lets no space, backslash or control character pass, by which browsers read {@code /\host} and {@code /<tab>/host} as
     * other hosts.
     */
    static boolean isSafe(String address) {
        try {
            var uri = new URI(address);
            return uri.getScheme() == null
                    ? address.startsWith("/") && !address.startsWith("//")
                    : SCHEMES.contains(uri.getScheme().toLowerCase(Locale.ROOT))
                            && uri.getHost() != null
                            && uri.getRawUserInfo() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
