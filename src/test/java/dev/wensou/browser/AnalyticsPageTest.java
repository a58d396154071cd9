package dev.wensou.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import dev.wensou.analytics.Answered;
import dev.wensou.analytics.MovingClock;
import dev.wensou.analytics.SearchLog;
import dev.wensou.testing.SampleServer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@InBrowser
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AnalyticsPageTest {
    private static final String SEARCH = "{\"type\":\"search\",\"query\":\"容器\"}";
    /** A little longer than an answer has to stand. */
    private static final double SETTLED_MILLIS = 2600;

    private final MovingClock clock = new MovingClock("2026-01-01T12:00:00Z");
    private SearchLog log;
    private SampleServer server;
    private final List<Chromium.Visit> visits = new ArrayList<>();
    private Chromium chromium;

    @BeforeAll
    void start(@TempDir Path data, Chromium chromium) throws Exception {
        log = SearchLog.open(data, clock);
        server = SampleServer.startCounting(data, Optional.empty(), log);
        this.chromium = chromium;
    }

    @AfterAll
    void stop() {
        server.close();
        log.close();
    }

    @BeforeEach
    void begin() {
        clock.move(Duration.ofDays(40));
    }

    /** A page that stays open goes on to report. */
    @AfterEach
    void leave() {
        visits.forEach(visit -> visit.page().context().close());
        visits.clear();
    }

    private Chromium.Visit visit(int width, int height) {
        var visit = chromium.visit(width, height);
        visits.add(visit);
        return visit;
    }

    private static List<String> reports(Page page) {
        var reports = new CopyOnWriteArrayList<String>();
        page.onRequest(request -> {
            if (request.url().endsWith("/api/v1/events")) {
                reports.add(request.postData());
            }
        });
        return reports;
    }

    /** The page has learned whether searches are counted. */
    private void open(Page page) {
        page.waitForResponse(
                response -> response.url().contains("/api/v1/popular"), () -> page.navigate(server.url("/")));
    }

    @Test
    void typingIsReportedOnceItHasSettledAndAnOpenedHitWithItsPosition() throws Exception {
        var visit = visit(1280, 900);
        var page = visit.page();
        var reports = reports(page);
        open(page);

        page.locator("#q")
                .pressSequentially("容器", new com.microsoft.playwright.Locator.PressSequentiallyOptions().setDelay(300));
        assertThat(page.locator("#results mark").first()).hasText("容器");
        assertEquals(List.of(), reports);
        page.waitForTimeout(SETTLED_MILLIS);
        assertEquals(List.of(SEARCH), reports);

        page.locator("#results .hit-title a").nth(1).click();
        assertThat(page.locator("#article-view h1")).isVisible();
        page.goBack();
        assertThat(page.locator("#results .hit").first()).isVisible();
        page.locator("#results .hit-title a").nth(1).click();
        page.waitForTimeout(SETTLED_MILLIS);

        assertEquals(List.of(SEARCH, "{\"type\":\"click\",\"query\":\"容器\",\"position\":2}"), reports);
        assertEquals(1, log.report(1, 10).all().searches());
        assertEquals(1, log.report(1, 10).all().clicks().counts().get(1));
        assertEquals(List.of(), visit.console());
    }

    @Test
    void aHitThatIsOpenedAtOnceSettlesItsSearchBeforeTheClick() throws Exception {
        var visit = visit(1280, 900);
        var page = visit.page();
        var reports = reports(page);
        open(page);

        page.locator("#q").fill("容器");
        page.waitForRequest(
                (Request request) -> request.url().endsWith("/api/v1/events"),
                () -> page.locator("#results .hit-title a:has(mark)").first().click());

        assertEquals(List.of(SEARCH + "\n{\"type\":\"click\",\"query\":\"容器\",\"position\":1}"), reports);
        assertEquals(List.of(), visit.console());
    }

    @Test
    void underGlobalPrivacyControlAndDoNotTrackNothingIsReported() throws Exception {
        for (var asked : List.of("globalPrivacyControl', {value: true})", "doNotTrack', {value: '1'})")) {
            var visit = visit(1280, 900);
            var page = visit.page();
            page.addInitScript("Object.defineProperty(Navigator.prototype, '" + asked);
            var reports = reports(page);
            open(page);

            page.locator("#q").fill("容器");
            page.locator("#results .hit-title a:has(mark)").first().click();
            page.waitForTimeout(SETTLED_MILLIS);

            assertEquals(List.of(), reports, asked);
            assertEquals(List.of(), visit.console());
        }
    }

    @Test
    void anEmptyBoxOffersWhatIsSearchedForMost() {
        for (var i = 0; i < 3; i++) {
            log.searched(new Answered("可观测性", 3, 2));
            clock.move(Duration.ofMinutes(1));
        }
        log.write();
        var visit = visit(390, 800);
        var page = visit.page();
        page.navigate(server.url("/"));

        assertThat(page.getByLabel("热门搜索").getByRole(com.microsoft.playwright.options.AriaRole.LINK))
                .hasText("可观测性");
        page.getByLabel("热门搜索").getByText("可观测性").click();
        assertThat(page.locator("#q")).hasValue("可观测性");
        assertThat(page.getByLabel("热门搜索")).hasCount(0);
        assertEquals(List.of(), visit.console());
        // the search that was just chosen would be reported within the next test
        page.context().close();
    }

    @Test
    void whereNothingWasSearchedForNothingIsOffered() {
        clock.move(Duration.ofMinutes(20));
        log.write();
        var visit = visit(390, 800);
        var page = visit.page();
        open(page);

        assertThat(page.locator("#results .hit").first()).isVisible();
        assertThat(page.locator("#message .examples")).hasCount(1);
        assertEquals(List.of(), visit.console());
    }
}
