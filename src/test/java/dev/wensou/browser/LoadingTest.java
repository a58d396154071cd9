package dev.wensou.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitUntilState;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What is seen and heard while an answer is on its way, and when it has come. */
@InBrowser
class LoadingTest {
    private static final String SEARCH = "**/api/v1/search*";
    /** Half of what web.dev calls good. */
    private static final double MOST_SHIFT = 0.05;

    private static final String SHIFTS =
            "window.shifts = []; new PerformanceObserver(list => list.getEntries().forEach(entry => entry.hadRecentInput ||"
                    + " shifts.push([entry.value, Math.round(entry.startTime), ...entry.sources.map(source => (source.node?.id || source.node?.className"
                    + " || source.node?.nodeName) + '')]))).observe({ type: 'layout-shift', buffered: true });";
    private static final String SAID =
            "window.said = []; addEventListener('DOMContentLoaded', () => { const status = document.querySelector('#status');"
                    + " new MutationObserver(() => status.textContent && said.push(status.textContent))"
                    + ".observe(status, { childList: true, characterData: true, subtree: true }); });";

    /** The page comes with its first answer; without that it asks, as it does on the way back from an article. */
    private static final String WITHOUT_FIRST_ANSWER =
            "document.addEventListener('readystatechange', () => { document.querySelector('#first-answer').textContent = ''; });";

    @Behaviour(41)
    void aSkeletonIsShownAfter200MillisAndNotBefore(Reader reader) {
        var held = reader.withScript(WITHOUT_FIRST_ANSWER).withClock().hold(SEARCH);
        reader.page().navigate(reader.url("/?q=算力"));
        held.await(1);
        var skeleton = reader.page().locator(".skeleton");
        reader.stopClock();
        assertThat(skeleton).isVisible();
        held.letGo();
        assertThat(reader.marks().first()).hasText("算力");
        assertThat(skeleton).hasCount(0);
    }

    @Behaviour(41)
    void anAnswerAfterLessThan200MillisIsShownWithoutOneAndALaterOneWithProgress(Reader reader) {
        reader.withClock().open("/?q=容器");
        var progress = reader.page().locator("#progress.on");
        var held = reader.hold(SEARCH);
        reader.box().press("End");
        reader.box().press("1");
        reader.pass(80);
        held.await(1);
        reader.pass(199);
        assertThat(progress).hasCount(0);
        assertThat(reader.marks().first()).hasText("容器");
        reader.pass(1);
        assertThat(progress).hasCount(1);
        assertThat(reader.page().locator("#results")).hasAttribute("aria-busy", "true");
        assertThat(reader.marks().first()).hasText("容器");

        held.letGo();
        assertThat(progress).hasCount(0);
        assertThat(reader.page().locator("#results")).hasAttribute("aria-busy", "false");
    }

    @Behaviour(41)
    void nothingShiftsFromTheFirstPaintToTheResults(Reader reader) {
        reader.withScript(SHIFTS);
        for (var width : List.of(1280, 390)) {
            measure(reader, width, 0);
        }
    }

    /** Answers that come this late are no longer excused by the key that was pressed. */
    @Behaviour(41)
    void nothingShiftsWhereAnswersAreSlow(Reader reader) {
        reader.withScript(WITHOUT_FIRST_ANSWER).withScript(SHIFTS);
        for (var width : List.of(1280, 390)) {
            measure(reader, width, 700);
        }
    }

    private static void measure(Reader reader, int width, int lateMillis) {
        var page = reader.page();
        page.setViewportSize(width, 900);
        var held = reader.hold(SEARCH);
        page.navigate(reader.url("/"), new Page.NavigateOptions().setWaitUntil(WaitUntilState.LOAD));
        if (lateMillis > 0) {
            held.await(1);
            reader.waitMillis(lateMillis);
        }
        held.letGo();
        assertThat(reader.hits().first()).isVisible();
        reader.waitMillis(600);
        for (var query : List.of("docker", "zqxjkvw", "linux")) {
            var next = reader.hold(SEARCH);
            reader.box().press("Control+A");
            // By keys, as a browser excuses what moves within half a second of one.
            reader.box().pressSequentially(query);
            assertThat(page).hasTitle(query + " - 文搜");
            reader.waitMillis(lateMillis);
            next.letGo();
            assertThat(page.locator("#results mark, #nothing .notice").first())
                    .hasText(Pattern.compile(query, Pattern.CASE_INSENSITIVE));
            reader.waitMillis(600);
        }

        var shifts = (List<?>) page.evaluate("shifts");
        var sum = shifts.stream()
                .mapToDouble(shift -> ((Number) ((List<?>) shift).getFirst()).doubleValue())
                .sum();
        assertTrue(sum < MOST_SHIFT, () -> String.format(Locale.ROOT, "%.4f at %d pixels: %s", sum, width, shifts));
    }

    @Behaviour(47)
    void theCountIsSaidOnceAfterTypingHasSettled(Reader reader) {
        reader.withScript(SAID).withClock().open("/");
        var status = reader.page().locator("#status");
        assertThat(status).hasAttribute("role", "status");
        assertThat(status).hasAttribute("aria-live", "polite");
        assertEquals(1, said(reader).size(), "the newest articles");
        for (var key : List.of("l", "i", "n", "u", "x")) {
            reader.box().press(key);
            reader.pass(150);
            reader.page().waitForCondition(() -> reader.page().title().endsWith(key + " - 文搜"));
        }
        // answers come by the clock of this machine, not by the one that passes here
        assertThat(reader.page().locator("#results-heading[data-q=linux]")).isVisible();
        reader.pass(5000);

        assertEquals(2, said(reader).size(), said(reader)::toString);
        assertEquals(
                reader.page().locator("#results-heading").textContent(),
                said(reader).getLast());
        reader.box().press("Escape");
        reader.box().press("Enter");
        reader.pass(5000);
        assertEquals(2, said(reader).size(), "Enter brings the same answer, which was said");
    }

    @Behaviour(47)
    void thatNothingWasFoundIsSaidToo(Reader reader) {
        reader.withScript(SAID).withClock().open("/?q=瞴瞵瞶");

        assertEquals(List.of("没有找到文章"), said(reader));
    }

    private static List<String> said(Reader reader) {
        return ((List<?>) reader.page().evaluate("said"))
                .stream().map(String::valueOf).toList();
    }
}
