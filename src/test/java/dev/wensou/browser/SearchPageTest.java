package dev.wensou.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The whole way of a search, and what results show of it. */
@InBrowser
class SearchPageTest {
    @Test
    void typingFindsMarksNarrowsAndGoesBack(Reader reader) throws Exception {
        var page = reader.at(1280, 900).page();
        reader.open("/");
        assertThat(reader.hits()).hasCount(10);

        reader.box().pressSequentially("长文本");
        assertThat(reader.summary()).containsText(String.valueOf(reader.total("长文本", "")));
        assertThat(reader.marks().first()).hasText(Pattern.compile("长文本|長文本"));
        assertEquals(
                List.of(),
                reader.marks().allTextContents().stream()
                        .filter(mark -> !mark.matches("长文本|長文本"))
                        .toList());

        reader.box().fill("");
        reader.box().pressSequentially("算力");
        reader.box().press("Enter");
        var answer = reader.api().search("算力", "");
        var all = answer.get("total").get("value").intValue();
        assertThat(reader.summary()).containsText(String.valueOf(all));
        assertThat(page).hasTitle(Pattern.compile("算力"));

        var value = page.locator("#facets .value").first();
        var count =
                answer.get("facets").get(0).get("values").get(0).get("count").intValue();
        assertThat(value.locator(".value-count")).hasText(String.valueOf(count));
        assertTrue(count < all, "the first facet value does not narrow the results");
        value.locator("input").check();
        assertThat(reader.summary()).containsText(String.valueOf(count));
        assertThat(page.locator("#chips"))
                .containsText(value.locator(".value-name").textContent());

        page.goBack();
        assertThat(reader.summary()).containsText(String.valueOf(all));
        assertThat(reader.box()).hasValue("算力");
    }

    @OnSample
    @Test
    void copiesOfAStoryUnfoldUnderTheHit(Reader reader) {
        var page = reader.at(360, 740).page();

        reader.open("/?q=东数西算");
        var folded = reader.hits().filter(new Locator.FilterOptions().setHasText("另有 1 篇相同报道"));
        assertThat(folded).hasCount(1);
        assertThat(reader.summary()).containsText("相同的报道已合并");
        var rows = reader.hits().count();
        assertFalse(folded.locator(".plain a").isVisible(), "copies are one click away");
        folded.getByText("另有 1 篇相同报道").click();
        assertThat(folded.locator(".plain a")).hasCount(1);
        assertThat(folded.locator(".ran")).containsText("2024-05-1");

        page.getByText("逐篇列出").click();
        assertThat(page).hasURL(Pattern.compile("collapse=false"));
        assertThat(page.locator("#results details summary").filter(new Locator.FilterOptions().setHasText("相同报道")))
                .hasCount(0);
        assertThat(reader.hits()).hasCount(Math.min(10, rows + 1));

        page.getByText("合并相同报道").click();
        assertThat(page).hasURL(Pattern.compile("^[^&]*$"));
        assertThat(folded).hasCount(1);
    }

    @OnSample
    @Test
    void aTraditionalArticleIsMarkedInItsOwnGlyphs(Reader reader) {
        var page = reader.at(1280, 900).page();

        reader.open("/?q=云计算");

        assertThat(page.locator("#results [lang=zh-Hant] mark", new Page.LocatorOptions().setHasText("雲計算"))
                        .first())
                .isVisible();
    }

    @Test
    void anArticleOpensAtItsBestPassageAndBackReturnsToTheResults(Reader reader) {
        var page = reader.at(1280, 700).page();
        reader.open("/?q=算力");
        reader.hits().nth(1).locator(".hit-title a").click();

        assertThat(page.locator("#article-view mark").first()).hasText("算力");
        assertTrue((Boolean) page.evaluate("() => [...document.querySelectorAll('#article-view mark')].some(mark => {"
                + " const box = mark.getBoundingClientRect(); return box.top >= 0 && box.bottom <= innerHeight; })"));

        page.goBack();
        assertThat(reader.hits().first()).isVisible();
    }

    @Test
    void aSmallScreenNeverScrollsSideways(Reader reader) {
        var page = reader.at(320, 640).page();

        for (var path : List.of("/", "/?q=算力", "/?q=kubernetes")) {
            reader.open(path);
            assertThat(reader.hits().first()).isVisible();
            assertFalse(
                    (Boolean) page.evaluate(
                            "() => document.documentElement.scrollWidth > document.documentElement.clientWidth"),
                    path);
        }
    }

    @OnSample
    @Test
    void whatWasConcludedFromTheTextSaysSoAndAnySpellingOfAValueChecksIt(Reader reader) {
        var page = reader.at(1280, 900).page();
        reader.open("/?q=具身智能&technology=大型語言模型&technology=機器人");

        assertThat(page.locator(".facet input:checked")).hasCount(2);
        assertThat(reader.hits().first().locator(".tag.derived").first())
                .hasAttribute("title", Pattern.compile("（由正文推断，来源未标注）$"));

        reader.hits().first().locator("a").first().click();
        assertThat(page.locator("#article-view .tag.derived").first()).hasText("机器人");
        page.locator("#article-view .tag.derived").first().click();
        assertThat(page.locator(".facet input:checked")).hasCount(2);
    }
}
