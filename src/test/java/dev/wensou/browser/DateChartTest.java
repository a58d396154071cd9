package dev.wensou.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.KeyboardModifier;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The bars over time, by mouse, finger and keys. */
@InBrowser
class DateChartTest {
    private static final Pattern RANGE = Pattern.compile("from=(\\d{4}-\\d\\d-\\d\\d)&to=(\\d{4}-\\d\\d-\\d\\d)");

    private static Locator bars(Reader reader) {
        return reader.page().locator(".chart").first().locator(".bar");
    }

    /** The months that a bar says that it covers: "2024-01 – 2024-03" or "2024-01" or "2024". */
    private static String[] months(Locator bar) {
        var label = bar.getAttribute("aria-label").split(" · ")[0];
        var parts = label.split(" – ");
        var first = parts[0].length() == 4 ? parts[0] + "-01" : parts[0];
        var last = parts[parts.length - 1];
        return new String[] {first, last.length() == 4 ? last + "-12" : last};
    }

    private static int articles(Locator bar) {
        return Integer.parseInt(bar.getAttribute("aria-label").split(" · ")[1].replaceAll("\\D", ""));
    }

    /** The address holds the range of these bars, the server finds as many articles in it as they say, and so does the page. */
    private static void assertChosen(Reader reader, int first, int last) throws Exception {
        var from = months(bars(reader).nth(first))[0];
        var to = months(bars(reader).nth(last))[1];
        assertThat(reader.page()).hasURL(Pattern.compile("from=" + from + "-01&to=" + to + "-\\d\\d"));
        var sum = 0;
        for (var bar = first; bar <= last; bar++) {
            sum += articles(bars(reader).nth(bar));
            assertThat(bars(reader).nth(bar)).hasAttribute("aria-pressed", "true");
        }
        var range = RANGE.matcher(reader.page().url());
        assertTrue(range.find());
        assertEquals(sum, reader.total("", "&from=" + range.group(1) + "&to=" + range.group(2)));
        assertThat(reader.page().locator("#results-heading")).hasText(Pattern.compile("找到 " + grouped(sum) + " 篇"));
        assertThat(reader.page().locator("#chips")).containsText("日期：");
    }

