package dev.wensou.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import dev.wensou.testing.Api;
import java.util.List;
import java.util.regex.Pattern;

/** One whole article, and the way to it and back. */
@InBrowser
class ArticleViewTest {
    private static final String ALL_IN_VIEW = "(selector) => [...document.querySelectorAll(selector)].some(element => {"
            + " const box = element.getBoundingClientRect();"
            + " return box.height > 0 && box.top >= 0 && box.bottom <= innerHeight; })";
    private static final int SCROLLED = 900;

    private static void assertInView(Reader reader, String selector) {
        reader.page().waitForFunction(ALL_IN_VIEW, selector);
    }

    private static Locator current(Reader reader) {
        return reader.page().locator("#article-view mark.current");
    }

    private static Locator place(Reader reader) {
        return reader.page().locator("#mark-place");
    }

    /** Opens a result whose article has several marks, by a click. */
    private static void openArticle(Reader reader, String query) throws Exception {
        reader.open("/?q=" + Api.encode(query));
        var hits = reader.api().search(query, "").get("hits");
        for (var index = 0; index < hits.size(); index++) {
            var id = hits.get(index).get("id").stringValue();
            var article = reader.api().json("/api/v1/articles/" + id + "?q=" + Api.encode(query));
            if (article.get("body").get("marks").size() > 2) {
                reader.hits().nth(index).locator(".hit-title a").click();
                assertThat(reader.page().locator("#article-title")).isVisible();
                return;
            }
        }
        throw new AssertionError("no article of the first page has three marks of " + query);
    }

    @Behaviour(26)
    void aResultOpensItsArticleAtTheBestPassageMarked(Reader reader) throws Exception {
        openArticle(reader.at(1280, 500), "算力");

        assertThat(current(reader).first()).hasText("算力");
        assertInView(reader, "#article-view mark.current");
        assertThat(reader.page().locator("#article-title")).isFocused();
        assertThat(reader.page())
                .hasTitle(reader.page().locator("#article-title").textContent() + " - 文搜");
        assertThat(place(reader)).hasText(Pattern.compile("^第 " + bestMark(reader, "算力") + " 处"));
    }

    /** The number of the first mark of the best passage, as the server's answer has it. */
    private static int bestMark(Reader reader, String query) throws Exception {
        var id = Pattern.compile("article=(\\w+)").matcher(reader.page().url());
        assertTrue(id.find());
        var article = reader.api().json("/api/v1/articles/" + id.group(1) + "?q=" + Api.encode(query));
        var number = article.get("title").get("marks").size() + 1;
        if (article.get("summary").isObject()) {
            number += article.get("summary").get("marks").size();
        }
        for (var mark : article.get("body").get("marks")) {
            if (mark.get(1).intValue() > article.get("best").intValue()) {
                return number;
            }
            number++;
        }
        throw new AssertionError("no mark stands behind the best place");
    }

    @Behaviour(26)
    void anArticleLinksToWhereItCameFrom(Reader reader) throws Exception {
        for (var hit : reader.api().search("", "&size=100").get("hits")) {
            if (hit.get("url").isString()) {
                reader.open("/?article=" + hit.get("id").stringValue());
                assertThat(reader.page().locator("#article-view .original a"))
                        .hasAttribute("href", hit.get("url").stringValue());
                return;
            }
        }
        throw new AssertionError("no article of the sample has an address");
    }

