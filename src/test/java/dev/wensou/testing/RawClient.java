package dev.wensou.testing;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;

/** Sends bytes as they are, which no HTTP client would do, and reads whatever comes back until the server hangs up. */
public final class RawClient {
    private static final int PATIENCE_MILLIS = 60_000;

    private final String address;
    private final int port;

    /** @param port of a server of this machine */
    public RawClient(int port) {
        this("127.0.0.1", port);
    }

    /** The same where the server listens at another address of this machine. */
    public RawClient(String address, int port) {
        this.address = address;
        this.port = port;
    }

    /**
     * What came back.
     *
     * @param isClosed whether the server hung up; else it was waited for in vain
     */
    public record Exchange(List<RawAnswer> answers, boolean isClosed) {
        /** The only answer there is. */
        public RawAnswer only() {
            if (answers.size() != 1) {
                throw new AssertionError("want one answer, there are " + answers.size());
            }
            return answers.getFirst();
        }

        public List<Integer> statuses() {
            return answers.stream().map(RawAnswer::status).toList();
        }
    }

    /** A request without a body whose target is sent as it is; the server hangs up behind its answer. */
    public RawAnswer ask(String method, String target, String... headers) throws IOException {
        var request =
                new StringBuilder(method + " " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n");
        for (var i = 0; i < headers.length; i += 2) {
            request.append(headers[i]).append(": ").append(headers[i + 1]).append("\r\n");
        }
        try {
            return send(request + "\r\n").only();
        } catch (IOException e) {
            throw new IOException(method + " " + target + " was not answered", e);
        }
    }

    public RawAnswer get(String target, String... headers) throws IOException {
        return ask("GET", target, headers);
    }

    /** @param request each character a byte */
    public Exchange send(String request) throws IOException {
        return send(request, PATIENCE_MILLIS);
    }

    /** @param patienceMillis how long a silence of the server may be */
    public Exchange send(String request, int patienceMillis) throws IOException {
        var method = request.stripLeading().split("[ \t]", 2)[0];
        try (var socket = new Socket(address, port)) {
            socket.setSoTimeout(patienceMillis);
            try {
                socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
                socket.getOutputStream().flush();
            } catch (SocketException e) {
                // a server that refuses need not read on
            }
            return read(new BufferedInputStream(socket.getInputStream()), method.equals("HEAD"));
        }
    }

    private static Exchange read(InputStream in, boolean isHead) throws IOException {
        var answers = new ArrayList<RawAnswer>();
        try {
            for (var answer = next(in, isHead); answer.isPresent(); answer = next(in, isHead)) {
                answers.add(answer.get());
            }
            return new Exchange(answers, true);
        } catch (SocketTimeoutException e) {
            return new Exchange(answers, false);
        } catch (SocketException e) {
            // a server that hangs up with bytes unread resets the connection
            return new Exchange(answers, true);
        } catch (EOFException e) {
            throw new IOException("an answer broke off behind " + answers.size() + " others", e);
        }
    }

    /** The next answer of a connection; absent where it ends. */
    public static Optional<RawAnswer> next(InputStream in, boolean isHead) throws IOException {
        var status = line(in);
        if (status.isEmpty()) {
            return Optional.empty();
        }
        var headers = new TreeMap<String, List<String>>();
        for (var line = line(in).orElseThrow(EOFException::new);
                !line.isEmpty();
                line = line(in).orElseThrow(EOFException::new)) {
            var colon = line.indexOf(':');
            headers.computeIfAbsent(line.substring(0, colon).toLowerCase(Locale.ROOT), name -> new ArrayList<>())
                    .add(line.substring(colon + 1).strip());
        }
        var code = Integer.parseInt(status.get().split(" ")[1]);
        // what cannot be read is not known to be HEAD
        var hasBody = (!isHead || code == 400) && code != 304 && code != 204 && code >= 200;
        return Optional.of(new RawAnswer(code, headers, hasBody ? body(in, headers) : new byte[0]));
    }

    private static byte[] body(InputStream in, TreeMap<String, List<String>> headers) throws IOException {
        if (headers.containsKey("transfer-encoding")) {
            return chunks(in);
        }
        return headers.containsKey("content-length")
                ? in.readNBytes(Integer.parseInt(headers.get("content-length").getFirst()))
                : in.readAllBytes();
    }

    private static byte[] chunks(InputStream in) throws IOException {
        var body = new ByteArrayOutputStream();
        while (true) {
            var size = Integer.parseInt(line(in).orElseThrow(EOFException::new).strip(), 16);
            body.writeBytes(in.readNBytes(size));
            line(in);
            if (size == 0) {
                return body.toByteArray();
            }
        }
    }

    private static Optional<String> line(InputStream in) throws IOException {
        var line = new ByteArrayOutputStream();
        for (var next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                return line.size() == 0 ? Optional.empty() : Optional.of(line.toString(StandardCharsets.ISO_8859_1));
            }
            line.write(next);
        }
        return Optional.of(line.toString(StandardCharsets.ISO_8859_1).replaceAll("\r$", ""));
    }
}
