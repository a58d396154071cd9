package dev.wensou.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import dev.wensou.testing.Api;
import java.util.List;

/** What scripts make of the answer that comes in the page. */
@InBrowser
class FirstAnswerTest {
    private static final String QUERY = "/?q=" + Api.encode("算力");
    private static final int SETTLED_MILLIS = 900;
    private static final double MOST_SHIFT = 0.05;

    @Behaviour(55)
    void aPageThatCameWithItsAnswerAsksForNone(Reader reader) throws Exception {
        var article =
                "/?article=" + reader.api().search("算力", "").at("/hits/0/id").stringValue();
        for (var path : List.of("/", QUERY, QUERY + "&page=2", article)) {
            reader.open(path);
            reader.waitMillis(SETTLED_MILLIS);

            assertEquals(
                    List.of(),
                    reader.calls().stream()
                            .filter(call -> call.matches("/api/v1/(search|articles/[^/]*)(\\?.*)?"))
                            .toList(),
                    path);
        }
    }

    @Behaviour({41, 55})
    void nothingMovesWhenTheScriptsTakeOver(Reader wide, Reader narrow) throws Exception {
        var article = QUERY + "&article="
                + wide.api().search("算力", "").at("/hits/0/id").stringValue();
        wide.at(1280, 900);
        narrow.at(360, 740);
        for (var reader : List.of(wide, narrow)) {
            for (var path : List.of("/", QUERY, QUERY + "&from=2024-01-01", article, "/?q=zzqx")) {
                reader.open(path);
                reader.waitMillis(SETTLED_MILLIS);

                var shift = ((Number) reader.page().evaluate("""
                        () => new Promise((done) => {
                          let sum = 0;
                          new PerformanceObserver((list) => {
                            for (const entry of list.getEntries()) if (!entry.hadRecentInput) sum += entry.value;
                          }).observe({ type: "layout-shift", buffered: true });
                          setTimeout(() => done(sum), 200);
                        })""")).doubleValue();
                assertTrue(shift < MOST_SHIFT, path + " shifts by " + shift);
            }
        }
    }

    @Behaviour({43, 55})
    void aSharedAddressShowsTheSameAsIfThePageHadAsked(Reader given, Reader asking) throws Exception {
        asking.page().route(url -> !url.contains("/api/") && url.contains("/?"), FirstAnswerTest::withoutAnswer);
        var article = asking.api().search("算力", "").at("/hits/1/id").stringValue();
        for (var more : List.of(
                "",
                "&sort=newest&page=2&size=5",
                "&technology=" + Api.encode("大模型"),
                "&from=2024-01-01&to=2024-12-31",
                "&collapse=false",
                "&article=" + article)) {
            given.open(QUERY + more);
            asking.forget();
            asking.open(QUERY + more);
            asking.waitMillis(SETTLED_MILLIS);
            given.waitMillis(SETTLED_MILLIS);

            assertTrue(asking.calls().stream().anyMatch(call -> call.matches("/api/v1/(search|articles).*")), more);
            assertEquals(shown(asking), shown(given), more);
        }
    }

    private static void withoutAnswer(Route route) {
        var response = route.fetch();
        route.fulfill(new Route.FulfillOptions()
                .setResponse(response)
                .setBody(response.text().replaceAll("(?s)(id=\"first-answer\">).*?(</script>)", "$1$2")));
    }

    private static String shown(Reader reader) {
        return reader.page().locator("main").innerHTML().replaceAll("[0-9.,]+ 毫秒", "")
                + reader.page().locator("#facets").innerHTML()
                + reader.page().title();
    }

    @Behaviour({44, 55})
    void backReturnsToTheFirstAnswerFromHereAndFromElsewhere(Reader reader) throws Exception {
        reader.open(QUERY);
        var count = "找到 " + reader.total("算力", "") + " 篇";
        reader.page().locator(".tag").first().click();
        assertThat(reader.page().locator(".chip").first()).isVisible();
        reader.page().goBack();
        assertThat(reader.summary()).containsText(count);

        reader.page().navigate(reader.url("/api/docs"));
        reader.page().goBack();
        assertThat(reader.summary()).containsText(count);
        assertThat(reader.box()).hasValue("算力");
    }

    @Behaviour(55)
    void serverAndScriptsReadAnAddressAlike(Reader reader) {
        for (var search : List.of(
                "q=%20+a%C2%A0&page=02&size=101",
                "q=a&page=1e1&size=+5&sort=best",
                "q=a&sort=oldest&from=2024-2-3&to=2024-13-01&technology=b&technology=b&technology=",
                "utm_source=x&gclid=1&Technology=y&spm=2&ref=3&q=a%26b%3Dc%2B%22~*-._'()!",
                "q=%E4%BD%A0%F0%9F%98%80&q=second&collapse=no&collapse=false",
                "=x&&q=%3Cscript%3E&article=")) {
            reader.page().navigate(reader.url("/?" + search));
            var read = reader.page().evaluate("""
                    async () => {
                      const { addressOf, readView } = await import("/state.js");
                      return location.origin + addressOf(readView(location.search));
                    }""");

            assertThat(reader.page().locator("link[rel=canonical]")).hasAttribute("href", (String) read);
        }
        reader.expectConsole("status of 400");
    }

    @Behaviour({39, 55})
    void whereTheServerHadNoAnswerThePageAsksAndSaysWhatIsWrong(Reader reader) {
        reader.expectConsole("status of 400");
        reader.open(QUERY + "&nosuchfacet=1");
        reader.waitMillis(SETTLED_MILLIS);

        assertEquals(1, reader.searches().size());
        assertThat(reader.page().locator("#message .problem")).isVisible();
    }

    @Behaviour({26, 55})
    void whoBeganToReadAnArticleIsNotMovedWhenTheScriptsCome(Reader reader) throws Exception {
        var article = QUERY + "&article="
                + reader.api().search("算力", "").at("/hits/0/id").stringValue();
        var held = reader.at(1280, 500).hold("**/main.js");
        reader.page()
                .navigate(
                        reader.url(article),
                        new Page.NavigateOptions()
                                .setWaitUntil(com.microsoft.playwright.options.WaitUntilState.COMMIT));
        held.await(1);
        assertThat(reader.page().locator(".article-text h1")).isVisible();
        reader.page().evaluate("() => scrollTo(0, 200)");
        held.letGo();

        assertThat(reader.page().locator("#mark-place")).isAttached();
        reader.page().waitForFunction("() => document.querySelector('mark.current') || scrollY !== 200");
        assertEquals(200, ((Number) reader.page().evaluate("() => scrollY")).intValue());
    }

    @Behaviour({17, 55})
    void whatIsTypedBeforeTheScriptsRunStaysInTheBox(Reader reader) {
        reader.page().route("**/main.js", route -> {
            reader.page().locator("#q").fill("容器");
            route.resume();
        });
        reader.page()
                .navigate(
                        reader.url(QUERY),
                        new Page.NavigateOptions()
                                .setWaitUntil(com.microsoft.playwright.options.WaitUntilState.COMMIT));

        assertThat(reader.page().locator("#settings select")).isVisible();
        assertThat(reader.box()).hasValue("容器");
        assertThat(reader.page().locator("#results mark").first()).hasText("容器");
    }
}
