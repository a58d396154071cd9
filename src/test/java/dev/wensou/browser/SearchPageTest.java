package dev.wensou.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.wensou.testing.Api;
import dev.wensou.testing.SampleServer;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchPageTest {
    private SampleServer server;
    private Api api;
    private Chromium chromium;

    @BeforeAll
    void start(@TempDir Path data) throws Exception {
        server = SampleServer.start(data);
        api = new Api(server);
        chromium = new Chromium();
    }

    @AfterAll
    void stop() {
        chromium.close();
        server.close();
    }

    private static Locator hits(Page page) {
        return page.locator("#results .hit");
    }

    private int total(String query, String more) throws Exception {
        return api.search(query, more).get("total").get("value").intValue();
    }

    @Test
    void typingFindsMarksNarrowsAndGoesBack() throws Exception {
        var visit = chromium.visit(1280, 900);
        var page = visit.page();
        page.navigate(server.url("/"));
        assertThat(hits(page)).hasCount(10);

        page.locator("#q").pressSequentially("长文本");
        assertThat(page.locator("#summary")).containsText(String.valueOf(total("长文本", "")));
        assertThat(page.locator("#results mark").first()).hasText(Pattern.compile("长文本|長文本"));
        assertEquals(
                List.of(),
                page.locator("#results mark").allTextContents().stream()
                        .filter(mark -> !mark.matches("长文本|長文本"))
                        .toList());

        page.locator("#q").fill("");
        page.locator("#q").pressSequentially("算力");
        page.locator("#q").press("Enter");
        var all = total("算力", "");
        assertThat(page.locator("#summary")).containsText(String.valueOf(all));
        assertThat(page).hasTitle(Pattern.compile("算力"));

        var value = page.locator("#facets .value").first();
        var count = Integer.parseInt(value.locator(".value-count").textContent().strip());
        assertTrue(count < all, "the first facet value does not narrow the results");
        value.locator("input").check();
        assertThat(page.locator("#summary")).containsText(String.valueOf(count));
        assertThat(page.locator("#chips"))
                .containsText(value.locator(".value-name").textContent());

        page.goBack();
        assertThat(page.locator("#summary")).containsText(String.valueOf(all));
        assertThat(page.locator("#q")).hasValue("算力");
        assertEquals(List.of(), visit.console());
    }

    @Test
    void copiesOfAStoryUnfoldUnderTheHit() {
        var visit = chromium.visit(360, 740);
        var page = visit.page();

        page.navigate(server.url("/?q=" + Api.encode("东数西算")));
        var folded = hits(page).filter(new Locator.FilterOptions().setHasText("另有 1 篇相同报道"));
        assertThat(folded).hasCount(1);
        assertThat(page.locator("#summary")).containsText("相同的报道已合并");
        var rows = hits(page).count();
        assertFalse(folded.locator(".plain a").isVisible(), "copies are one click away");
        folded.getByText("另有 1 篇相同报道").click();
        assertThat(folded.locator(".plain a")).hasCount(1);
        assertThat(folded.locator(".ran")).containsText("2024-05-1");

        page.getByText("逐篇列出").click();
        assertThat(page).hasURL(Pattern.compile("collapse=false"));
        assertThat(page.locator("#results details summary").filter(new Locator.FilterOptions().setHasText("相同报道")))
                .hasCount(0);
        assertThat(hits(page)).hasCount(Math.min(10, rows + 1));

        page.getByText("合并相同报道").click();
        assertThat(page).hasURL(Pattern.compile("^[^&]*$"));
        assertThat(folded).hasCount(1);
        assertEquals(List.of(), visit.console());
    }

    @Test
    void aTraditionalArticleIsMarkedInItsOwnGlyphs() {
        var visit = chromium.visit(1280, 900);
        var page = visit.page();

        page.navigate(server.url("/?q=" + Api.encode("云计算")));

        assertThat(page.locator("#results [lang=zh-Hant] mark", new Page.LocatorOptions().setHasText("雲計算"))
                        .first())
                .isVisible();
        assertEquals(List.of(), visit.console());
    }

    @Test
    void anArticleOpensAtItsBestPassageAndBackReturnsToTheResults() {
        var visit = chromium.visit(1280, 700);
        var page = visit.page();
        page.navigate(server.url("/?q=" + Api.encode("算力")));
        hits(page).nth(1).locator(".hit-title a").click();

        assertThat(page.locator("#article-view mark").first()).hasText("算力");
        assertTrue((Boolean) page.evaluate("() => [...document.querySelectorAll('#article-view mark')].some(mark => {"
                + " const box = mark.getBoundingClientRect(); return box.top >= 0 && box.bottom <= innerHeight; })"));

        page.goBack();
        assertThat(hits(page).first()).isVisible();
        assertEquals(List.of(), visit.console());
    }

    @Test
    void whileAnInputMethodComposesNothingIsAskedAndThenOnce() {
        var visit = chromium.visit(1280, 900);
        var page = visit.page();
        page.navigate(server.url("/"));
        assertThat(hits(page)).hasCount(10);
        var asked = new java.util.concurrent.CopyOnWriteArrayList<String>();
        page.onRequest(request -> {
            if (request.url().contains("/api/v1/search")) {
                asked.add(request.url());
            }
        });
        var devTools = page.context().newCDPSession(page);
        page.locator("#q").focus();

        for (var composed : List.of("s", "su", "suan", "suan'li")) {
            var parameters = new com.google.gson.JsonObject();
            parameters.addProperty("text", composed);
            parameters.addProperty("selectionStart", composed.length());
            parameters.addProperty("selectionEnd", composed.length());
            devTools.send("Input.imeSetComposition", parameters);
            page.waitForTimeout(150);
        }
        assertEquals(List.of(), asked);

        var committed = new com.google.gson.JsonObject();
        committed.addProperty("text", "算力");
        devTools.send("Input.insertText", committed);
        assertThat(page.locator("#results mark").first()).hasText("算力");
        page.waitForTimeout(400);
        assertEquals(1, asked.size(), asked.toString());
        assertEquals(List.of(), visit.console());
    }

    @Test
    void nothingFoundSaysSoAndOffersAWayOn() {
        var visit = chromium.visit(390, 800);
        var page = visit.page();

        page.navigate(server.url("/?q=" + Api.encode("瞴瞵瞶")));

        assertThat(page.locator(".notice-title")).containsText("瞴瞵瞶");
        assertThat(hits(page)).hasCount(0);
        assertEquals(List.of(), visit.console());
    }

    @Test
    void aSmallScreenNeverScrollsSideways() {
        var visit = chromium.visit(320, 640);
        var page = visit.page();

        for (var path : List.of("/", "/?q=" + Api.encode("算力"), "/?q=kubernetes")) {
            page.navigate(server.url(path));
            assertThat(hits(page).first()).isVisible();
            assertFalse(
                    (Boolean) page.evaluate(
                            "() => document.documentElement.scrollWidth > document.documentElement.clientWidth"),
                    path);
        }
        assertEquals(List.of(), visit.console());
    }

    @Test
    void whatWasConcludedFromTheTextSaysSoAndAnySpellingOfAValueChecksIt() {
        var visit = chromium.visit(1280, 900);
        var page = visit.page();
        page.navigate(server.url("/?q=具身智能&technology=大型語言模型&technology=機器人"));

        assertThat(page.locator(".facet input:checked")).hasCount(2);
        assertThat(hits(page).first().locator(".tag.derived").first())
                .hasAttribute("title", Pattern.compile("（由正文推断，来源未标注）$"));

        hits(page).first().locator("a").first().click();
        assertThat(page.locator("#article-view .tag.derived").first()).hasText("机器人");
        page.locator("#article-view .tag.derived").first().click();
        assertThat(page.locator(".facet input:checked")).hasCount(2);
        assertEquals(List.of(), visit.console());
    }
}
