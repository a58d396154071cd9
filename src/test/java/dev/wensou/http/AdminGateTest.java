package dev.wensou.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wensou.faults.report.FaultCases;
import dev.wensou.faults.report.FaultRow;
import dev.wensou.guard.ClientAddress;
import dev.wensou.guard.Limits;
import dev.wensou.search.SearchFailure;
import dev.wensou.testing.RawAnswer;
import dev.wensou.testing.RawClient;
import java.net.InetAddress;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What an administrator may do, nobody else may, by whatever way they ask. */
@Tag("faults")
class AdminGateTest {
    private static final String KEY = "0123456789abcdef-the-key";
    private static final List<String> CALLS = List.of(
            "POST /api/v1/admin/reload",
            "POST /api/v1/admin/rebuild",
            "POST /api/v1/admin/rollback",
            "GET /api/v1/admin/jobs/x",
            "GET /api/v1/admin/analytics",
            "PUT /api/v1/articles/a",
            "DELETE /api/v1/articles/a",
            "POST /api/v1/articles");
    private static final List<String> WRONG = List.of(
            "Bearer wrong",
            "Bearer",
            "Bearer ",
            "",
            KEY,
            "Basic " + KEY,
            "Bearer " + KEY.substring(0, KEY.length() - 1),
            "Bearer " + KEY + "x",
            "Bearer " + KEY.toUpperCase(java.util.Locale.ROOT),
            "Bearer " + KEY + " " + KEY,
            "Bearer " + KEY + "," + KEY,
            "Bearer: " + KEY,
            "Bearer \"" + KEY + "\"",
            "Bearer " + "a".repeat(7_000),
            "Token " + KEY);
    private static final List<String> VARIANTS = List.of(
            "//api/v1/admin/reload",
            "/api//v1/admin/reload",
            "/api/v1/admin//reload",
            "/api/v1/./admin/reload",
            "/api/v1/admin/./reload",
            "/api/v1/x/../admin/reload",
            "/api/v1/admin/reload/",
            "/api/v1/admin/reload//",
            "/api/v1/admin/reload;x",
            "/api/v1/admin;x/reload",
            "/api/v1/admin/reload;a=b/",
            "/api/v1/admin/reload%20",
            "/api/v1/admin/reload%00",
            "/api/v1/admin/reload%2f",
            "/api/v1/admin%2freload",
            "/api/v1/%61dmin/reload",
            "/api/v1/admin/%72eload",
            "/API/v1/admin/reload",
            "/api/v1/ADMIN/reload",
            "/api/v1/admin/Reload",
            "/api/v1/admin/reload.",
            "/api/v1/admin/reload?x=1",
            "/api/v1/admin/reload?Authorization=Bearer%20" + KEY,
            "/api/v1/admin/reload?key=" + KEY,
            "\\api\\v1\\admin\\reload",
            "/health/live/../../api/v1/admin/reload");

    @RegisterExtension
    static final FaultCases TRIED = new FaultCases(FaultRow.ADMIN);

    private static WebServer server(ClientAddress clients) throws Exception {
        var failure = new SearchFailure.EngineUnavailable("an administrator came through");
        return new WebServer(FailingSite.of(failure, new AdminKey(KEY)), "127.0.0.1", 0, Limits.of(2), clients);
    }

    /** Each comes from another client, as one that guesses so often is not answered any more. */
    private static WebServer patientServer() throws Exception {
        return server(new ClientAddress(Set.of(InetAddress.getByName("127.0.0.1"))));
    }

    private static RawAnswer ask(RawClient client, String call, int from, String... headers) throws Exception {
        TRIED.tried();
        var all = new String[headers.length + 4];
        System.arraycopy(headers, 0, all, 4, headers.length);
        all[0] = "X-Forwarded-For";
        all[1] = "203.0." + from / 250 + "." + from % 250;
        all[2] = "Content-Length";
        all[3] = "0";
        return client.ask(call.split(" ")[0], call.split(" ")[1], all);
    }

    private static String withoutId(RawAnswer answer) {
        return answer.text().replaceAll("\"requestId\":\"[0-9a-f]+\"", "");
    }

    @Test
    void whoeverDoesNotShowTheKeyIsToldTheSame() throws Exception {
        try (var server = patientServer()) {
            var client = new RawClient(server.port());
            var bodies = new LinkedHashSet<String>();
            var from = 0;
            for (var call : CALLS) {
                var none = ask(client, call, from++);
                assertEquals(401, none.status(), call);
                assertEquals(
                        "Bearer realm=\"wensou\"",
                        none.header("WWW-Authenticate").orElse(""));
                bodies.add(withoutId(none));
                for (var wrong : WRONG) {
                    var answer = ask(client, call, from++, "Authorization", wrong);
                    assertEquals(401, answer.status(), call + " with " + wrong);
                    bodies.add(withoutId(answer));
                }
                var allowed = ask(client, call, from++, "Authorization", "Bearer " + KEY);
                // nothing works here and nothing is sent, which only those who are let in are told
                assertTrue(Set.of(200, 400, 404, 503).contains(allowed.status()), call + ": " + allowed.status());
            }

            assertEquals(1, bodies.size(), bodies.toString());
        }
    }