    /** As the page writes numbers. */
    private static String grouped(int number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private static double middle(BoundingBox box) {
        return box.x + box.width / 2;
    }

    @Behaviour(35)
    void theMouseDragsOverBarsToARangeThatIsSaidMeanwhile(Reader reader) throws Exception {
        reader.open("/").forget();
        var from = bars(reader).nth(5).boundingBox();
        var to = bars(reader).nth(2).boundingBox();
        var y = from.y + from.height / 2;
        var mouse = reader.page().mouse();

        mouse.move(middle(from), y);
        mouse.down();
        mouse.move(middle(to), y);
        var expected = 0;
        for (var bar = 2; bar <= 5; bar++) {
            assertThat(bars(reader).nth(bar)).hasClass(Pattern.compile("\\ball\\b"));
            expected += articles(bars(reader).nth(bar));
        }
        assertThat(bars(reader).nth(6)).hasClass(Pattern.compile("\\bout\\b"));
        assertThat(reader.page().locator("#dates-said")).containsText("· " + grouped(expected) + " 篇");
        assertEquals(0, reader.searches().size(), "asked before the mouse was let go");
        mouse.up();

        assertChosen(reader, 2, 5);
        assertThat(reader.page().locator("#dates-said")).hasText("");
        assertEquals(1, reader.searches().size());
    }

    @Behaviour(35)
    void aClickChoosesABarAndASecondFreesIt(Reader reader) throws Exception {
        reader.open("/");

        bars(reader).nth(3).click();
        assertChosen(reader, 3, 3);
        bars(reader).nth(5).click(new Locator.ClickOptions().setModifiers(List.of(KeyboardModifier.SHIFT)));
        assertChosen(reader, 3, 5);
        bars(reader).nth(4).click();
        assertChosen(reader, 4, 4);
        bars(reader).nth(4).click();
        assertThat(reader.page()).hasURL(reader.url("/"));
    }

    @Behaviour(35)
    void aFingerDragsToARangeOnAPhone(Reader reader) throws Exception {
        reader.with(new Browser.NewContextOptions()
                        .setViewportSize(360, 740)
                        .setHasTouch(true)
                        .setIsMobile(true)
                        .setLocale("zh-CN"))
                .open("/");
        reader.page().locator("#open-drawer").tap();
        assertThat(bars(reader).first()).isVisible();
        // the drawer slides in
        reader.waitMillis(400);
        var from = bars(reader).nth(1).boundingBox();
        var to = bars(reader).nth(4).boundingBox();
        var y = from.y + from.height / 2;

        var devTools = reader.page().context().newCDPSession(reader.page());
        touch(devTools, "touchStart", middle(from), y);
        for (var step = 1; step <= 6; step++) {
            touch(devTools, "touchMove", middle(from) + (middle(to) - middle(from)) * step / 6, y);
        }
        assertThat(reader.page().locator("#dates-said")).containsText("篇");
        touch(devTools, "touchEnd", 0, 0);

        assertChosen(reader, 1, 4);
        assertThat(reader.page().locator("#drawer")).isVisible();
    }

    private static void touch(CDPSession devTools, String type, double x, double y) {
        var points = new JsonArray();
        if (!type.equals("touchEnd")) {
            var point = new JsonObject();
            point.addProperty("x", x);
            point.addProperty("y", y);
            points.add(point);
        }
        var event = new JsonObject();
        event.addProperty("type", type);
        event.add("touchPoints", points);
        devTools.send("Input.dispatchTouchEvent", event);
    }

    @Behaviour(35)
    void arrowsMoveShiftStretchesAndEnterTakesTheRange(Reader reader) throws Exception {
        reader.open("/").forget();
        var keyboard = reader.page().keyboard();
        var last = bars(reader).count() - 1;
        reader.page().locator(".chart .bar[tabindex='0']").focus();
        assertThat(bars(reader).nth(last)).isFocused();

        keyboard.press("ArrowLeft");
        keyboard.press("ArrowLeft");
        assertThat(bars(reader).nth(last - 2)).isFocused();
        keyboard.press("Shift+ArrowLeft");
        keyboard.press("Shift+ArrowLeft");
        keyboard.press("Shift+ArrowLeft");
        keyboard.press("Shift+ArrowRight");
        assertThat(bars(reader).nth(last - 4)).isFocused();
        var first = bars(reader).nth(last - 4).getAttribute("aria-label").split(" – | · ")[0];
        var said = reader.page().locator("#dates-said");
        assertThat(said).hasAttribute("role", "status");
        assertThat(said).hasText(Pattern.compile("^" + first + " – \\d{4}(-\\d\\d)? · [\\d,]+ 篇、按回车确定$"));
        assertEquals(0, reader.calls().size(), "asked before Enter");

        keyboard.press("Enter");
        assertChosen(reader, last - 4, last - 2);
        assertEquals(1, reader.searches().size());
        assertThat(bars(reader).nth(last - 4)).isFocused();
        reader.page().goBack();
        assertThat(reader.page()).hasURL(reader.url("/"));
    }

    @Behaviour(35)
    void escapeOrLeavingDropsARangeThatWasNotTaken(Reader reader) {
        reader.open("/").forget();
        var keyboard = reader.page().keyboard();
        var said = reader.page().locator("#dates-said");

        bars(reader).last().focus();
        keyboard.press("Shift+Home");
        assertThat(said).hasText(Pattern.compile(".+"));
        keyboard.press("Escape");
        assertThat(said).hasText("");
        assertThat(reader.page().locator(".bar.all")).hasCount(0);
        keyboard.press("Shift+ArrowRight");
        assertThat(said).hasText(Pattern.compile(".+"));
        keyboard.press("Tab");
        assertThat(reader.page().locator(".chart :focus")).hasCount(0);
        assertThat(said).hasText("");
        assertEquals(0, reader.calls().size());
    }

    @Behaviour(35)
    void theBarsCoverTheMonthsOfTheAnswerAndAreOneStopOfTheTabKey(Reader reader) throws Exception {
        reader.open("/");
        var sum = 0;
        for (var month : reader.api().search("", "").get("dates")) {
            sum += month.get("count").intValue();
        }
        var shown = 0;
        for (var bar : bars(reader).all()) {
            shown += articles(bar);
        }

        assertEquals(sum, shown);
        assertThat(reader.page().locator(".chart .bar[tabindex='0']")).hasCount(1);
        assertNotEquals("", reader.page().locator("#dates-keys").textContent());
        assertThat(reader.page().locator(".chart")).hasAttribute("aria-describedby", "dates-keys");
    }
}
