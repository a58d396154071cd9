package dev.wensou.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.wensou.testing.Api;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The headings of an article and the list that leads to them. */
@InBrowser
class HeadingsTest {
    private static final int ENOUGH = 3;

    @Test
    void anArticlesHeadingsAreHeadingsAndNoLevelIsLeftOut(Reader reader) throws Exception {
        var article = articleWith(count -> count >= ENOUGH, reader.api());
        var page = open(reader.at(1280, 900), article, "");

        assertEquals(texts(article), headings(page).allTextContents());
        var levels = headings(page)
                .evaluateAll("all => all.map(one => Number(one.tagName[1]))")
                .toString();
        var before = 1;
        for (var level : levels.replaceAll("[\\[\\] ]", "").split(",")) {
            var now = Integer.parseInt(level);
            assertTrue(now >= 2 && now <= 4 && now <= before + 1, levels);
            before = now;
        }
    }

    @Test
    void theListBesideTheTextLeadsToAHeadingWithTheFocusAndBackStillLeadsOut(Reader reader) throws Exception {
        var article = articleWith(count -> count >= ENOUGH, reader.api());
        reader.at(1280, 900).open("/?q=" + Api.encode(quoted(article)));
        var page = reader.page();
        var results = page.url();
        page.locator(".hit-title a").first().click();
        assertThat(page.locator(".outline a")).hasText(texts(article).toArray(String[]::new));
        var text = page.locator("#article-title").boundingBox();
        assertTrue(page.locator(".outline").boundingBox().x >= text.x + text.width, "the list is not beside the text");
        var last = texts(article).size();

        page.locator(".outline a").nth(last - 1).click();

        assertThat(page).hasURL(Pattern.compile("[?&]article=.*#section-" + last + "$"));
        assertThat(headings(page).nth(last - 1)).isFocused();
        assertThat(headings(page).nth(last - 1)).isInViewport();
        assertCurrent(page, last - 1);
        assertTrue(
                headings(page).nth(last - 1).boundingBox().y
                        >= page.locator(".article-bar").boundingBox().y
                                + page.locator(".article-bar").boundingBox().height,
                "the bar of matches covers the heading");
        page.locator(".outline a").first().click();
        assertThat(headings(page).first()).isFocused();
        page.goBack();
        assertThat(page).hasURL(results);
        assertThat(page.locator("#results .hit").first()).isVisible();
    }

    @Test
    void theListIsFoldedOnANarrowScreenAndWorksByKeys(Reader reader) throws Exception {
        var article = articleWith(count -> count >= ENOUGH, reader.api());
        var page = open(reader.at(390, 800), article, "");
        assertThat(page.locator(".outline a").first()).isHidden();

        page.locator(".outline summary").press("Enter");
        page.locator(".outline a").nth(1).press("Enter");

        assertThat(headings(page).nth(1)).isFocused();
        assertThat(headings(page).nth(1)).isInViewport();
        var box = page.locator(".outline a").first().boundingBox();
        assertTrue(box.height >= 24, "a target of " + box.height + " pixels");
        assertEquals(true, page.evaluate("document.documentElement.scrollWidth <= innerWidth"));

        page.setViewportSize(1280, 800);
        assertThat(page.locator(".outline summary")).hasCount(0);
        assertThat(page.locator(".outline a").first()).isVisible();
    }

    @Test
    void theSectionThatIsReadIsCurrentInTheList(Reader reader) throws Exception {
        var article = articleWith(count -> count >= ENOUGH, reader.api());
        var page = open(reader.at(1280, 900), article, "");

        for (var index : List.of(0, 1, 0)) {
            headings(page).nth(index).evaluate("one => scrollTo(0, scrollY + one.getBoundingClientRect().top - 200)");
            assertCurrent(page, index);
        }
        page.evaluate("scrollTo(0, 0)");
        headings(page).first().evaluate("one => one.style.paddingTop = '100vh'");
        assertThat(page.locator(".outline a[aria-current]")).hasCount(0);
    }

    @Test
    void anAddressWithAFragmentOpensAtItsHeading(Reader reader) throws Exception {
        var article = articleWith(count -> count >= ENOUGH, reader.api());
        var page = open(reader.at(1280, 600), article, "#section-2");

        assertThat(headings(page).nth(1)).isFocused();
        assertThat(headings(page).nth(1)).isInViewport();

        page.evaluate("location.hash = '#section-3'");
        assertThat(headings(page).nth(2)).isFocused();
        assertThat(headings(page).nth(2)).isInViewport();
    }

    @Test
    void aHeadingKeepsItsMarks(Reader reader) throws Exception {
        var article = articleWith(count -> count >= ENOUGH, reader.api());
        var page = open(reader.at(1280, 900), article, "&q=" + Api.encode(quoted(article)));

        assertThat(headings(page).nth(1).locator("mark").first()).isVisible();
        assertEquals(texts(article).get(1), headings(page).nth(1).textContent());
    }

    @Test
    void fewHeadingsNeedNoList(Reader reader) throws Exception {
        var article = articleWith(count -> count < ENOUGH, reader.api());
        var page = open(reader.at(1280, 900), article, "");

        assertThat(page.locator(".article-text > p").first()).isVisible();
        assertThat(page.locator(".outline")).hasCount(0);
    }

    private static Page open(Reader reader, JsonNode article, String more) {
        return reader.open("/?article=" + article.get("id").stringValue() + more)
                .page();
    }

    private static Locator headings(Page page) {
        return page.locator(".article-text > :is(h2, h3, h4)");
    }

    private static void assertCurrent(Page page, int index) {
        assertThat(page.locator(".outline a[aria-current]")).hasCount(1);
        assertThat(page.locator(".outline a").nth(index)).hasAttribute("aria-current", "location");
    }

    /** One of the newest articles by the number of its headings. */
    private static JsonNode articleWith(IntPredicate wanted, Api api) throws Exception {
        for (var hit : api.search("", "&size=100&facets=none").get("hits")) {
            var article = api.json("/api/v1/articles/" + hit.get("id").stringValue());
            if (wanted.test(article.get("headings").size())) {
                return article;
            }
        }
        throw new AssertionError("no article of the newest hundred has such headings");
    }

    private static List<String> texts(JsonNode article) {
        var body = article.get("body").get("text").stringValue();
        var texts = new ArrayList<String>();
        for (var heading : article.get("headings")) {
            texts.add(body.substring(
                    heading.get("start").intValue(), heading.get("end").intValue()));
        }
        return texts;
    }

    /** A query for the second heading of an article as it stands. */
    private static String quoted(JsonNode article) {
        return "\"" + texts(article).get(1).replace("\"", " ") + "\"";
    }
}
