package dev.wensou.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.wensou.config.ConfigFiles;
import dev.wensou.config.IndexConfig;
import dev.wensou.testing.Api;
import dev.wensou.testing.SampleServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Further values of a facet, and relative words for dates. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FacetBoxTest {
    private Path data;

    private SampleServer server;
    private Api api;
    private Chromium chromium;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        data = folder;
        server = SampleServer.start(data);
        api = new Api(server);
        chromium = new Chromium();
    }

    @AfterAll
    void stop() {
        chromium.close();
        server.close();
    }

    /** Opens the box of the keywords with the keyboard alone. */
    private static Locator openBox(Page page) {
        var keywords = page.locator(".facet", new Page.LocatorOptions().setHasText("关键词"));
        keywords.getByText(Pattern.compile("展开其余")).press("Enter");
        keywords.getByText(Pattern.compile("查找其余")).press("Enter");
        var box = page.locator("#facet-box");
        assertThat(box).isVisible();
        assertThat(box.locator("input.finder")).isFocused();
        return box;
    }

    @Test
    void aValueThatIsNotListedIsFoundInTheBoxAndChosen() throws Exception {
        var all = api.json("/api/v1/facets/keyword?size=200").get("values");
        var last = all.get(all.size() - 1).get("value").stringValue();
        var visit = chromium.visit(1280, 900);
        var page = visit.page();
        page.navigate(server.url("/"));
        var box = openBox(page);
        assertThat(box.locator(".value")).hasCount(50);
        box.getByText(Pattern.compile("展开其余")).click();
        assertThat(box.locator(".value")).hasCount(Math.min(100, all.size()));

        box.locator("input.finder").focus();
        page.keyboard().insertText(last);
        assertThat(box.locator(".value-name").first()).hasText(last);
        box.locator(".value input").first().press("Space");
        assertThat(page.locator("#chips")).containsText(last);
        assertThat(box.locator(".value input").first()).isChecked();

        page.keyboard().press("Escape");
        assertThat(box).isHidden();
        assertThat(page.getByText(Pattern.compile("查找其余"))).isFocused();
        assertEquals(List.of(), visit.console());
    }

    @Test
    void theBoxAsksNothingWhileAnInputMethodComposesAndThenOnce() {
        var visit = chromium.visit(1280, 900);
        var page = visit.page();
        page.navigate(server.url("/"));
        var box = openBox(page);
        assertThat(box.locator(".value")).hasCount(50);
        var asked = new CopyOnWriteArrayList<String>();
        // scripts that only articles need may still come
        page.onRequest(request -> {
            if (request.url().contains("/api/")) {
                asked.add(request.url());
            }
        });
        var devTools = page.context().newCDPSession(page);

        for (var composed : List.of("m", "mo", "mo'xing")) {
            var parameters = new JsonObject();
            parameters.addProperty("text", composed);
            parameters.addProperty("selectionStart", composed.length());
            parameters.addProperty("selectionEnd", composed.length());
            devTools.send("Input.imeSetComposition", parameters);
            page.waitForTimeout(200);
        }
        assertEquals(List.of(), asked);

        var committed = new JsonObject();
        committed.addProperty("text", "模型");
        devTools.send("Input.insertText", committed);
        assertThat(box.locator(".value-name").first()).containsText("模型");
        page.waitForTimeout(400);
        assertEquals(1, asked.size(), asked.toString());
        assertTrue(asked.getFirst().contains("/api/v1/facets/keyword?"), asked.toString());
        assertEquals(List.of(), visit.console());
    }

    @Test
    void aChildOfATreeOpensUnderItsParentAndEachTakesThePlaceOfTheOther(@TempDir Path config) throws Exception {
        Files.writeString(
                config.resolve("facets.json"),
                "[{\"name\": \"when\", \"label\": \"时间\", \"field\": \"date\", \"order\": \"descending\"}]");
        try (var other = SampleServer.start(data, IndexConfig.load(ConfigFiles.in(config)), Optional.empty())) {
            var visit = chromium.visit(1280, 900);
            var page = visit.page();
            page.navigate(other.url("/"));
            var tree = page.locator(".facet");
            var year = tree.locator(".value").first();
            var from = year.boundingBox().x;

            year.locator("input").check();
            var month = tree.locator(".value").nth(1);
            assertThat(month.locator(".value-name")).hasText(Pattern.compile("^\\d\\d$"));
            assertTrue(month.boundingBox().x > from, "a month is not indented below its year");
            var count = month.locator(".value-count").textContent();
            month.locator("input").check();
            assertThat(page).hasURL(Pattern.compile("/\\?when=\\d{4}-\\d\\d$"));
            assertThat(page.locator("#summary")).containsText(count);

            // until the facets of that answer are painted it is still checked, and checking it does nothing
            assertThat(year.locator("input")).not().isChecked();
            year.locator("input").check();
            assertThat(page).hasURL(Pattern.compile("/\\?when=\\d{4}$"));
            assertEquals(List.of(), visit.console());
        }
    }

    @Test
    void aChildThatIsFoundInTheBoxTakesThePlaceOfItsParentAndTheOtherWayRound(@TempDir Path config) throws Exception {
        Files.writeString(
                config.resolve("facets.json"),
                "[{\"name\": \"when\", \"label\": \"时间\", \"field\": \"date\", \"order\": \"descending\", \"values\": 4}]");
        try (var other = SampleServer.start(data, IndexConfig.load(ConfigFiles.in(config)), Optional.empty())) {
            var months = new Api(other)
                    .json("/api/v1/facets/when?parent=2024&size=200")
                    .get("values");
            assertTrue(months.size() > 4, "2024 has " + months.size() + " months, none of them left to the box");
            var last = months.get(months.size() - 1);
            var month = last.get("value").stringValue();
            var visit = chromium.visit(1280, 900);
            var page = visit.page();
            page.navigate(other.url("/?when=2024&when=2023"));
            page.getByText(Pattern.compile("展开其余")).press("Enter");
            page.getByText(Pattern.compile("查找其余")).press("Enter");
            var box = page.locator("#facet-box");
            box.locator("input.finder").fill(month);
            // the days of the month hold its name too
            var choice = box.locator(
                    "label.value", new Locator.LocatorOptions().setHasText(Pattern.compile("^" + month + "\\d+$")));
            assertThat(choice).hasCount(1);

            choice.locator("input").press("Space");

            assertThat(page).hasURL(Pattern.compile("/\\?when=2023&when=" + month + "$"));
            assertThat(choice.locator("input")).isChecked();
            assertThat(page.locator("#chips")).not().containsText("2024年");

            box.locator("input.finder").fill("2024");
            var parent =
                    box.locator("label.value", new Locator.LocatorOptions().setHasText(Pattern.compile("^2024\\d+$")));
            assertThat(parent).hasCount(1);
            parent.locator("input").press("Space");
            assertThat(page).hasURL(Pattern.compile("/\\?when=2023&when=2024$"));
            assertThat(choice).hasCount(1);
            assertThat(choice.locator("input")).not().isChecked();
            assertEquals(List.of(), visit.console());
        }
    }

    @Test
    void aRelativeWordSetsTheDatesUpToTodayAndFreesThem() throws Exception {
        var visit = chromium.visit(1280, 900);
        var page = visit.page();
        page.clock().setFixedTime(Date.from(Instant.parse("2025-08-08T04:00:00Z")));
        page.navigate(server.url("/"));
        var count = api.search("", "&from=2024-08-09&to=2025-08-08")
                .get("total")
                .get("value")
                .intValue();

        page.getByText("最近一年").click();
        assertThat(page).hasURL(Pattern.compile("from=2024-08-09&to=2025-08-08"));
        assertThat(page.locator("#summary")).containsText(String.valueOf(count));
        page.getByText("最近一年").click();
        assertThat(page).hasURL(server.url("/"));

        page.clock().setFixedTime(Date.from(Instant.parse("2031-03-31T04:00:00Z")));
        page.reload();
        assertThat(page.locator(".bar").first()).isVisible();
        assertThat(page.locator(".quick")).hasCount(0);
        assertEquals(List.of(), visit.console());
    }
}
