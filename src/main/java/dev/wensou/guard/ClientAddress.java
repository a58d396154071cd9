package dev.wensou.guard;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.jetty.server.Request;

/**
 * Who asks. The address that the connection comes from, unless that is a proxy that the operator trusts: then what the proxy
 * says, the last address in {@code X-Forwarded-For} that is no such proxy itself. What stands before it in that header was
 * sent by the client, and may be made up. Safe for any number of threads.
 */
public final class ClientAddress {
    private static final String OCTET = "(25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9])";
    /** So narrow that what matches is never looked up as a name. */
    private static final Pattern ADDRESS =
            Pattern.compile("(" + OCTET + "\\.){3}" + OCTET + "|(?=.*:)[0-9A-Fa-f:.]{2,45}");

    private static final int IPV6_BYTES = 16;
    private static final int SUBNET_BYTES = 8;

    private final Set<InetAddress> proxies;

    /** @param proxies those whose word is taken; none is taken where it is empty */
    public ClientAddress(Set<InetAddress> proxies) {
        this.proxies = Set.copyOf(proxies);
    }

    /** The client's address; the proxy's own where that names none. */
    InetAddress of(Request request) {
        var connected = connected(request);
        if (connected.isEmpty() || !proxies.contains(connected.get())) {
            return connected.orElse(InetAddress.getLoopbackAddress());
        }
        var said = String.join(",", request.getHeaders().getValuesList("X-Forwarded-For"))
                .split(",");
        for (var i = said.length - 1; i >= 0; i--) {
            var address = parse(said[i].strip());
            if (address.isEmpty()) {
                break;
            }
            if (!proxies.contains(address.get())) {
                return address.get();
            }
        }
        return connected.get();
    }

    /**
     * Whether a program of this machine asks. Not where a header says that the request was passed on for another: a proxy of
     * this machine that nobody named as trusted brings everybody's.
     */
    public boolean isLocal(Request request) {
        var headers = request.getHeaders();
        var isPassedOn =
                headers.contains("X-Forwarded-For") || headers.contains("Forwarded") || headers.contains("Via");
        return connected(request).filter(InetAddress::isLoopbackAddress).isPresent() && !isPassedOn;
    }

    private static Optional<InetAddress> connected(Request request) {
        return request.getConnectionMetaData().getRemoteSocketAddress() instanceof InetSocketAddress remote
                ? Optional.ofNullable(remote.getAddress())
                : Optional.empty();
    }

    /** What stands for one client: an address, or of IPv6 the network of 64 bits, which one household has whole. */
    static String key(InetAddress address) {
        var bytes = address.getAddress();
        return bytes.length == IPV6_BYTES
                ? Arrays.toString(Arrays.copyOf(bytes, SUBNET_BYTES))
                : address.getHostAddress();
    }

    /** An address as it is written; never a name, which would have to be looked up. */
    public static Optional<InetAddress> parse(String text) {
        var bare = text.startsWith("[") && text.endsWith("]") ? text.substring(1, text.length() - 1) : text;
        if (!ADDRESS.matcher(bare).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(bare));
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }
}
