package dev.wensou.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wensou.search.Corrector;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Element;

/** A server that stands behind another one and is told where people reach it. */
class PublicUrlTest {
    @ParameterizedTest
    @CsvSource({
        "https://search.example, https://search.example",
        "HTTPS://Search.Example/, https://search.example",
        "http://127.0.0.1:8080, http://127.0.0.1:8080",
        "https://[::1]:8443/, https://[::1]:8443",
        "https://xn--fiq228c.example, https://xn--fiq228c.example",
    })
    void anAbsoluteAddressOfAHostIsTaken(String given, String base) {
        assertEquals(base, PublicUrl.of(given).base());
    }

    @ParameterizedTest
    @CsvSource({
        "search.example, is no address that begins with",
        "search.example:8080, is no address that begins with",
        "//search.example, is no address that begins with",
        "ftp://search.example, is no address that begins with",
        "mailto:a@search.example, is no address that begins with",
        "'', is no address that begins with",
        "https://search.example/wensou, has the path '/wensou'",
        "https://search.example//, has the path '//'",
        "https://search.example/?q=a, holds a query or a fragment",
        "https://search.example?, holds a query or a fragment",
        "https://search.example/#, holds a query or a fragment",
        "https://, is no address (",
        "https:///, names no host",
        "https://search.example:99999, names no host",
        "https://search.example:1x, names no host",
        "https://a b.example, is no address (",
    })
    void anythingElseIsRefusedWithWhatWasFoundAndWhatIsWanted(String given, String reason) {
        var refused = assertThrows(IllegalArgumentException.class, () -> PublicUrl.of(given));

        assertTrue(refused.getMessage().contains("'" + given + "' "), refused.getMessage());
        assertTrue(refused.getMessage().contains(reason), refused.getMessage());
        assertTrue(refused.getMessage().endsWith("; want https://search.example"), refused.getMessage());
    }

    @Test
    void aPasswordIsRefusedAndNotRepeated() {
        var refused =
                assertThrows(IllegalArgumentException.class, () -> PublicUrl.of("https://me:secret@search.example"));

        assertTrue(refused.getMessage().contains("a name or a password"), refused.getMessage());
        assertFalse(refused.getMessage().contains("secret"), refused.getMessage());
    }

    @Test
    void everyWholeAddressBeginsWithItWhateverARequestSays() throws Exception {
        var address = Optional.of(PublicUrl.of("https://search.example"));
        try (var server = server(address)) {
            var feed = xml(server, "/api/v1/feed");
            var description = xml(server, "/opensearch.xml");

            assertEquals("https://search.example/api/v1/feed", Xml.link(feed, "self"));
            assertEquals("https://search.example/", Xml.link(feed, "alternate"));
            var entry = Xml.children(feed, "entry").getFirst();
            assertTrue(Xml.link(entry, "alternate").startsWith("https://search.example/?article="), "an entry's link");
            assertEquals("https://search.example/favicon.svg", Xml.text(description, "Image"));
            for (var url : Xml.children(description, "Url")) {
                assertTrue(url.getAttribute("template").startsWith("https://search.example/"), "a template");
            }
        }
    }

    @Test
    void withoutItWhatProxiesSayIsNotTrusted() throws Exception {
        try (var server = server(Optional.empty())) {
            assertEquals("http://asked.example/api/v1/feed", Xml.link(xml(server, "/api/v1/feed"), "self"));
        }
    }

    private static WebServer server(Optional<PublicUrl> address) throws Exception {
        return new WebServer(
                new Site(
                        new RepeatingEngine("标题", 1, new IllegalStateException(), new CountDownLatch(0)),
                        (typed, size) -> List.of(),
                        Corrector.NONE,
                        Optional.empty(),
                        NoAdministration.of(),
                        "test",
                        address,
                        Path.of("frontend"),
                        AllowedOrigins.NONE),
                "127.0.0.1",
                0);
    }

    /** The answer to a request that came by way of proxies, some of which lie. */
    private static Element xml(WebServer server, String path) throws Exception {
        try (var socket = new Socket("127.0.0.1", server.port())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write(("GET " + path + " HTTP/1.1\r\nHost: asked.example\r\nX-Forwarded-Host: evil.example\r\n"
                                    + "X-Forwarded-Proto: ftp\r\nForwarded: host=evil.example;proto=ftp\r\n"
                                    + "Connection: close\r\n\r\n")
                            .getBytes(StandardCharsets.ISO_8859_1));
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(answer.startsWith("HTTP/1.1 200 "), answer);
            return Xml.parse(answer.substring(answer.indexOf("<?xml"), answer.lastIndexOf('>') + 1));
        }
    }
}
