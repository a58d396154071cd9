package dev.wensou.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.wensou.testing.Api;
import dev.wensou.testing.ApiDescription;
import dev.wensou.testing.SampleServer;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page about the API. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ApiDocsTest {
    private static final String DOCS = "/api/docs";

    private SampleServer server;
    private ApiDescription description;
    private Chromium chromium;

    @BeforeAll
    void start(@TempDir Path data) throws Exception {
        server = SampleServer.start(data);
        description = new Api(server).contract().description();
        chromium = new Chromium();
    }

    @AfterAll
    void stop() {
        chromium.close();
        server.close();
    }

    @ParameterizedTest
    @CsvSource({"360, DARK", "360, LIGHT", "1440, DARK", "1440, LIGHT"})
    void everyCallIsShownWithoutAnOutsideRequestAndWithinTheWidth(int width, ColorScheme scheme) {
        var visit = chromium.visit(width, 900);
        var page = visit.page();
        var outside = new CopyOnWriteArrayList<String>();
        page.onRequest(request -> {
            if (!request.url().startsWith(server.url("/"))) {
                outside.add(request.url());
            }
        });
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        page.navigate(server.url(DOCS));
        assertThat(page.locator("#schemas")).isVisible();
        page.evaluate("document.querySelectorAll('details').forEach(each => { each.open = true; })");

        var shown = page.locator(".api-call").all().stream()
                .map(call -> call.locator("summary .api-method").first().innerText() + " "
                        + call.locator(".api-path").innerText())
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(
                description.operations().stream()
                        .map(ApiDescription.Operation::name)
                        .collect(Collectors.toCollection(TreeSet::new)),
                shown);
        assertEquals(
                description.document().at("/components/schemas").size(),
                page.locator(".api-schema").count());
        assertEquals(0, page.evaluate("document.documentElement.scrollWidth - innerWidth > 0 ? 1 : 0"));
        assertEquals(
                List.of(),
                page.evaluate("[...document.querySelectorAll('a[href^=\"#\"]')].map(a => a.getAttribute('href'))"
                        + ".filter(href => !document.getElementById(href.slice(1)))"));
        assertEquals(
                List.of(),
                page.evaluate("[...document.querySelectorAll('[id]')].map(each => each.id)"
                        + ".filter((id, at, all) => all.indexOf(id) !== at)"));
        assertEquals(List.of(), outside);
        assertEquals(List.of(), visit.console());
    }

    @Test
    void anAddressOpensItsCall() {
        var page = chromium.visit(1280, 900).page();
        page.navigate(server.url(DOCS + "#call-similarArticles"));

        assertThat(page.locator("#call-similarArticles")).hasAttribute("open", "");
        assertThat(page.locator("#call-similarArticles .api-body")).isVisible();
        page.locator("#contents").getByText("输入建议").click();
        assertThat(page.locator("#call-suggest .api-body")).isVisible();
    }

    @Test
    void aCallCanBeTried() {
        var visit = chromium.visit(1280, 900);
        var page = visit.page();
        page.navigate(server.url(DOCS + "#call-search"));
        var call = page.locator("#call-search");
        call.getByText("试一试").click();
        call.locator("[name=q]").fill("算力 & <b>");
        call.locator("[name=size]").fill("1");
        call.locator("[name=facetFilters]").fill("technology=大模型&technology=芯片");
        call.locator("button").click();

        var answer = call.locator(".api-answer");
        assertThat(answer.locator(".api-status")).hasText("200");
        assertThat(answer.locator("pre").last()).containsText("\"text\": \"算力 & <b>\"");
        assertTrue(answer.locator("pre")
                .first()
                .innerText()
                .contains("technology=%E5%A4%A7%E6%A8%A1%E5%9E%8B&technology="));
        assertEquals(List.of(), visit.console());
    }

    @Test
    void aCallThatChangesSomethingOrNeedsTheKeyCannotBeTried() {
        var page = chromium.visit(1280, 900).page();
        page.navigate(server.url(DOCS));
        assertThat(page.locator("#schemas")).isVisible();

        for (var operation : description.operations()) {
            var isFree = operation.method().equals("GET") && !operation.node().has("security");
            var id = operation.node().get("operationId").stringValue();
            assertEquals(
                    isFree ? 1 : 0, page.locator("#call-" + id + " .api-try").count(), id);
        }
    }
}
