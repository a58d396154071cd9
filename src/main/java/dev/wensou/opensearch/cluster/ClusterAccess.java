package dev.wensou.opensearch.cluster;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a cluster is and how to be let in. Immutable.
 *
 * @param nodes addresses of some of its nodes, such as {@code https://node1.example:9200}; requests go to them in turns
 * @param authorization the header of that name; absent where nothing is asked for
 * @param authority a PEM file with the certificates that a node's must be signed by; absent for those that Java trusts
 * @param timeout how long an answer may take
 */
public record ClusterAccess(
        List<URI> nodes, Optional<String> authorization, Optional<Path> authority, Duration timeout) {
    /** Names of the variables that hold secrets, which command lines would show to everybody on the machine. */
    static final String USER = "WENSOU_OPENSEARCH_USER";

    static final String PASSWORD = "WENSOU_OPENSEARCH_PASSWORD";
    static final String API_KEY = "WENSOU_OPENSEARCH_API_KEY";
    static final String AUTHORITY = "WENSOU_OPENSEARCH_CA";

    private static final int USUAL_PORT = 9200;
    /** Numbers alone: 127.0.0.1.example is a name that anybody may have. */
    private static final Pattern LOOPBACK = Pattern.compile("127(\\.\\d{1,3}){3}");

    /** Of its own list of nodes. */
    public ClusterAccess {
        nodes = List.copyOf(nodes);
    }

    /**
     * Reads addresses and secrets.
     *
     * @param addresses separated by commas
     * @param environment where the secrets are
     * @throws IllegalArgumentException if one is no address of a node, or a secret would be sent unencrypted to another
     *     machine; the message says what is wanted
     */
    public static ClusterAccess of(String addresses, Map<String, String> environment, Duration timeout) {
        var nodes = new ArrayList<URI>();
        for (var address : addresses.split(",", -1)) {
            nodes.add(node(address.strip()));
        }
        var authorization = authorization(environment);
        if (authorization.isPresent()) {
            for (var node : nodes) {
                if (!node.getScheme().equals("https") && !isLoopback(node.getHost())) {
                    throw new IllegalArgumentException("the password or key for " + node
                            + " would be sent unencrypted; write https:// or leave " + PASSWORD + " and " + API_KEY
                            + " unset");
                }
            }
        }
        return new ClusterAccess(
                nodes,
                authorization,
                Optional.ofNullable(environment.get(AUTHORITY)).map(Path::of),
                timeout);
    }

    private static URI node(String address) {
        try {
            var uri = URI.create(address);
            var scheme = uri.getScheme();
            var isWhole = scheme != null
                    && (scheme.equals("http") || scheme.equals("https"))
                    && uri.getHost() != null
                    && uri.getUserInfo() == null
                    && uri.getQuery() == null
                    && (uri.getPath().isEmpty() || uri.getPath().equals("/"));
            if (isWhole) {
                return URI.create(
                        scheme + "://" + uri.getHost() + ":" + (uri.getPort() < 0 ? USUAL_PORT : uri.getPort()));
            }
        } catch (IllegalArgumentException e) {
            // said below
        }
        throw new IllegalArgumentException("'" + address
                + "' is no address of a node; write one such as https://node1.example:9200, several with commas between,"
                + " the name and password in " + USER + " and " + PASSWORD + ", or a key in " + API_KEY);
    }

    private static Optional<String> authorization(Map<String, String> environment) {
        var key = environment.get(API_KEY);
        var user = environment.get(USER);
        var password = environment.get(PASSWORD);
        if (key != null && user != null) {
            throw new IllegalArgumentException(
                    API_KEY + " and " + USER + " are both set; unset the one that is not meant");
        }
        if (key != null) {
            return Optional.of("ApiKey " + key);
        }
        if (user == null && password == null) {
            return Optional.empty();
        }
        if (user == null || password == null) {
            throw new IllegalArgumentException(USER + " and " + PASSWORD + " belong together; one of them is not set");
        }
        var both = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        return Optional.of("Basic " + Base64.getEncoder().encodeToString(both));
    }

    private static boolean isLoopback(String host) {
        return host.equals("localhost") || LOOPBACK.matcher(host).matches() || host.equals("[::1]");
    }

    /** The nodes as people read them. */
    String names() {
        return String.join(", ", nodes.stream().map(URI::toString).toList());
    }
}
