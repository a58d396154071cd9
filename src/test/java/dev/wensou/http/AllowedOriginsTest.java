package dev.wensou.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wensou.testing.Api;
import dev.wensou.testing.SampleServer;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AllowedOriginsTest {
    @Test
    void anOriginIsWrittenAsBrowsersSendIt() {
        assertEquals(
                Set.of("https://site.example", "http://localhost:3000", "http://[::1]:8080"),
                AllowedOrigins.of(List.of(
                                "HTTPS://Site.Example:443",
                                "https://site.example",
                                "http://localhost:3000",
                                "http://[::1]:8080"))
                        .origins());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*",
                "null",
                "",
                "site.example",
                "https://*.site.example",
                "https://site.example/",
                "https://site.example/a",
                "https://me@site.example",
                "https://site.example?a",
                "ftp://site.example",
                "https://",
                "https://a b",
                "file:///a"
            })
    void whatIsNoOriginIsRefusedWithAnExample(String given) {
        var refused = assertThrows(IllegalArgumentException.class, () -> AllowedOrigins.of(List.of(given)));

        assertTrue(refused.getMessage().startsWith("'" + given + "' is no origin"), refused.getMessage());
        assertTrue(refused.getMessage().contains("https://site.example"), refused.getMessage());
    }

    @Test
    void onlySearchesAndTheModulesOfTheBoxAreForAllowedSites(@TempDir Path data) throws Exception {
        try (var server = SampleServer.startAllowing(data, AllowedOrigins.of(List.of("https://site.example")))) {
            var api = new Api(server);
            for (var path : List.of("/api/v1/search?q=a", "/api/v1/suggest?q=a", "/embed.js", "/embed-panel.js")) {
                var answer = api.get(path, "Origin", "https://site.example").headers();
                assertEquals(
                        "https://site.example",
                        answer.firstValue("Access-Control-Allow-Origin").orElse("none"),
                        path);
                assertTrue(answer.allValues("Vary").toString().contains("Origin"), path);
                assertTrue(answer.firstValue("Access-Control-Allow-Credentials").isEmpty(), path);
                assertNotAllowed(api, path, "https://other.example");
                assertTrue(api.get(path).headers().allValues("Vary").toString().contains("Origin"), path);
            }
            for (var path : List.of(
                    "/",
                    "/main.js",
                    "/embed",
                    "/api/v1/status",
                    "/api/v1/export?format=csv",
                    "/api/v1/analyze",
                    "/openapi.json")) {
                assertNotAllowed(api, path, "https://site.example");
            }
        }
    }

    private static void assertNotAllowed(Api api, String path, String origin) throws Exception {
        assertTrue(
                api.get(path, "Origin", origin)
                        .headers()
                        .firstValue("Access-Control-Allow-Origin")
                        .isEmpty(),
                path + " for " + origin);
    }
}
