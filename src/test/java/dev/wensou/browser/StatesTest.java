package dev.wensou.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import dev.wensou.testing.Api;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the page says at the start, where nothing is found, and where something is in the way. */
@InBrowser
class StatesTest {
    private static final String SEARCH = "**/api/v1/search*";
    private static final String NOTHING = "瞴瞵瞶";

    private static Locator notice(Reader reader) {
        return reader.page().locator("#message .problem");
    }

    private static Locator nothing(Reader reader) {
        return reader.page().locator("#nothing .notice");
    }

    @Behaviour(37)
    void theStartShowsTheNewestArticlesAndWhatOneMayType(Reader reader) throws Exception {
        reader.open("/");
        var newest = reader.api().search("", "&sort=newest").get("hits");

        assertThat(reader.hits()).hasCount(newest.size());
        assertEquals(
                newest.get(0).get("title").get("text").stringValue(),
                reader.hits().first().locator(".hit-title a").textContent());
        assertThat(reader.summary()).containsText("最新文章");
        var examples = reader.page().getByLabel("示例查询").locator("a");
        assertTrue(examples.count() >= 3);
        for (var i = 0; i < examples.count(); i++) {
            reader.open("/");
            var text = examples.nth(i).textContent();
            examples.nth(i).click();
            assertThat(reader.box()).hasValue(text);
            assertThat(reader.marks().first()).isVisible();
            assertThat(examples).hasCount(0);
        }
    }

    @Behaviour(38)
    void nothingFoundSaysTheQuery(Reader reader) {
        reader.at(390, 800).open("/?q=" + NOTHING);

        assertThat(nothing(reader).locator(".notice-title")).containsText(NOTHING);
        assertThat(nothing(reader)).containsText("换一种说法");
        assertThat(reader.hits()).hasCount(0);
        assertThat(reader.box()).hasValue(NOTHING);
    }

    @OnSample
    @Behaviour(38)
    void nothingFoundOffersWhatMayHaveBeenMeant(Reader reader) {
        reader.at(360, 740).open("/?q=蒜力");
        assertThat(nothing(reader)).containsText("您是不是要找：算力");
        assertThat(reader.box()).hasValue("蒜力");
        nothing(reader)
                .getByText("算力", new Locator.GetByTextOptions().setExact(true))
                .click();

        assertThat(reader.box()).hasValue("算力");
        assertThat(reader.marks().first()).hasText("算力");
        assertThat(reader.page().getByText("您是不是要找")).hasCount(0);
    }

    @OnSample
    @Test
    void whatMayHaveBeenMeantIsSaidOverNearHitsToo(Reader reader) {
        reader.open("/?q=kuberntes");

        assertThat(reader.page().locator(".notes")).containsText("您是不是要找：Kubernetes");
    }

    @Behaviour(38)
    void nothingFoundUnderConditionsOffersToDropEachOfThem(Reader reader) throws Exception {
        reader.open("/?q=算力&technology=没有的技术&from=1990-01-01&to=1990-12-31");
        assertThat(nothing(reader).locator(".notice-title")).containsText("算力");
        assertThat(nothing(reader)).containsText("不限 技术：没有的技术");
        assertThat(nothing(reader)).containsText("不限 日期：1990");

        nothing(reader).getByText("不限 日期：1990").click();
        assertThat(reader.page()).hasURL(Pattern.compile("^(?!.*from=).*technology="));
        nothing(reader).getByText("不限 技术：没有的技术").click();
        assertThat(reader.marks().first()).hasText("算力");
        assertThat(reader.summary()).containsText(String.valueOf(reader.total("算力", "")));
    }

    @Behaviour(39)
    void aFailureKeepsQueryAndResultsAndCanBeTriedAgain(Reader reader) {
        reader.open("/?q=容器");
        var before = reader.hits().allTextContents();
        reader.expectConsole("the server responded with a status of 500");
        reader.answer(SEARCH, 500, Map.of());
        reader.box().fill("算力");

        assertThat(notice(reader).locator(".notice-title")).hasText("搜索出错了");
        assertThat(notice(reader)).hasAttribute("role", "alert");
        assertThat(notice(reader)).containsText("下面仍是“容器”的结果");
        assertThat(reader.box()).hasValue("算力");
        assertThat(reader.page()).hasURL(reader.url("/?q=" + Api.encode("算力")));
        assertEquals(before, reader.hits().allTextContents());

        reader.box().press("Tab");
        notice(reader).locator("button").click();
        assertThat(notice(reader).locator(".notice-title")).hasText("搜索出错了");
        reader.page().unroute(SEARCH);
        notice(reader).locator("button").click();
        assertThat(reader.marks().first()).hasText("算力");
        assertThat(notice(reader)).hasCount(0);
    }

