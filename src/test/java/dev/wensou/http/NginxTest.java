package dev.wensou.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.wensou.guard.ClientAddress;
import dev.wensou.guard.Limits;
import dev.wensou.search.SearchFailure;
import dev.wensou.testing.RawAnswer;
import dev.wensou.testing.RawClient;
import java.io.BufferedInputStream;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example of docs/SECURITY.md behind a real nginx, where there is one on the path. */
class NginxTest {
    private static final String KEY = "0123456789abcdef";
    private static final String PASSWORD = "changeit";

    @TempDir
    private Path folder;

    private WebServer server;
    private Process nginx;
    private SSLContext trusting;
    private int tlsPort;
    private int plainPort;

    @BeforeEach
    void start() throws Exception {
        var program = onPath("nginx");
        assumeTrue(program.isPresent(), "nginx is not installed");
        var site = FailingSite.of(new SearchFailure.EngineUnavailable("no index"), new AdminKey(KEY));
        var clients = new ClientAddress(Set.of(InetAddress.getByName("127.0.0.1")));
        server = new WebServer(site, "127.0.0.1", 0, Limits.of(2), clients);
        makeCertificate();
        tlsPort = freePort();
        plainPort = freePort();
        Files.writeString(folder.resolve("nginx.conf"), configuration());
        nginx = new ProcessBuilder(
                        program.get().toString(),
                        "-p",
                        folder.toString(),
                        "-c",
                        folder.resolve("nginx.conf").toString(),
                        "-e",
                        folder.resolve("error.log").toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output").toFile())
                .start();
        awaitListening();
    }

    @AfterEach
    void stop() throws InterruptedException {
        if (nginx != null) {
            nginx.destroy();
            assertTrue(nginx.waitFor(30, TimeUnit.SECONDS));
        }
        if (server != null) {
            server.close();
        }
    }

    private static Optional<Path> onPath(String name) {
        return Arrays.stream((System.getenv("PATH") + File.pathSeparator + "/usr/sbin").split(File.pathSeparator))
                .map(each -> Path.of(each, name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** The file as it is shipped, but for ports and certificates, and what stands around it in an installation. */
    private String configuration() throws IOException {
        var example = Files.readString(Path.of("docs/nginx.conf"))
                .replace("listen 443", "listen 127.0.0.1:" + tlsPort)
                .replace("listen 80", "listen 127.0.0.1:" + plainPort)
                .replace(
                        "/etc/ssl/certs/search.example.pem",
                        folder.resolve("certificate.pem").toString())
                .replace(
                        "/etc/ssl/private/search.example.key",
                        folder.resolve("key.pem").toString())
                .replace("http://127.0.0.1:8080", "http://127.0.0.1:" + server.port());
        var temporary = new StringBuilder();
        for (var kind : List.of("client_body", "proxy", "fastcgi", "uwsgi", "scgi")) {
            temporary
                    .append(kind)
                    .append("_temp_path ")
                    .append(folder.resolve(kind))
                    .append(";\n");
        }
        return "daemon off; worker_processes 1; pid " + folder.resolve("nginx.pid")
                + ";\nevents {}\nhttp {\naccess_log off;\n" + temporary + example + "}\n";
    }

    private void makeCertificate() throws Exception {
        var store = folder.resolve("store.p12");
        var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        var made = new ProcessBuilder(
                        keytool,
                        "-genkeypair",
                        "-alias",
                        "a",
                        "-keyalg",
                        "EC",
                        "-groupname",
                        "secp256r1",
                        "-validity",
                        "2",
                        "-dname",
                        "CN=search.example",
                        "-ext",
                        "SAN=dns:search.example",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        PASSWORD)
                .inheritIO()
                .start();
        assertTrue(made.waitFor(60, TimeUnit.SECONDS));
        var keys = KeyStore.getInstance(store.toFile(), PASSWORD.toCharArray());
        var key = keys.getKey("a", PASSWORD.toCharArray());
        var certificate = (X509Certificate) keys.getCertificate("a");
        Files.writeString(folder.resolve("key.pem"), pem("PRIVATE KEY", key.getEncoded()));
        Files.writeString(folder.resolve("certificate.pem"), pem("CERTIFICATE", certificate.getEncoded()));
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(keys);
        trusting = SSLContext.getInstance("TLS");
        trusting.init(null, trust.getTrustManagers(), null);
    }

    private static String pem(String kind, byte[] bytes) {
        return "-----BEGIN " + kind + "-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes) + "\n-----END " + kind + "-----\n";
    }

    private void awaitListening() throws Exception {
        for (var i = 0; i < 600 && nginx.isAlive(); i++) {
            try {
                new Socket("127.0.0.1", tlsPort).close();
                return;
            } catch (IOException e) {
                Thread.sleep(50);
            }
        }
        throw new AssertionError("nginx does not listen: " + Files.readString(folder.resolve("output"))
                + Files.readString(folder.resolve("error.log")));
    }

    private RawAnswer ask(String method, String target, String... headers) throws IOException {
        var request =
                new StringBuilder(method + " " + target + " HTTP/1.1\r\nHost: search.example\r\nConnection: close\r\n");
        for (var i = 0; i < headers.length; i += 2) {
            request.append(headers[i]).append(": ").append(headers[i + 1]).append("\r\n");
        }
        try (var socket = trusting.getSocketFactory().createSocket("127.0.0.1", tlsPort)) {
            socket.setSoTimeout(60_000);
            socket.getOutputStream().write((request + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
            return RawClient.next(new BufferedInputStream(socket.getInputStream()), method.equals("HEAD"))
                    .orElseThrow();
        }
    }

    @Test
    void theExampleServesByTlsWhatIsForReadersAndBelievesNoForgedAddress() throws Exception {
        var live = ask("GET", "/health/live");
        assertEquals(200, live.status());
        assertEquals(List.of("max-age=31536000"), live.all("Strict-Transport-Security"));
        assertTrue(live.header("Content-Security-Policy").isPresent());
        assertFalse(live.header("Server").orElse("").contains("/"), "no version: " + live.headers());
        assertEquals(301, new RawClient(plainPort).get("/?q=a").status());
        assertEquals(
                "https://search.example/?q=a",
                new RawClient(plainPort).get("/?q=a").header("Location").orElse(""));

        assertEquals(503, ask("GET", "/api/v1/search?q=%E7%AE%97%E5%8A%9B").status(), "of a server without an index");
        assertEquals(400, ask("GET", "/api/v1/search?q=%ff").status(), "the query comes through as it is");
        assertEquals(200, ask("GET", "/main.js", "Accept-Encoding", "gzip").status());
        assertEquals(503, ask("GET", "/api/v1/articles/a").status());
        assertEquals(403, ask("GET", "/metrics").status());

        for (var i = 0; i < 5; i++) {
            var guess = ask(
                    "POST",
                    "/api/v1/admin/reload",
                    "Authorization",
                    "Bearer wrong-" + i,
                    "X-Forwarded-For",
                    "203.0.113." + i,
                    "Forwarded",
                    "for=203.0.113." + i,
                    "Content-Length",
                    "0");
            assertEquals(401, guess.status(), "guess " + i);
        }
        var refused = ask(
                "POST",
                "/api/v1/admin/reload",
                "Authorization",
                "Bearer " + KEY,
                "X-Forwarded-For",
                "203.0.113.99",
                "Content-Length",
                "0");
        assertEquals(429, refused.status(), "six addresses that a client made up are one client");
    }
}
