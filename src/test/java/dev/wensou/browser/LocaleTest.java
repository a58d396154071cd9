package dev.wensou.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Route;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The three languages of the interface. */
@InBrowser
class LocaleTest {
    private static final Map<String, String> FOUND =
            Map.of("zh-Hans", "找到 %d 篇 · ", "zh-Hant", "找到 %d 篇 · ", "en", "%d articles · ");
    private static final Map<String, String> SEARCH =
            Map.of("zh-Hans", "搜索技术文章", "zh-Hant", "搜尋技術文章", "en", "Search tech articles");

    /** Texts of the page itself: of what is not in the texts of articles, of labels, queries and names. */
    private static final String OWN_TEXTS = "() => { const skipped = '#q, [lang], .values, .hits, .examples, .chips,"
            + " #language, .suggestions, script, title, noscript'; const own = [];"
            + " const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);"
            + " while (walk.nextNode()) { const node = walk.currentNode;"
            + " const element = node.nodeType === Node.TEXT_NODE ? node.parentElement : node;"
            + " if (element.closest('body > *') && element.closest(skipped)) continue;"
            + " if (node.nodeType === Node.TEXT_NODE) own.push(node.data);"
            + " else for (const name of ['aria-label', 'title', 'placeholder']) if (element.getAttribute(name))"
            + " own.push(element.getAttribute(name)); } return own; }";

    private static Reader speaking(Reader reader, String language) {
        return reader.with(
                new Browser.NewContextOptions().setViewportSize(1280, 900).setLocale(language));
    }

    private static void assertLanguage(Reader reader, String tag, int articles) {
        assertThat(reader.page().locator("html")).hasAttribute("lang", tag);
        assertThat(reader.box()).hasAttribute("placeholder", SEARCH.get(tag));
        assertThat(reader.page().locator("#results-heading"))
                .containsText(FOUND.get(tag).formatted(articles));
        assertThat(reader.page().locator("#language")).hasValue(tag);
    }

    @Behaviour(54)
    void theInterfaceSpeaksTheLanguageOfTheBrowser(Reader first, Reader second, Reader third, Reader fourth)
            throws Exception {
        var readers = Map.of("zh-HK", first, "zh-SG", second, "de-DE", third, "zh-Hant-TW", fourth);
        var tags = Map.of("zh-HK", "zh-Hant", "zh-SG", "zh-Hans", "de-DE", "en", "zh-Hant-TW", "zh-Hant");
        for (var each : readers.entrySet()) {
            speaking(each.getValue(), each.getKey()).open("/?q=%E7%AE%97%E5%8A%9B");
            assertLanguage(each.getValue(), tags.get(each.getKey()), first.total("算力", ""));
        }
    }

    @Behaviour(54)
    void aChoiceOfLanguageLastsAndKeepsWhatIsShown(Reader reader) throws Exception {
        var total = reader.total("算力", "");
        reader.open("/?q=%E7%AE%97%E5%8A%9B").forget();
        for (var tag : List.of("en", "zh-Hant", "zh-Hans", "en")) {
            reader.page().locator("#language").selectOption(tag);
            assertLanguage(reader, tag, total);
        }
        assertEquals(List.of(), reader.searches(), "another language asked again");
        assertThat(reader.page()).hasTitle("算力 - Wensou");

        reader.page().reload();
        assertLanguage(reader, "en", total);
        reader.hits().first().locator(".hit-title a").click();
        assertThat(reader.page().locator(".article-bar")).containsText("Back to results");
        reader.page().locator("#language").selectOption("zh-Hant");
        assertThat(reader.page().locator(".article-bar")).containsText("返回結果");
        assertThat(reader.page().locator(".article-text")).hasAttribute("lang", Pattern.compile("zh-Han[st]"));
    }

    @Behaviour(54)
    void inEnglishNoTextOfThePageIsChineseInAnyState(Reader reader) {
        speaking(reader, "en-GB");
        for (var state : PageState.values()) {
            state.reach(reader);
            var chinese = ((List<?>) reader.page().evaluate(OWN_TEXTS))
                    .stream()
                            .map(Object::toString)
                            .filter(text ->
                                    Pattern.compile("\\p{IsHan}").matcher(text).find())
                            // the name of the page, and the query that an answer is about
                            .filter(text -> !text.matches("(?s).*(文搜|“[^”]*”).*"))
                            .toList();
            assertEquals(List.of(), chinese, state.toString());
            reader.page().unroute("**/api/v1/search*");
        }
    }

    @Behaviour(54)
    void numbersAreWrittenAsTheLanguageWritesThem(Reader reader) {
        speaking(reader, "en-GB").page().route("**/api/v1/search*", route -> {
            var answer = route.fetch().text().replaceFirst("\"value\":\\d+", "\"value\":12345");
            route.fulfill(new Route.FulfillOptions()
                    .setContentType("application/json")
                    .setBody(answer));
        });
        reader.open("/").box().fill("算力");

        assertThat(reader.page().locator("#results-heading")).containsText("12,345 articles");
    }
}
