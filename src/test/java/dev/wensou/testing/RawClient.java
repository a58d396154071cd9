package dev.wensou.testing;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Sends what no client library would: paths that are no addresses. One connection for each request. */
public final class RawClient {
    private static final String END_OF_HEADERS = "\r\n\r\n";

    private final String host;
    private final int port;
    private final Duration patience;

    /** @param server such as {@code http://127.0.0.1:8080} */
    public RawClient(URI server, Duration patience) {
        this.host = server.getHost();
        this.port = server.getPort();
        this.patience = patience;
    }

    /**
     * What a server answered.
     *
     * @param body as it came, in chunks where it came in chunks
     */
    public record Reply(int status, String headers, String body) {}

    /** @param target path and query, as they are to stand in the request */
    public Reply get(String target) throws IOException {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), Math.toIntExact(patience.toMillis()));
            socket.setSoTimeout(Math.toIntExact(patience.toMillis()));
            var request = "GET " + target + " HTTP/1.1\r\nHost: " + host + ":" + port + "\r\nConnection: close"
                    + END_OF_HEADERS;
            try {
                socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            } catch (SocketException e) {
                // it is answered before it is read to its end; what was said may be there all the same
                return reply(socket);
            }
            return reply(socket);
        }
    }

    private static Reply reply(Socket socket) throws IOException {
        var text = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        var end = text.indexOf(END_OF_HEADERS);
        if (end < 0) {
            throw new IOException("no answer but '" + text + "'");
        }
        var status = Integer.parseInt(text.substring(0, end).split(" ", 3)[1]);
        return new Reply(status, text.substring(0, end), text.substring(end + END_OF_HEADERS.length()));
    }
}