    @Behaviour(39)
    void anAnswerThatIsNotOneIsAFailure(Reader reader) {
        reader.open("/?q=容器");
        reader.answer(SEARCH, 200, Map.of("Content-Type", "text/html"));
        reader.box().fill("算力");

        assertThat(notice(reader).locator(".notice-title")).hasText("搜索出错了");
        assertThat(reader.marks().first()).hasText("容器");
    }

    @Behaviour(39)
    void theNextQueryLeavesTheFailureBehind(Reader reader) {
        reader.open("/?q=容器");
        reader.expectConsole("the server responded with a status of 500");
        reader.answer("**/api/v1/search?q=%E5%A4%B1%E8%B4%A5", 500, Map.of());
        reader.box().fill("失败");
        assertThat(notice(reader)).isVisible();

        reader.box().fill("容器");
        assertThat(notice(reader)).hasCount(0);
        assertThat(reader.marks().first()).hasText("容器");
    }

    @Behaviour(40)
    void tooManyRequestsAndAnUnavailableServerHaveWordsOfTheirOwn(Reader reader) {
        reader.open("/?q=容器");
        reader.expectConsole("the server responded with a status of (429|503)");
        for (var each : List.of(
                List.of("429", "7", "搜索太频繁了", "请在 7 秒后重试"),
                List.of("429", "", "搜索太频繁了", "请稍等片刻再试"),
                List.of("503", "30", "搜索服务暂时不可用", "请在 30 秒后重试"),
                List.of("503", "", "搜索服务暂时不可用", "索引可能正在准备"))) {
            reader.page().unroute(SEARCH);
            reader.answer(
                    SEARCH,
                    Integer.parseInt(each.get(0)),
                    each.get(1).isEmpty() ? Map.of() : Map.of("Retry-After", each.get(1)));
            reader.box().fill("问题" + each.get(0) + each.get(1));

            assertThat(notice(reader).locator(".notice-title")).hasText(each.get(2));
            assertThat(notice(reader)).containsText(each.get(3));
            assertThat(reader.marks().first()).hasText("容器");
        }
    }

    @Behaviour(40)
    void offlineIsSaidAndEndsByItself(Reader reader) {
        reader.open("/?q=容器");
        reader.expectConsole("net::ERR_INTERNET_DISCONNECTED");
        reader.page().context().setOffline(true);
        reader.box().fill("算力");
        assertThat(notice(reader).locator(".notice-title")).hasText("网络已断开");
        assertThat(reader.marks().first()).hasText("容器");

        reader.page().context().setOffline(false);
        assertThat(notice(reader)).hasCount(0);
        assertThat(reader.marks().first()).hasText("算力");
    }

    @Behaviour(40)
    void aServerThatDoesNotAnswerIsNotTakenForBeingOffline(Reader reader) {
        reader.open("/?q=容器");
        reader.expectConsole("net::ERR_CONNECTION_REFUSED");
        reader.page().route(SEARCH, route -> route.abort("connectionrefused"));
        reader.box().fill("算力");

        assertThat(notice(reader).locator(".notice-title")).hasText("连接不上搜索服务");
    }

    @OnSample
    @Behaviour(42)
    void whatWasSearchedBesidesIsSaidAndCanBeLeftOut(Reader reader) throws Exception {
        var query = "数据";
        var more = reader.api()
                .search(query, "")
                .get("query")
                .get("expansions")
                .get(0)
                .get("to");
        reader.open("/?q=" + query);
        var note = reader.page().locator(".notes li").filter(new Locator.FilterOptions().setHasText("也搜索了"));
        assertThat(note).containsText("也搜索了 " + more.get(0).stringValue());

        note.getByText("只搜“" + query + "”").click();
        assertThat(reader.box()).hasValue("\"" + query + "\"");
        assertThat(reader.summary()).containsText(String.valueOf(reader.total("\"" + query + "\"", "")));
        assertThat(note).hasCount(0);
    }
}
