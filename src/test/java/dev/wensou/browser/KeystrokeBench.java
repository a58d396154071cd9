package dev.wensou.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import dev.wensou.testing.Api;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;

/**
 * How long it takes from a key to the painted results of what is typed, in a real browser, the pause that ends typing
 * included; and from where an input method hands over what it composed, which is no pause to wait for. Measured by the page's own
 * clock: from the time stamp of the event, input or compositionend, to the frame after the one in which the results were changed.
 */
final class KeystrokeBench {
    private static final int WARM_UP = 30;
    private static final double ANSWER_TIMEOUT_MILLIS = 20_000;

    /** Some are handed over for so many keys. */
    private static final int KEYS_PER_COMMIT = 4;

    /** Notes when the results next change and are painted after something was typed or handed over. */
    private static final String WATCH = """
            () => {
              const box = document.getElementById("q");
              window.keystrokes = [];
              let began = 0;
              for (const type of ["input", "compositionend"])
                box.addEventListener(type, (event) => { began = box.value && event.timeStamp; }, true);
              // the choice of an order changes before the answer comes, where there were no words
              const isCount = ({ target }) => document.getElementById("results-heading").contains(target);
              new MutationObserver((changes) => {
                if (!began || !changes.some(isCount)) return;
                const [at, changed] = [began, performance.now()];
                began = 0;
                const asked = performance.getEntriesByType("resource").findLast(({ name, startTime }) => startTime >= at && name.includes("/search?"));
                requestAnimationFrame(() => setTimeout(() =>
                  window.keystrokes.push([performance.now() - at, changed - at, asked ? asked.responseEnd - asked.startTime : 0])));
              }).observe(document.getElementById("summary"), { childList: true, characterData: true, subtree: true });
            }
            """;

    private final Page page;
    private final Random random;

    private KeystrokeBench(Page page, long seed) {
        this.page = page;
        this.random = new Random(seed);
    }

    /** {@code URL KEYS SEED} prints the median, the 95th and 99th percentile, in milliseconds. */
    public static void main(String[] arguments) throws Exception {
        var base = arguments[0];
        var keys = Integer.parseInt(arguments[1]);
        var titles = titles(new Api(URI.create(base).getPort()));
        try (var chromium = new Chromium();
                var context = chromium.context(new Browser.NewContextOptions()
                        .setViewportSize(1280, 900)
                        .setLocale("zh-CN"))) {
            var page = context.newPage();
            page.navigate(base + "/");
            page.waitForSelector("#results .hit");
            page.evaluate(WATCH);
            var bench = new KeystrokeBench(page, Long.parseLong(arguments[2]));
            page.evaluate("() => performance.setResourceTimingBufferSize(100000)");
            bench.type(titles, WARM_UP);
            bench.forget();
            var work = new BrowserWork(context.newCDPSession(page));
            bench.type(titles, keys);
            bench.print("key", keys, work);
            bench.compose(titles, WARM_UP / KEYS_PER_COMMIT);
            bench.forget();
            work = new BrowserWork(context.newCDPSession(page));
            bench.compose(titles, keys / KEYS_PER_COMMIT);
            bench.print("commit", keys / KEYS_PER_COMMIT, work);
        }
    }

    private static List<String> titles(Api api) throws Exception {
        var titles = new ArrayList<String>();
        for (var hit : api.search("", "&size=100&facets=none").get("hits")) {
            titles.add(hit.get("title").get("text").asString());
        }
        return titles;
    }

    private void forget() {
        page.evaluate("() => { window.keystrokes = []; performance.clearResourceTimings(); }");
    }

    private void print(String what, int times, BrowserWork work) {
        print(what + " to painted results", times(page, 0));
        print(what + " to changed results", times(page, 1));
        print("question to answer", times(page, 2));
        work.print(times);
    }

    /** Types pieces of titles, a character at a time, each when the results of the one before are painted. */
    private void type(List<String> titles, int keys) {
        var typed = 0;
        while (typed < keys) {
            var before = begin();
            for (var character : piece(titles).split("(?!^)")) {
                if (character.isBlank() || typed == keys) {
                    continue;
                }
                page.keyboard().insertText(character);
                typed++;
                awaitPainted(++before);
            }
        }
    }

    /** Composes readings and hands over pieces of titles in their place. */
    private void compose(List<String> titles, int commits) {
        var inputMethod = new InputMethod(page);
        for (var done = 0; done < commits; done++) {
            var before = begin();
            for (var reading = "s"; reading.length() < 6; reading += "hi'an".charAt(reading.length() - 1)) {
                inputMethod.compose(reading);
                page.waitForTimeout(random.nextInt(20, 60));
            }
            inputMethod.commit(piece(titles));
            awaitPainted(before + 1);
        }
    }

    /** With an empty box; says how many results were painted so far. */
    private int begin() {
        page.locator("#q").fill("");
        page.waitForTimeout(300);
        return count();
    }

    private String piece(List<String> titles) {
        while (true) {
            var title = titles.get(random.nextInt(titles.size()));
            var start = random.nextInt(Math.max(1, title.length() - 6));
            var piece = title.substring(start, Math.min(title.length(), start + random.nextInt(2, 7)))
                    .strip();
            if (!piece.isEmpty()) {
                return piece;
            }
        }
    }

    private void awaitPainted(int wanted) {
        page.waitForFunction(
                "wanted => window.keystrokes.length >= wanted",
                wanted,
                new Page.WaitForFunctionOptions().setTimeout(ANSWER_TIMEOUT_MILLIS));
        page.waitForTimeout(random.nextInt(20, 120));
    }

    private int count() {
        return ((Number) page.evaluate("() => window.keystrokes.length")).intValue();
    }

    private static double[] times(Page page, int column) {
        var all = (List<?>) page.evaluate("() => window.keystrokes");
        return all.stream()
                .mapToDouble(each -> ((Number) ((List<?>) each).get(column)).doubleValue())
                .toArray();
    }

    private static void print(String what, double[] times) {
        var sorted = DoubleStream.of(times).sorted().toArray();
        System.out.printf(
                "%-26s %,d times: p50 %.0f ms, p95 %.0f ms, p99 %.0f ms, most %.0f ms%n",
                what,
                sorted.length,
                at(sorted, 0.5),
                at(sorted, 0.95),
                at(sorted, 0.99),
                Arrays.stream(sorted).max().orElse(0));
    }

    private static double at(double[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
    }
}