    @Test
    void twoHeadersAreNoKeyWhicheverOfThemIsRight() throws Exception {
        try (var server = patientServer()) {
            var client = new RawClient(server.port());
            var right = "Bearer " + KEY;
            var wrong = "Bearer wrong-wrong-wrong";
            for (var pair : List.of(List.of(right, wrong), List.of(wrong, right), List.of(right, right))) {
                var answer = ask(
                        client,
                        CALLS.getFirst(),
                        pair.hashCode() & 0xFFF,
                        "Authorization",
                        pair.getFirst(),
                        "Authorization",
                        pair.getLast());
                assertEquals(401, answer.status(), pair.toString());
            }
        }
    }

    @Test
    void noSpellingOfThePathAndNoOtherVerbLeadsPastTheKey() throws Exception {
        try (var server = patientServer()) {
            var client = new RawClient(server.port());
            var from = 0;
            for (var verb :
                    List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "get", "POSTX")) {
                for (var path : VARIANTS) {
                    var answer = ask(client, verb + " " + path, from++);
                    assertTrue(
                            Set.of(400, 401, 404).contains(answer.status()),
                            verb + " " + path + " answered " + answer.status());
                }
                for (var call : CALLS) {
                    var answer = ask(client, verb + " " + call.split(" ")[1], from++);
                    var isRead =
                            call.endsWith("articles/a") && Set.of("GET", "HEAD").contains(verb);
                    assertTrue(
                            Set.of(401, 404).contains(answer.status()) || isRead,
                            verb + " " + call + " answered " + answer.status());
                }
            }
        }
    }

    @Test
    void noMethodOverrideIsBelieved() throws Exception {
        try (var server = patientServer()) {
            var client = new RawClient(server.port());
            for (var header : List.of("X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override")) {
                assertEquals(
                        404,
                        ask(client, "GET /api/v1/admin/reload", 1, header, "POST")
                                .status(),
                        header);
            }
            for (var header : List.of("X-Original-URL", "X-Rewrite-URL", "X-Forwarded-Prefix")) {
                assertEquals(
                        200,
                        ask(client, "GET /health/live", 1, header, "/api/v1/admin/reload")
                                .status(),
                        header);
            }
        }
    }

    @Test
    void aServerWithoutAKeyTakesNone() throws Exception {
        var site = FailingSite.of(new SearchFailure.EngineUnavailable("no index"), new AdminKey(KEY));
        var off = new Site(site.engine(), site.suggester(), NoAdministration.of(), site.version(), Path.of("frontend"));
        try (var server = new WebServer(off, "127.0.0.1", 0)) {
            var client = new RawClient(server.port());
            for (var call : CALLS) {
                for (var shown : List.of("Bearer " + KEY, "Bearer ", "Bearer null", "")) {
                    var answer = ask(client, call, 1, "Authorization", shown);
                    assertEquals(403, answer.status(), call);
                    assertTrue(answer.text().contains("admin_off"), answer.text());
                }
            }
        }
    }

    @Test
    void fiveWrongKeysAreLookedAtAndThenNoneNotEvenTheRightOne() throws Exception {
        try (var server = server(new ClientAddress(Set.of()))) {
            var client = new RawClient(server.port());
            var call = CALLS.getFirst();
            assertEquals(
                    503, ask(client, call, 0, "Authorization", "Bearer " + KEY).status());
            for (var i = 0; i < 5; i++) {
                assertEquals(
                        401,
                        ask(client, call, i, "Authorization", "Bearer wrong" + i)
                                .status(),
                        "guess " + i);
            }
            for (var shown : List.of("Bearer wrong", "Bearer " + KEY)) {
                var answer = ask(client, call, 6, "Authorization", shown);
                assertEquals(429, answer.status(), "whatever addresses a client invents, and whatever it shows");
                var seconds = Integer.parseInt(answer.header("Retry-After").orElse("0"));
                assertTrue(seconds >= 1 && seconds <= 12, seconds + " seconds");
                assertTrue(answer.text().contains("too_many_requests"), answer.text());
            }
            assertEquals(200, client.get("/health/live").status(), "all else is answered");
            assertEquals(401, ask(client, call, 7).status(), "no key is no guess");
        }
    }

    @Test
    void manyGuessesAtOnceAreNotMoreThanFive() throws Exception {
        try (var server = server(new ClientAddress(Set.of()))) {
            var client = new RawClient(server.port());
            var statuses = IntStream.range(0, 60)
                    .parallel()
                    .map(i -> {
                        try {
                            return ask(client, CALLS.getFirst(), i, "Authorization", "Bearer wrong" + i)
                                    .status();
                        } catch (Exception e) {
                            throw new AssertionError(e);
                        }
                    })
                    .boxed()
                    .toList();

            var looked = statuses.stream().filter(status -> status == 401).count();
            // one more for each twelve seconds that a busy machine takes
            assertTrue(looked >= 5 && looked <= 7, statuses.toString());
        }
    }
}
