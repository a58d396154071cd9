package dev.wensou.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import dev.wensou.faults.report.FaultCases;
import dev.wensou.faults.report.FaultRow;
import dev.wensou.testing.Api;
import dev.wensou.testing.HostilePayloads;
import dev.wensou.testing.HostileServer;
import dev.wensou.testing.SampleServer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Articles, questions and addresses that attack the page. */
@InBrowser
@Tag("faults")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MarkupSafetyTest {
    @RegisterExtension
    static final FaultCases CASES = new FaultCases(FaultRow.MARKUP);

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Requests of one address stay below what servers take. */
    private static final int VALUES_OF_ONE_ADDRESS = 12;

    private static final List<String> ADDRESSES = List.of(
            "javascript:window.pwned=1",
            "JaVaScRiPt:window.pwned=1",
            " javascript:window.pwned=1",
            "java\tscript:window.pwned=1",
            "data:text/html,<script>parent.pwned=1</script>",
            "vbscript:x",
            "file:///etc/passwd",
            "//evil.invalid",
            "http://",
            "https://[",
            "http:// a b",
            "https://example.com/\"onclick=\"window.pwned=1");

    private SampleServer server;
    private Chromium chromium;
    private Reader reader;
    private final List<String> dialogs = new CopyOnWriteArrayList<>();
    private final List<String> strangers = new CopyOnWriteArrayList<>();

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        server = HostileServer.start(folder);
        chromium = new Chromium();
    }

    @AfterAll
    void stop() {
        chromium.close();
        server.close();
    }

    @BeforeEach
    void openPage() throws Exception {
        reader = new Reader(chromium, server.url(""), new Api(server));
        try (var script = getClass().getResourceAsStream("/browser/markup-faults.js")) {
            reader.page().addInitScript(new String(script.readAllBytes(), StandardCharsets.UTF_8));
        }
        reader.page().onDialog(dialog -> {
            dialogs.add(dialog.message());
            dialog.dismiss();
        });
        reader.page().onRequest(request -> {
            if (!request.url().startsWith(server.url("/")) && !request.url().startsWith("data:image/svg")) {
                strangers.add(request.url());
            }
        });
    }

    @AfterEach
    void nothingRan() {
        var console = reader.console();
        reader.close();
        assertEquals(List.of(), dialogs);
        assertEquals(List.of(), strangers, "asked of others");
        assertEquals(List.of(), console);
    }

    private void assertClean(String where) {
        assertEquals(List.of(), reader.page().evaluate("() => markupFaults()"), where);
    }

    /** Goes to an address within the page, as Back does. */
    private void go(String address) {
        reader.page()
                .evaluate(
                        "address => { history.pushState({ inside: true }, '', address);"
                                + " dispatchEvent(new PopStateEvent('popstate', { state: history.state })); }",
                        address);
    }

    @Behaviour(23)
    void theTextOfArticlesIsNeverMarkupInResults() throws Exception {
        CASES.tried(HostilePayloads.count());
        assertTrue(HostilePayloads.count() >= 60);
        var path = "?q=" + HostileServer.WORD + "&collapse=false&size=100";
        var answer =
                reader.api().json("/api/v1/search" + path.replace(HostileServer.WORD, Api.encode(HostileServer.WORD)));
        reader.open("/" + path);

        assertThat(reader.hits()).hasCount(HostilePayloads.count());
        assertEquals(HostilePayloads.count(), answer.get("total").get("value").intValue());
        assertClean("results");
        var whole = 0;
        for (var index = 0; index < answer.get("hits").size(); index++) {
            var hit = answer.get("hits").get(index);
            var title = hit.get("title").get("text").stringValue();
            var shown = reader.hits().nth(index);
            assertEquals(title, shown.locator(".hit-title a").textContent());
            assertEquals(
                    hit.get("snippets").get(0).get("text").stringValue(),
                    shown.locator(".snippet").first().textContent());
            var number = Integer.parseInt(title.replaceFirst("(?s)^" + HostileServer.WORD + "(\\d+)号.*", "$1"));
            whole += title.equals(HostileServer.title(number)) ? 1 : 0;
        }
        assertTrue(whole >= 60, "only " + whole + " titles reached the index as they were written");

        for (var facet : List.of("技术", "行业", "公司")) {
            var group = reader.page().locator("#facets .facet").filter(new Locator.FilterOptions().setHasText(facet));
            group.locator("button[aria-expanded='false']").first().click();
        }
        assertTrue(reader.page().locator("#facets .value-name").count() > 50);
        assertClean("facets");
    }

    @Behaviour(23)
    void theTextOfArticlesIsNeverMarkupInTheArticleView() throws Exception {
        CASES.tried(HostilePayloads.count());
        var hits = reader.api()
                .search(HostileServer.WORD, "&collapse=false&size=100")
                .get("hits");
        reader.open("/?q=" + HostileServer.WORD);

        for (var hit : hits) {
            var title = hit.get("title").get("text").stringValue();
            go("/?article=" + hit.get("id").stringValue() + "&q=" + Api.encode(HostileServer.WORD));
            reader.page()
                    .waitForFunction("title => document.querySelector('#article-title')?.textContent === title", title);
            assertClean("article " + title);
            assertTrue(reader.page().locator("#article-view mark").count() > 0, title);
        }
    }

    @Behaviour(23)
    void aQuestionIsNeverMarkup() {
        CASES.tried(HostilePayloads.count());
        reader.open("/?q=" + HostileServer.WORD);

        for (var payload : HostilePayloads.all()) {
            // what the address has as %00 the server would refuse, so the page leaves it out
            var asked = payload.strip().replace("\u0000", "");
            go("/?q=" + Api.encode(payload.strip()));
            reader.page().waitForFunction("q => document.querySelector('#results-heading').dataset.q === q", asked);
            assertClean("q " + asked);
            var shown = reader.page().locator("#nothing .notice-title");
            if (shown.count() > 0) {
                assertTrue(shown.textContent().contains(asked), asked);
            }
        }
    }

    @Behaviour(23)
    void aValueOfAFacetInTheAddressIsNeverMarkupAndNeitherIsAFragment() {
        CASES.tried(2L * HostilePayloads.count());
        var all = HostilePayloads.all();
        // the page of an address with %00, which shows all the same what it was asked
        reader.expectConsole("400");
        for (var from = 0; from < all.size(); from += VALUES_OF_ONE_ADDRESS) {
            var some = all.subList(from, Math.min(all.size(), from + VALUES_OF_ONE_ADDRESS));
            var values = some.stream()
                    .map(payload -> "technology=" + Api.encode(payload))
                    .collect(Collectors.joining("&"));
            reader.open("/?" + values + "#" + Api.encode(some.getFirst()));
            assertThat(reader.page().locator("#chips .chip")).hasCount(some.size());
            for (var index = 0; index < some.size(); index++) {
                assertEquals(
                        "技术：" + some.get(index).replace("\u0000", "") + "×",
                        reader.page().locator("#chips .chip").nth(index).textContent());
            }
            assertClean("facets of the address");
        }
        for (var payload : all) {
            reader.page().evaluate("fragment => { location.hash = fragment; }", payload);
        }
        reader.waitMillis(100);
        assertClean("fragments");
    }

    @Behaviour(23)
    void namesThatEveryObjectHasAreNoTextsOfThePage() {
        for (var name : List.of("constructor", "toString", "valueOf", "hasOwnProperty")) {
            reader.expectConsole("400");
            reader.open("/?length=" + name);
            assertThat(reader.page().locator("#chips .chip").first()).hasText("篇幅：" + name + "×");
            reader.open("/?" + name + "=name");
            assertThat(reader.page().locator("#chips .chip").first()).hasText(name + "：name×");
            assertClean(name);
        }
    }

    @Behaviour(23)
    void onlyAddressesOfTheWebBecomeLinksWhateverTheServerSays() throws Exception {
        CASES.tried(ADDRESSES.size());
        // with a name of the source, which would be the link, and without, where the name is made of the address
        for (var address : ADDRESSES) {
            var answer = reader.api().search(HostileServer.WORD, "&size=2&collapse=false");
            for (var hit : answer.get("hits")) {
                ((ObjectNode) hit).put("url", address);
            }
            ((ObjectNode) answer.get("hits").get(1)).putNull("source");
            var hostile = answer.toString();
            reader.page()
                    .route(
                            "**/api/v1/search*",
                            route -> route.fulfill(new Route.FulfillOptions()
                                    .setContentType("application/json")
                                    .setBody(hostile)));
            reader.open("/?q=" + HostileServer.WORD).box().fill(address.strip());

            assertThat(reader.hits()).hasCount(2);
            assertClean(address);
            reader.page().unroute("**/api/v1/search*");
        }
    }

    @Behaviour(23)
    void suggestionsAreNeverMarkup() throws Exception {
        CASES.tried(HostilePayloads.count());
        reader.page()
                .route(
                        "**/api/v1/suggest*",
                        route -> route.fulfill(new Route.FulfillOptions()
                                .setContentType("application/json")
                                .setBody(HostilePayloads.all().stream()
                                        .map(
                                                payload -> "{\"text\":"
                                                        + JSON.writeValueAsString(payload)
                                                        + ",\"marks\":[[0,1],[-3,99999],[2,1]],\"kind\":\"\\\" onload=x\",\"count\":1}")
                                        .collect(Collectors.joining(",", "{\"suggestions\":[", "]}")))));
        reader.open("/");

        reader.box().pressSequentially("a");
        assertThat(reader.page().locator("#suggestions [role=option]")).hasCount(HostilePayloads.count());
        assertClean("suggestions");
        assertEquals(
                HostilePayloads.all(), reader.page().locator(".suggestion-text").allTextContents());
    }
}
