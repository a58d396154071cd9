package dev.wensou.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.wensou.testing.Api;
import java.util.List;
import java.util.regex.Pattern;

/** The page in a browser that runs no scripts. */
@InBrowser
class PlainPageTest {
    private static final String QUERY = "算力";

    private static Reader plain(Reader reader, int width) {
        return reader.with(new Browser.NewContextOptions()
                .setJavaScriptEnabled(false)
                .setLocale("zh-CN")
                .setViewportSize(width, 900));
    }

    private static String address(String query) {
        return "/?q=" + Api.encode(query);
    }

    private static List<String> titles(Reader reader, String query, String more) throws Exception {
        return reader.api()
                .search(query, more)
                .get("hits")
                .valueStream()
                .map(hit -> hit.at("/title/text").stringValue())
                .toList();
    }

    @OnSample
    @Behaviour(55)
    void theFirstQueryIsAnsweredInThePage(Reader reader) throws Exception {
        plain(reader, 1280).open(address(QUERY));

        assertThat(reader.box()).hasValue(QUERY);
        assertThat(reader.summary()).containsText(String.valueOf(reader.total(QUERY, "")));
        assertEquals(
                titles(reader, QUERY, ""), reader.page().locator(".hit-title a").allTextContents());
        assertThat(reader.hits().first().locator(".meta")).isVisible();
        assertThat(reader.hits().first().locator(".snippet").first()).isVisible();
        assertThat(reader.page().locator(".tags .tag").first()).isVisible();
        assertEquals(
                List.of(),
                reader.marks().allTextContents().stream()
                        .filter(mark -> !mark.contains(QUERY))
                        .toList());
        assertEquals(List.of(), reader.calls());
    }

    @Behaviour(55)
    void whatIsTypedIsSearchedByEnter(Reader reader) throws Exception {
        plain(reader, 1280).open("/");
        assertThat(reader.page().locator(".example").first()).isVisible();
        reader.box().fill("容器");
        reader.box().press("Enter");

        assertThat(reader.summary()).containsText(String.valueOf(reader.total("容器", "")));
        assertThat(reader.page()).hasTitle(Pattern.compile("^容器"));
    }

    @Behaviour(55)
    void aValueOfAFacetIsALinkToAsManyResultsAsItSays(Reader reader) {
        plain(reader, 1280).open(address(QUERY));
        var value = reader.page().locator(".facet .value").first();
        var count = value.locator(".value-count").textContent();
        var name = value.locator(".value-name").textContent();
        value.click();

        assertThat(reader.summary()).containsText("找到 " + count + " 篇");
        assertThat(reader.page().locator("#chips")).containsText(name);
        assertThat(reader.page().locator(".facet .value[aria-current]")).hasCount(1);

        reader.page().locator(".chip").click();
        assertThat(reader.page().locator(".chip")).hasCount(0);
    }

    @Behaviour(55)
    void theSecondPageIsALink(Reader reader) throws Exception {
        plain(reader, 1280).open(address("模型"));
        reader.page().locator(".pager a[rel=next]").click();

        assertThat(reader.page().locator(".pager a[aria-current]")).hasText("2");
        assertEquals(
                titles(reader, "模型", "&page=2"),
                reader.page().locator(".hit-title a").allTextContents());
    }

    @Behaviour(55)
    void anArticleIsShownWithItsMarksAndLeadsBack(Reader reader) {
        plain(reader, 1280).open(address(QUERY));
        var title = reader.page().locator(".hit-title a").first().textContent();
        reader.page().locator(".hit-title a").first().click();

        assertThat(reader.page().locator("#article-title")).hasText(title);
        assertThat(reader.page()).hasTitle(title + " - 文搜");
        assertThat(reader.page().locator("#article-view mark").first()).hasText(QUERY);
        assertThat(reader.page().locator("#search-view")).isHidden();

        reader.page().locator(".article-bar a").click();
        assertThat(reader.hits().first()).isVisible();
    }

    @Behaviour(55)
    void whereNothingIsFoundTheQueryIsSaid(Reader reader) {
        plain(reader, 390).open(address("瞴瞵瞶"));

        assertThat(reader.page().locator("#nothing .notice-title")).containsText("瞴瞵瞶");
        assertThat(reader.hits()).hasCount(0);
    }

    @Behaviour(55)
    void aQueryIsNeverMarkup(Reader reader) {
        var hostile = "\"><script>x</script></title><img src=x onerror=x> </script><!-- ]]> '";
        plain(reader, 1280).open(address(hostile));

        assertThat(reader.box()).hasValue(hostile.strip());
        assertThat(reader.page().locator("img")).hasCount(0);
        assertThat(reader.page().locator("script:not([src]):not([type='application/json'])"))
                .hasCount(0);
        assertThat(reader.page().locator("body > *")).hasCount(8);
    }

