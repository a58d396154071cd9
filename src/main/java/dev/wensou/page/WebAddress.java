package dev.wensou.page;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Pattern;

/** Addresses that articles and rules name. Only those of the web become links; {@code javascript:} and friends stay text. */
final class WebAddress {
    private static final Pattern WEB = Pattern.compile("(?i)https?://.*", Pattern.DOTALL);
    private static final Pattern PATH = Pattern.compile("/(?![/\\\\]).*", Pattern.DOTALL);

    private WebAddress() {}

    static Optional<String> of(Optional<String> address) {
        return address.filter(text -> WEB.matcher(text).matches());
    }

    /** The same, or a path of this site. */
    static Optional<String> offered(Optional<String> address) {
        return address.filter(
                text -> WEB.matcher(text).matches() || PATH.matcher(text).matches());
    }

    static Optional<String> host(String address) {
        try {
            return Optional.ofNullable(new URI(address).getHost());
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** An address as people read it: without its scheme, and with its characters for their codes. */
    static String readable(String address) {
        try {
            var uri = new URI(address);
            var host = uri.getAuthority() == null ? "" : uri.getAuthority();
            return host + uri.getPath() + (uri.getQuery() == null || !host.isEmpty() ? "" : "?" + uri.getQuery());
        } catch (URISyntaxException e) {
            return address;
        }
    }
}
