package dev.wensou.opensearch.cluster;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.async.HttpAsyncClientBuilder;
import org.apache.hc.client5.http.impl.nio.PoolingAsyncClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.ClientTlsStrategyBuilder;
import org.apache.hc.client5.http.ssl.HostnameVerificationPolicy;
import org.apache.hc.client5.http.ssl.HttpsSupport;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.message.BasicHeader;
import org.apache.hc.core5.util.Timeout;
import org.opensearch.client.opensearch.generic.Body;
import org.opensearch.client.opensearch.generic.OpenSearchGenericClient;
import org.opensearch.client.opensearch.generic.Requests;
import org.opensearch.client.transport.OpenSearchTransport;
import org.opensearch.client.transport.httpclient5.ApacheHttpClient5Transport;
import org.opensearch.client.transport.httpclient5.ApacheHttpClient5TransportBuilder;
import org.opensearch.client.transport.httpclient5.ResponseException;
import org.opensearch.client.transport.httpclient5.internal.Node;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * HTTP to the nodes of a cluster, each request once: to its nodes in turns, past those that do not answer. Certificates are checked,
 * no redirect is followed. Safe for any number of threads.
 */
final class Connection implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String JSON_TYPE = "application/json; charset=UTF-8";
    private static final int CONNECT_MILLIS = 2_000;
    private static final int CONNECTIONS = 64;
    private static final int FIRST_ERROR = 400;
    private static final int SHOWN = 300;

    private final ClusterAccess access;
    private final OpenSearchTransport transport;
    private final OpenSearchGenericClient client;
    private volatile boolean isClosed;
    private final CircuitBreaker breaker = new CircuitBreaker(System::nanoTime);
    private final NodeHealth nodes = new NodeHealth(System::nanoTime);

    /** @throws IOException if the file of certificates cannot be read */
    Connection(ClusterAccess access) throws IOException {
        this.access = access;
        // by default nobody looks at the name in a certificate: version 5.6 tells Java to, after Java has taken its
        // settings
        var tls = new ClientTlsStrategyBuilder()
                .setHostVerificationPolicy(HostnameVerificationPolicy.CLIENT)
                .setHostnameVerifier(HttpsSupport.getDefaultHostnameVerifier());
        if (access.authority().isPresent()) {
            tls.setSslContext(TrustedAuthority.read(access.authority().get()));
        }
        var timeout = Timeout.ofMilliseconds(access.timeout().toMillis());
        var connections = PoolingAsyncClientConnectionManagerBuilder.create()
                .setMaxConnPerRoute(CONNECTIONS)
                .setMaxConnTotal(CONNECTIONS * access.nodes().size())
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.ofMilliseconds(CONNECT_MILLIS))
                        .build())
                .setTlsStrategy(tls.buildAsync())
                .build();
        this.transport = ApacheHttpClient5TransportBuilder.builder(
                        access.nodes().stream().map(HttpHost::create).toArray(HttpHost[]::new))
                .setDefaultHeaders(access.authorization()
                        .map(value -> new Header[] {new BasicHeader("Authorization", value)})
                        .orElse(new Header[0]))
                .setRequestConfigCallback(
                        config -> config.setResponseTimeout(timeout).setRedirectsEnabled(false))
                .setHttpClientConfigCallback(http -> client(http, connections))
                .setFailureListener(new ApacheHttpClient5Transport.FailureListener() {
                    @Override
                    public void onFailure(Node node) {
                        nodes.failed(node.getHost().toURI());
                    }
                })
                .build();
        this.client = new OpenSearchGenericClient(transport);
    }

    private static HttpAsyncClientBuilder client(
            HttpAsyncClientBuilder http, org.apache.hc.client5.http.nio.AsyncClientConnectionManager connections) {
        return http.setConnectionManager(connections).disableRedirectHandling().disableCookieManagement();
    }

    /** The nodes as people read them. */
    String names() {
        return access.names();
    }

    /** Which nodes did not answer lately, for an operator; each a sentence. */
    List<String> warnings() {
        return nodes.warnings();
    }

    /**
     * Asks and waits.
     *
     * @param body JSON, or lines of JSON each with a line end; nothing if it is empty
     * @throws ClusterException if the answer is an error
     * @throws ClusterAwayException if there is no answer
     */
    JsonNode send(String method, String path, Map<String, String> parameters, byte[] body) throws IOException {
        if (isClosed) {
            throw new ClusterAwayException("the connection to " + access.names() + " is closed");
        }
        if (!breaker.mayAsk()) {
            throw new ClusterAwayException(access.names() + " did not answer before and is not asked at every request");
        }
        var request = Requests.builder().method(method).endpoint(path).query(parameters);
        if (body.length > 0) {
            request.body(Body.from(body, JSON_TYPE));
        }
        try (var answer = client.execute(request.build())) {
            breaker.answered();
            var bytes = answer.getBody().map(Body::bodyAsBytes).orElse(new byte[0]);
            if (answer.getStatus() >= FIRST_ERROR) {
                throw refused(method + " " + path, answer.getStatus(), bytes);
            }
            return bytes.length == 0 ? JSON.createObjectNode() : JSON.readTree(bytes);
        } catch (ClusterException e) {
            throw e;
        } catch (ResponseException e) {
            breaker.answered();
            throw refused(method + " " + path, e.status(), body(e));
        } catch (IOException e) {
            if (Thread.currentThread().isInterrupted()) {
                throw interrupted();
            }
            breaker.failed();
            var advice = TlsAdvice.on(e).map(what -> "; " + what).orElse("");
            throw new ClusterAwayException(
                    access.names() + " did not answer " + method + " " + path + ": " + said(e) + advice, e);
        } catch (RuntimeException e) {
            if (e.getCause() instanceof InterruptedException) {
                Thread.currentThread().interrupt();
                throw interrupted();
            }
            throw e;
        }
    }

    private IOException interrupted() {
        return new InterruptedIOException("interrupted while " + access.names() + " was asked");
    }

    /** The client throws most answers above 404, and keeps the body behind the first line of the message alone. */
    private static byte[] body(ResponseException e) {
        var message = said(e);
        return message.substring(message.indexOf('\n') + 1).getBytes(StandardCharsets.UTF_8);
    }

    private static String said(Throwable e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }

    ClusterException refused(String call, int status, byte[] bytes) {
        var text = new String(bytes, StandardCharsets.UTF_8);
        var type = "";
        var reason = text.substring(0, Math.min(SHOWN, text.length()));
        try {
            var error = JSON.readTree(bytes).path("error");
            if (error.isObject()) {
                var cause = error.path("root_cause").path(0);
                type = error.path("type").asString("");
                reason = cause.path("reason").asString(error.path("reason").asString(reason));
            }
        } catch (tools.jackson.core.JacksonException e) {
            // not of the cluster but of something before it; its text says more than nothing
        }
        return new ClusterException(
                status, type, access.names() + " answered " + call + " with " + status + ": " + reason);
    }

    @Override
    public void close() {
        isClosed = true;
        try {
            transport.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("the connection to " + access.names() + " could not be closed", e);
        }
    }
}