    @Behaviour(26)
    void keysLeadToTheNextAndThePreviousMatchAndRoundTheEnd(Reader reader) throws Exception {
        openArticle(reader.at(1280, 500), "算力");
        var all = reader.page().locator("#article-view mark").count();
        var numbers = Pattern.compile("第 (\\d+) 处，共 (\\d+) 处");
        var start = numbers.matcher(place(reader).textContent());
        assertTrue(start.matches());
        var at = Integer.parseInt(start.group(1));
        var total = Integer.parseInt(start.group(2));
        assertTrue(total <= all && total > 2);

        for (var step = 1; step <= total; step++) {
            reader.page().keyboard().press("n");
            at = at % total + 1;
            assertThat(place(reader)).hasText("第 %d 处，共 %d 处".formatted(at, total));
            assertInView(reader, "#article-view mark.current");
        }
        reader.page().keyboard().press("p");
        at = at == 1 ? total : at - 1;
        assertThat(place(reader)).hasText("第 %d 处，共 %d 处".formatted(at, total));
        assertInView(reader, "#article-view mark.current");

        reader.page().locator(".walk button").last().click();
        assertThat(place(reader)).hasText("第 %d 处，共 %d 处".formatted(at % total + 1, total));
        reader.page().locator("#q").focus();
        reader.page().keyboard().press("End");
        reader.page().keyboard().press("n");
        assertThat(reader.box()).hasValue("算力n");
    }

    @Behaviour(26)
    void theMatchThatOneIsAtIsNeverUnderTheBars(Reader reader) throws Exception {
        openArticle(reader.at(1280, 700), "算力");

        for (var step = 0; step < 6; step++) {
            reader.page().keyboard().press("n");
            assertEquals(
                    true,
                    reader.page()
                            .evaluate("() => { const mark = document.querySelector('mark.current');"
                                    + " const box = mark.getClientRects()[0];"
                                    + " return mark.contains(document.elementFromPoint(box.x + box.width / 2,"
                                    + " box.y + box.height / 2)); }"));
        }
    }

    @Behaviour(29)
    void backKeepsThePlaceThatOneHadScrolledTo(Reader reader) throws Exception {
        openArticleFarDown(reader);

        reader.page().goBack();
        assertThat(reader.hits().first()).isVisible();
        reader.page().waitForFunction("wanted => Math.abs(scrollY - wanted) < 3", SCROLLED);
        reader.page().goForward();
        assertThat(reader.page().locator("#article-title")).isVisible();
        reader.page().getByText("返回结果").click();
        reader.page().waitForFunction("wanted => Math.abs(scrollY - wanted) < 3", SCROLLED);
    }

    /** Where focus goes back to must not scroll the page. */
    private static void openArticleFarDown(Reader reader) {
        reader.open("/?size=50");
        reader.page().evaluate("to => scrollTo(0, to)", SCROLLED);
        reader.waitMillis(200);
        reader.page()
                .evaluate("() => [...document.querySelectorAll('.hit-title a')].find(link => {"
                        + " const box = link.getBoundingClientRect(); return box.top > 200; }).click()");
        assertThat(reader.page().locator("#article-title")).isVisible();
    }

    @Behaviour(29)
    void backFromAnotherPageAndAReloadKeepThePlaceToo(Reader reader) {
        reader.open("/?size=50");
        reader.page().evaluate("to => scrollTo(0, to)", SCROLLED);
        reader.waitMillis(200);

        reader.page().navigate(reader.url("/api/docs"));
        reader.page().goBack();
        assertThat(reader.hits().first()).isVisible();
        reader.page().waitForFunction("wanted => Math.abs(scrollY - wanted) < 3", SCROLLED);
        reader.page().reload();
        assertThat(reader.hits().first()).isVisible();
        reader.page().waitForFunction("wanted => Math.abs(scrollY - wanted) < 3", SCROLLED);
    }

    @Behaviour(49)
    @OnSample
    void anArticleSaysItsScriptAndSoDoSimilarOnes(Reader reader) throws Exception {
        var hits = reader.api().search("云计算", "&size=50").get("hits");
        for (var script : List.of("hans", "hant")) {
            for (var hit : hits) {
                if (hit.get("script").stringValue().equals(script)) {
                    reader.open("/?article=" + hit.get("id").stringValue());
                    break;
                }
            }
            assertThat(reader.page().locator(".article-text"))
                    .hasAttribute("lang", script.equals("hans") ? "zh-Hans" : "zh-Hant");
            assertThat(reader.page().locator(".similar a").first()).hasAttribute("lang", Pattern.compile("zh-Han[st]"));
        }
    }
}