    @Behaviour(55)
    void orderAndDatesAreForms(Reader reader) throws Exception {
        plain(reader, 1280).open(address(QUERY));
        reader.page().locator("select[name=sort]").selectOption("oldest");
        reader.page().locator(".summary-tools button").click();
        assertEquals(
                titles(reader, QUERY, "&sort=oldest"),
                reader.page().locator(".hit-title a").allTextContents());

        var day = reader.api()
                .search(QUERY, "&sort=newest")
                .at("/hits/0/publishedOn")
                .stringValue();
        reader.page().locator("input[name=from]").fill(day);
        reader.page().locator(".exact-dates button").click();
        assertThat(reader.summary()).containsText("找到 " + reader.total(QUERY, "&from=" + day) + " 篇");
        assertThat(reader.page().locator("select[name=sort]")).hasValue("oldest");
    }

    @Behaviour(55)
    void anAddressThatAsksForTooMuchIsAnsweredWithAMessage(Reader reader) {
        reader.expectConsole("status of 400");
        plain(reader, 1280).open("/?q=" + "长".repeat(513));

        assertThat(reader.page().locator("#message .problem")).containsText("513");
        assertThat(reader.box()).hasValue("长".repeat(513));
    }

    @Behaviour({52, 55})
    void onASmallScreenTheValuesStandBelowTheResults(Reader reader) {
        plain(reader, 320).open(address(QUERY));
        assertFalse((Boolean)
                reader.page().evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth"));
        reader.page().locator("a.only-narrow").click();

        assertThat(reader.page()).hasURL(Pattern.compile("#side$"));
        assertThat(reader.page().locator(".facet .value").first()).isVisible();
    }

    @Behaviour({54, 55})
    void theWordsAreInTheLanguageThatTheBrowserAsksFor(Reader reader) {
        reader.with(new Browser.NewContextOptions().setJavaScriptEnabled(false).setLocale("en-GB"))
                .open(address(QUERY));

        assertThat(reader.page().locator("html")).hasAttribute("lang", "en");
        assertThat(reader.summary()).containsText("articles");
        assertThat(reader.page().locator("#footer")).containsText("Wensou");
    }

    @Behaviour(55)
    void resultsLookAsTheyDoWithScripts(Reader with, Reader without) {
        for (var path : List.of(address(QUERY), address(QUERY) + "&sort=newest&from=2024-01-01", "/", address("瞴瞵瞶"))) {
            plain(without, 1280).open(path);
            with.open(path);
            for (var part : List.of("#message", "#summary", "#chips", "#nothing", "#results", "#pager")) {
                assertEquals(box(with.page(), part), box(without.page(), part), path + " " + part);
            }
            for (var each : List.of("#results .hit", "#chips li", ".pager li", ".notes li", ".example")) {
                assertEquals(boxes(with.page(), each), boxes(without.page(), each), path + " " + each);
            }
        }
    }

    @Behaviour({26, 55})
    void anArticleIsCutIntoTheSameBlocksAsByTheScripts(Reader with, Reader without) throws Exception {
        plain(without, 1280);
        for (var hit : with.api().search("代码", "&size=6").get("hits")) {
            var path = address("代码") + "&article=" + hit.get("id").stringValue();
            without.open(path);
            with.open(path);
            assertThat(with.page().locator(".similar")).isVisible();

            var blocks = ".article-text > *, .article-text mark";
            assertEquals(
                    with.page().locator(blocks).allTextContents(),
                    without.page().locator(blocks).allTextContents());
            assertEquals(
                    with.page().locator("pre").count(),
                    without.page().locator("pre").count());
        }
    }

    private static String box(Page page, String part) {
        return boxes(page, part).toString();
    }

    private static List<String> boxes(Page page, String part) {
        return page.locator(part).all().stream().map(PlainPageTest::box).toList();
    }

    private static String box(Locator element) {
        var box = element.boundingBox();
        return box == null ? "none" : "%.0f %.0f %.0f %.0f".formatted(box.x, box.y, box.width, box.height);
    }

    @OnSample
    @Behaviour(55)
    void everyPartHasSomethingToCompare(Reader reader) {
        plain(reader, 1280).open(address(QUERY) + "&from=2024-01-01");

        for (var part : List.of("#results .hit", "#chips li", ".pager li", ".notes li")) {
            assertTrue(reader.page().locator(part).count() > 0, part);
        }
    }
}
