package dev.wensou.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wensou.faults.report.FaultCases;
import dev.wensou.faults.report.FaultRow;
import dev.wensou.guard.ClientAddress;
import dev.wensou.guard.Limits;
import dev.wensou.search.SearchFailure;
import dev.wensou.testing.RawAnswer;
import dev.wensou.testing.RawClient;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Each answer of any kind has the headers that keep a browser from being used against its user, and tells nobody what runs here. */
@Tag("faults")
class SecurityHeadersTest {
    private static final AdminKey KEY = new AdminKey("0123456789abcdef");
    private static final String SECRET_PATH = "/srv/secret/place";
    private static final ClientAddress ALONE = new ClientAddress(Set.of());

    @RegisterExtension
    static final FaultCases CASES = new FaultCases(FaultRow.HEADERS);

    private static void check(String what, RawAnswer answer) {
        CASES.tried();
        var policy = answer.header("Content-Security-Policy").orElse("");
        assertTrue(policy.contains("default-src 'none'"), what + ": " + answer.headers());
        assertTrue(policy.contains("frame-ancestors 'none'"), what);
        assertFalse(policy.contains("unsafe"), what);
        assertEquals(List.of("nosniff"), answer.all("X-Content-Type-Options"), what);
        assertEquals(List.of("no-referrer"), answer.all("Referrer-Policy"), what);
        assertEquals(1, answer.all("Content-Security-Policy").size(), what);
        for (var teller : List.of("Server", "X-Powered-By", "Set-Cookie")) {
            assertEquals(List.of(), answer.all(teller), what);
        }
        var said = (answer.headers() + answer.text()).toLowerCase(Locale.ROOT);
        for (var secret : List.of("jetty", "javalin", "org.eclipse", "java.lang", "dev.wensou", "\tat ", SECRET_PATH)) {
            assertFalse(answer.status() >= 400 && said.contains(secret), what + " tells of " + secret + ": " + said);
        }
        if (answer.status() >= 400 && answer.body().length > 0 && !answer.text().startsWith("<!doctype html>")) {
            assertEquals(List.of("application/problem+json; charset=utf-8"), answer.all("Content-Type"), what);
        }
    }

    @Test
    void everyKindOfAnswerHasThem() throws Exception {
        var failure = new IllegalStateException("cannot read " + SECRET_PATH);
        try (var server = new WebServer(FailingSite.of(failure, KEY), "127.0.0.1", 0)) {
            var client = new RawClient(server.port());
            var etag = client.get("/main.js").header("ETag").orElseThrow();
            var answers = new TreeMap<String, RawAnswer>();
            answers.put("200 a file", client.get("/main.js"));
            answers.put("200 an answer", client.get("/health/live"));
            answers.put("200 HEAD", client.ask("HEAD", "/main.js"));
            answers.put("304", client.get("/main.js", "If-None-Match", etag));
            answers.put("400 a parameter", client.get("/api/v1/search?q=%ff"));
            answers.put(
                    "400 of the parser",
                    client.send("GET /main.js HTTP/1.1\r\n\r\n").only());
            answers.put("400 an address", client.get("/%zz"));
            answers.put("401", client.ask("POST", "/api/v1/admin/reload"));
            answers.put("404", client.get("/nothing-here"));
            answers.put("404 OPTIONS", client.ask("OPTIONS", "/main.js"));
            answers.put("404 TRACE", client.ask("TRACE", "/main.js"));
            answers.put("413", client.ask("POST", "/api/v1/events", "Content-Length", "1000000"));
            answers.put("414", client.get("/" + "a".repeat(20_000)));
            answers.put("426", client.send("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n").only());
            answers.put("431", client.get("/main.js", "X-Note", "a".repeat(20_000)));
            answers.put("500 an answer", client.get("/api/v1/search?q=a"));
            answers.put("500 the page", client.get("/"));
            answers.put("505", client.send("GET / HTTP/1.9\r\n\r\n").only());

            for (var each : answers.entrySet()) {
                assertEquals(
                        each.getKey().substring(0, 3),
                        String.valueOf(each.getValue().status()),
                        each.getKey());
                check(each.getKey(), each.getValue());
            }
        }
    }

