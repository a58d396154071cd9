package dev.wensou.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.wensou.testing.ApiDescription;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page about the API. */
@InBrowser
class ApiDocsTest {
    private static final String DOCS = "/api/docs";

    private static Page docs(Reader reader, String place) {
        reader.page().navigate(reader.url(DOCS + place));
        return reader.page();
    }

    private static ApiDescription description(Reader reader) throws Exception {
        return reader.api().contract().description();
    }

    @ParameterizedTest
    @CsvSource({"360, DARK", "360, LIGHT", "1440, DARK", "1440, LIGHT"})
    void everyCallIsShownWithoutAnOutsideRequestAndWithinTheWidth(int width, ColorScheme scheme, Reader reader)
            throws Exception {
        var page = reader.at(width, 900).page();
        var outside = new CopyOnWriteArrayList<String>();
        page.onRequest(request -> {
            if (!request.url().startsWith(reader.url("/"))) {
                outside.add(request.url());
            }
        });
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        docs(reader, "");
        assertThat(page.locator("#schemas")).isVisible();
        page.evaluate("document.querySelectorAll('details').forEach(each => { each.open = true; })");

        var shown = page.locator(".api-call").all().stream()
                .map(call -> call.locator("summary .api-method").first().innerText() + " "
                        + call.locator(".api-path").innerText())
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(
                description(reader).operations().stream()
                        .map(ApiDescription.Operation::name)
                        .collect(Collectors.toCollection(TreeSet::new)),
                shown);
        assertEquals(
                description(reader).document().at("/components/schemas").size(),
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
    }

    @Test
    void anAddressOpensItsCall(Reader reader) {
        var page = docs(reader, "#call-similarArticles");

        assertThat(page.locator("#call-similarArticles")).hasAttribute("open", "");
        assertThat(page.locator("#call-similarArticles .api-body")).isVisible();
        page.locator("#contents").getByText("输入建议").click();
        assertThat(page.locator("#call-suggest .api-body")).isVisible();
    }

    @Test
    void aCallCanBeTried(Reader reader) {
        var page = docs(reader, "#call-search");
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
    }

    @Test
    void aCallThatChangesSomethingOrNeedsTheKeyCannotBeTried(Reader reader) throws Exception {
        var page = docs(reader, "");
        assertThat(page.locator("#schemas")).isVisible();

        for (var operation : description(reader).operations()) {
            var isFree = operation.method().equals("GET") && !operation.node().has("security");
            var id = operation.node().get("operationId").stringValue();
            assertEquals(
                    isFree ? 1 : 0, page.locator("#call-" + id + " .api-try").count(), id);
        }
    }
}
