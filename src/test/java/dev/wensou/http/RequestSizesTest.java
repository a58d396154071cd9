package dev.wensou.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wensou.faults.report.FaultCases;
import dev.wensou.faults.report.FaultRow;
import dev.wensou.search.SearchFailure;
import dev.wensou.testing.RawAnswer;
import dev.wensou.testing.RawClient;
import java.io.IOException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** More than is read of a request is refused in words, and never a failure of the server. */
@Tag("faults")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RequestSizesTest {
    private static final String KEY = "0123456789abcdef";
    private static final String HEAD = "HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n";

    @RegisterExtension
    static final FaultCases CASES = new FaultCases(FaultRow.SIZES);

    private WebServer server;
    private RawClient client;

    @BeforeAll
    void start() throws IOException {
        var failure = new SearchFailure.EngineUnavailable("no index");
        server = new WebServer(FailingSite.of(failure, new AdminKey(KEY)), "127.0.0.1", 0);
        client = new RawClient(server.port());
    }

    @AfterAll
    void stop() {
        server.close();
    }

    private static void assertCode(String code, RawAnswer answer) {
        assertTrue(answer.text().contains("\"code\":\"" + code + "\""), answer.text());
        assertTrue(answer.text().length() < 100_000, "an answer is not as long as what was asked");
    }

    /** What a server without an index says to what it can read. */
    private static int readAs(String path) {
        return path.equals("/") ? 404 : 503;
    }

    @ParameterizedTest
    @CsvSource({"4000,503", "7000,503", "9000,414", "20000,414", "100000,414", "1000000,414"})
    void aLongAddressIsRefused(int chars, int status) throws Exception {
        for (var path : new String[] {"/api/v1/search?q=", "/?q=", "/"}) {
            CASES.tried();
            var answer = client.get(path + "a".repeat(chars));

            assertEquals(status == 414 ? 414 : readAs(path), answer.status(), path);
            if (status == 414) {
                assertCode("address_too_long", answer);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {8_200, 9_000, 20_000, 100_000, 1_000_000})
    void aLongHeaderIsRefused(int chars) throws Exception {
        for (var header : new String[] {"X-Note", "Cookie", "Authorization", "If-None-Match", "Accept-Encoding"}) {
            CASES.tried();
            var answer = client.get("/health/live", header, "a".repeat(chars));

            assertEquals(431, answer.status(), header);
            assertCode("headers_too_large", answer);
        }
        CASES.tried();
        assertEquals(431, client.get("/health/live", "X".repeat(chars), "a").status(), "a long name");
    }

    @Test
    void aHeaderOfSevenThousandCharactersIsRead() throws Exception {
        assertEquals(
                200, client.get("/health/live", "X-Note", "a".repeat(7_000)).status());
    }

    @Test
    void manyHeadersAreRefused() throws Exception {
        var many = IntStream.range(0, 1_000).mapToObj(i -> "X-" + i + ": a\r\n").collect(Collectors.joining());

        CASES.tried();
        assertEquals(
                431,
                client.send("GET /health/live " + HEAD + many + "\r\n").only().status());
    }

    @Test
    void aThousandParametersAreRefused() throws Exception {
        var many = IntStream.range(0, 1_000).mapToObj(i -> "a" + i + "=").collect(Collectors.joining("&"));
        var same = "q=a&".repeat(1_000);
        for (var query : new String[] {many, same, "&".repeat(1_001) + "q=a"}) {
            for (var path : new String[] {"/api/v1/search?", "/health/live?", "/main.js?", "/api/v1/export?"}) {
                CASES.tried();
                var answer = client.get(path + query);

                assertEquals(400, answer.status(), path + query.substring(0, 20));
                assertCode("bad_parameter", answer);
                assertTrue(answer.text().contains("at most 200 are read"), answer.text());
            }
            CASES.tried();
            assertEquals(400, client.get("/?" + query).status());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "POST,/api/v1/events,65537",
        "POST,/api/v1/admin/reload,65537",
        "POST,/api/v1/admin/rebuild,1000000000000",
        "GET,/api/v1/search?q=a,65537",
        "GET,/health/live,9223372036854775807",
        "DELETE,/main.js,65537",
        "PUT,/api/v1/articles/a,16777217",
        "POST,/api/v1/articles,268435457"
    })
    void aBodyThatSaysThatItIsTooLargeIsRefusedUnread(String method, String path, long bytes) throws Exception {
        CASES.tried();
        var exchange = client.send(
                method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + KEY
                        + "\r\nContent-Length: " + bytes + "\r\n\r\n" + "a".repeat(100),
                path.startsWith("/api/v1/articles") ? 500 : 60_000);

        if (path.startsWith("/api/v1/articles")) {
            // what the client still sends is read first, so that it sees the answer; see DocumentRoutes
            assertFalse(exchange.isClosed());
        } else {
            assertEquals(413, exchange.only().status());
            assertTrue(exchange.isClosed(), "what comes behind is not the next request");
            assertCode("too_large", exchange.only());
        }
    }

    @Test
    void aBodyInChunksThatIsTooLargeEndsTheConnection() throws Exception {
        var chunk = "4000\r\n" + "a".repeat(0x4000) + "\r\n";
        CASES.tried();
        var exchange = client.send(
                "POST /api/v1/admin/reload HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n"
                        + chunk.repeat(200) + "0\r\n\r\nGET /health/live HTTP/1.1\r\nHost: localhost\r\n\r\n");

        assertTrue(exchange.isClosed());
        assertTrue(exchange.statuses().size() <= 1, exchange.statuses().toString());
    }
}
