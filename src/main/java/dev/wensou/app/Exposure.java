package dev.wensou.app;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;

/**
 * What a server lets people do who are not on its machine, to be said in its log: an address is typed quickly, and what it opens
 * is not seen.
 *
 * @param host what the server listens on
 * @param hasKey whether admin calls are switched on
 * @param isCounting whether searches are counted
 */
record Exposure(String host, boolean hasKey, boolean isCounting) {
    /**
     * The words of a warning; absent where nobody else can reach the server.
     *
     * @throws UnknownHostException if there is no such host
     */
    Optional<String> warning() throws UnknownHostException {
        if (InetAddress.getByName(host).isLoopbackAddress()) {
            return Optional.empty();
        }
        return Optional.of("listening on " + host
                + ", beyond this machine: whoever reaches it may search, read and export every article"
                + (isCounting ? ", and see what others search for often" : "")
                + "; admin calls are "
                + (hasKey ? "open to whoever has the admin key" : "off")
                + "; nothing is encrypted here, so let a proxy end TLS before it; see docs/SECURITY.md");
    }
}
