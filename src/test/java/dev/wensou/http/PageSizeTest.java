package dev.wensou.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wensou.page.JoinedStyles;
import dev.wensou.page.PageFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What the search page weighs as it is sent: its HTML before any answer is in it, its styles, its scripts, and the texts of one
 * language, compressed, in bytes. {@code docs/search-page.md} names the same figures.
 */
class PageSizeTest {
    /** All that a reader can come to load. */
    private static final int MOST = 60_000;
    /** What is asked for before the first results can be typed at. */
    private static final int MOST_AT_FIRST = 52_000;

    private static final Pattern AT_FIRST = Pattern.compile("(?m)(?:\\bfrom |^import )\"\\./([a-z0-9-]+\\.js)\"");
    private static final Pattern LATER = Pattern.compile("\\bimport\\(\"\\./([a-z0-9-]+\\.js)\"\\)");
    private static final Pattern NAMED =
            Pattern.compile("<(?:script|link rel=\"stylesheet\")[^>]* (?:src|href)=\"/([a-z0-9-]+\\.(?:js|css))\"");
    private static final Pattern PRELOADED = Pattern.compile("<link rel=\"modulepreload\" href=\"/([a-z0-9-]+\\.js)\"");
    private static final String LANGUAGE = "locale-";

    private PageFiles files;
    private String html;

    @BeforeEach
    void read() throws IOException {
        files = PageFiles.of(Path.of("frontend"));
        html = JoinedStyles.of(Path.of("frontend")).index();
    }

    /** The size of each file that a page names, with what these import; the texts of one language, the largest. */
    private SortedMap<String, Integer> sizes(boolean withLater) {
        var sizes = new TreeMap<String, Integer>();
        var noscript = html.replaceAll("(?s)<noscript.*?</noscript>", "");
        var named = NAMED.matcher(noscript);
        while (named.find()) {
            add(named.group(1), withLater, sizes);
        }
        sizes.put("index.html", Gzip.quick(html.getBytes(StandardCharsets.UTF_8)).length);
        var texts = files.byName().keySet().stream()
                .filter(name -> name.startsWith(LANGUAGE))
                .mapToInt(this::size)
                .max()
                .orElseThrow();
        sizes.put("texts", texts);
        return sizes;
    }

    private void add(String name, boolean withLater, Map<String, Integer> sizes) {
        if (name.startsWith(LANGUAGE) || sizes.put(name, size(name)) != null) {
            return;
        }
        var source = new String(files.byName().get(name), StandardCharsets.UTF_8);
        for (var pattern : withLater ? new Pattern[] {AT_FIRST, LATER} : new Pattern[] {AT_FIRST}) {
            var imported = pattern.matcher(source);
            while (imported.find()) {
                add(imported.group(1), withLater, sizes);
            }
        }
    }

    private int size(String name) {
        return Asset.of(files.byName().get(name), "text/plain")
                .zipped()
                .orElseThrow()
                .bytes()
                .length;
    }

    private static int sum(Map<String, Integer> sizes) {
        return sizes.values().stream().mapToInt(Integer::intValue).sum();
    }

    @Test
    void allOfThePageIsLessThanSixtyKilobytes() {
        var sizes = sizes(true);

        assertTrue(sizes.size() > 40, sizes::toString);
        assertTrue(sum(sizes) < MOST, () -> sum(sizes) + " bytes of " + MOST + ": " + sizes);
    }

    @Test
    void whatOnlyAnArticleNeedsIsNoPartOfTheFirstLoad() {
        var sizes = sizes(false);

        assertTrue(sum(sizes) < MOST_AT_FIRST, () -> sum(sizes) + " bytes of " + MOST_AT_FIRST + ": " + sizes);
        assertTrue(!sizes.containsKey("passage.js") && sizes(true).containsKey("passage.js"), sizes::toString);
    }

    /** Else a browser would find out about them one after another, or load what it needs only later. */
    @Test
    void thePageNamesAheadJustTheModulesOfTheFirstLoad() {
        var wanted = new TreeMap<>(sizes(false));
        wanted.keySet().removeIf(name -> !name.endsWith(".js") || html.contains("src=\"/" + name + "\""));
        var named = new TreeMap<String, Integer>();
        var preloaded = PRELOADED.matcher(html);
        while (preloaded.find()) {
            named.put(preloaded.group(1), size(preloaded.group(1)));
        }

        assertEquals(wanted.keySet(), named.keySet());
    }
}