    @Test
    void anErrorOfTheMachineIsTold() throws Exception {
        var site = FailingSite.of(
                () -> {
                    throw new StackOverflowError(SECRET_PATH);
                },
                KEY);
        try (var server = new WebServer(site, "127.0.0.1", 0)) {
            var client = new RawClient(server.port());
            for (var path : List.of("/api/v1/search?q=a", "/", "/api/v1/articles/a", "/api/v1/export")) {
                var answer = client.get(path);

                assertEquals(500, answer.status(), path);
                check(path, answer);
                assertTrue(answer.text().contains("\"code\":\"internal\""), path + ": " + answer.text());
            }
        }
    }

    @Test
    void refusalsBeforeTheRoutesHaveThemToo() throws Exception {
        var engine = new WaitingEngine();
        var few = Limits.of(1)
                .places(new Limits.Places(1, 1, 1, 0, Duration.ofMillis(100)))
                .perSecond(1);
        var proxy = new ClientAddress(Set.of(InetAddress.getByName("127.0.0.1")));
        try (var server = new WebServer(FailingSite.of(engine::await, KEY), "127.0.0.1", 0, few, proxy);
                var others = Executors.newVirtualThreadPerTaskExecutor()) {
            var client = new RawClient(server.port());
            var first = others.submit(() -> client.get("/api/v1/search?q=a", "X-Forwarded-For", "203.0.113.1"));
            engine.awaitFull(1);
            var refused = client.get("/api/v1/search?q=a", "X-Forwarded-For", "203.0.113.2");
            RawAnswer limited = refused;
            for (var i = 0; i < 20 && limited.status() != 429; i++) {
                limited = client.get("/main.js", "X-Forwarded-For", "203.0.113.3");
            }
            engine.release();

            assertEquals(503, refused.status());
            assertEquals(429, limited.status());
            for (var each : Map.of("503", refused, "429", limited).entrySet()) {
                check(each.getKey(), each.getValue());
                assertTrue(each.getValue().header("Retry-After").isPresent(), each.getKey());
            }
            check("late", first.get());
        }
    }

    @Test
    void otherSitesAreLetInOnlyByName() throws Exception {
        var site = FailingSite.of(new SearchFailure.EngineUnavailable("no index"), KEY);
        var origins = AllowedOrigins.of(List.of("https://site.example", "http://localhost:3000"));
        var allowing = new Site(
                site.engine(),
                site.suggester(),
                site.corrector(),
                site.log(),
                site.administration(),
                site.version(),
                site.publicUrl(),
                site.page(),
                origins);
        try (var server = new WebServer(allowing, "127.0.0.1", 0, Limits.of(2), ALONE)) {
            var client = new RawClient(server.port());
            for (var path : List.of("/api/v1/search?q=a", "/api/v1/suggest?q=a", "/embed.js")) {
                for (var listed : List.of("https://site.example", "http://localhost:3000")) {
                    var answer = client.get(path, "Origin", listed);
                    assertEquals(List.of(listed), answer.all("Access-Control-Allow-Origin"), path);
                    assertEquals(List.of(), answer.all("Access-Control-Allow-Credentials"), path);
                    assertTrue(answer.all("Vary").toString().contains("Origin"), path);
                }
            }
            var others = List.of(
                    "https://evil.example",
                    "null",
                    "",
                    "*",
                    "http://site.example",
                    "https://site.example:444",
                    "https://site.example.evil.example",
                    "https://evil.example/https://site.example",
                    "https://evilsite.example",
                    "https://site.example@evil.example",
                    "https://sub.site.example",
                    "https://site.example/",
                    "HTTPS://SITE.EXAMPLE",
                    "https://site.example, https://evil.example",
                    "https://site.example https://evil.example",
                    "https://s\u00c3\u00adte.example",
                    "http://localhost:3001",
                    "http://localhost");
            for (var origin : others) {
                for (var verb : List.of("GET", "HEAD", "OPTIONS")) {
                    CASES.tried();
                    var answer = client.ask(verb, "/api/v1/search?q=a", "Origin", origin);
                    assertEquals(List.of(), answer.all("Access-Control-Allow-Origin"), verb + " from " + origin);
                    assertEquals(List.of(), answer.all("Access-Control-Allow-Methods"), verb + " from " + origin);
                }
            }
            for (var path : List.of("/", "/api/v1/status", "/api/v1/articles/a", "/api/v1/export", "/main.js")) {
                var answer = client.get(path, "Origin", "https://site.example");
                assertEquals(List.of(), answer.all("Access-Control-Allow-Origin"), path + " is for nobody else");
            }
        }
    }
}
