package dev.wensou.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

class OpenSearchTest {
    private WebServer server;

    @BeforeEach
    void start() throws Exception {
        server = new WebServer(
                new Site(
                        RepeatingEngine.failingAfter(0),
                        (typed, size) -> List.of(),
                        NoAdministration.of(),
                        "test",
                        Path.of("frontend")),
                "127.0.0.1",
                0);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    /** The answer to a request line sent as it is, which no HTTP client would do. */
    private String answer(String path, String host) throws Exception {
        try (var socket = new Socket("127.0.0.1", server.port())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write(("GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Element body(String answer) throws Exception {
        assertTrue(answer.startsWith("HTTP/1.1 200 "), answer);
        return Xml.parse(answer.substring(answer.indexOf("<?xml"), answer.lastIndexOf('>') + 1));
    }

    private static List<String> templates(Element description) {
        return Xml.children(description, "Url").stream()
                .map(url -> url.getAttribute("template"))
                .toList();
    }

    @Test
    void aBrowserLearnsWhereToSearch() throws Exception {
        var answer = answer("/opensearch.xml", "search.example:8443");
        var description = body(answer);

        assertTrue(answer.contains("application/opensearchdescription+xml"), answer);
        assertEquals("http://a9.com/-/spec/opensearch/1.1/", description.getNamespaceURI());
        assertEquals("OpenSearchDescription", description.getLocalName());
        assertTrue(Xml.text(description, "ShortName").length() <= 16);
        assertTrue(Xml.text(description, "Description").length() <= 1024);
        assertEquals("UTF-8", Xml.text(description, "InputEncoding"));
        assertEquals(
                List.of(
                        "http://search.example:8443/?q={searchTerms}",
                        "http://search.example:8443/api/v1/feed?q={searchTerms}",
                        "http://search.example:8443/api/v1/suggest/opensearch?q={searchTerms}",
                        "http://search.example:8443/opensearch.xml"),
                templates(description));
    }

    @Test
    void everyAddressThatItNamesIsAnswered() throws Exception {
        var base = "http://localhost:" + server.port();
        for (var template : templates(body(answer("/opensearch.xml", "localhost:" + server.port())))) {
            var path = template.substring(base.length()).replace("{searchTerms}", "x");
            assertTrue(answer(path, "localhost").startsWith("HTTP/1.1 200 "), path);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a.example", "localhost", "127.0.0.1:8080", "[::1]:80", "my_host-2.local:65535", "xn--fiq.cn"})
    void aHostAndItsPortAreTakenFromTheRequest(String host) throws Exception {
        assertEquals(
                "http://" + host + "/?q={searchTerms}",
                templates(body(answer("/opensearch.xml", host))).getFirst());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.example/path",
                "evil.example?x",
                "user@evil.example",
                "evil.example:99999",
                "evil.example:80:80",
                "a b",
                "<x>",
                "\"evil.example",
                "evil..example",
                "-evil.example",
                "[::1",
                ""
            })
    void whatIsNoHostIsNeverRepeated(String host) throws Exception {
        assertFalse(ServerAddress.isHostAndPort(host));
        var answer = answer("/opensearch.xml", host);

        if (answer.startsWith("HTTP/1.1 200 ")) {
            assertEquals(
                    "http://127.0.0.1:" + server.port() + "/?q={searchTerms}",
                    templates(body(answer)).getFirst());
        } else {
            assertTrue(answer.startsWith("HTTP/1.1 400 "), answer);
        }
    }

    @Test
    void theLongestHostIsAsLongAsANameMayBe() {
        assertTrue(ServerAddress.isHostAndPort("a".repeat(255)));
        assertFalse(ServerAddress.isHostAndPort("a".repeat(256)));
        assertFalse(ServerAddress.isHostAndPort("a-".repeat(127)));
    }
}
