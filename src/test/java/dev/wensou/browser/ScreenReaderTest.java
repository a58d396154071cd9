package dev.wensou.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * What a screen reader is told of the page, as a tree of roles and names; of the bundled sample on a fixed day. After a change
 * that is meant, {@code -Dwensou.storeSnapshots=true} writes the files anew: read the difference.
 */
@InBrowser
@OnSample
class ScreenReaderTest {
    private static final Path SNAPSHOTS = Path.of("src/test/resources/browser/screen-reader");
    private static final Pattern MILLIS = Pattern.compile("[\\d.,]+ 毫秒");

    private static void assertTree(Reader reader, String selector, String name) throws IOException {
        var tree =
                MILLIS.matcher(reader.page().locator(selector).ariaSnapshot()).replaceAll("N 毫秒") + "\n";
        var file = SNAPSHOTS.resolve(name + ".yaml");
        if (Boolean.getBoolean("wensou.storeSnapshots")) {
            Files.createDirectories(SNAPSHOTS);
            Files.writeString(file, tree);
        }
        assertEquals(
                Files.readString(file),
                tree,
                () -> "the tree is not that of " + file
                        + "; if it should be so, store it: -Dwensou.storeSnapshots=true");
    }

    @Behaviour({19, 37, 46})
    void theStartIsReadAsItStands(Reader reader) throws IOException {
        PageState.START.reachOnTheDay(reader);
        assertThat(reader.page().locator("#status")).containsText("篇");
        assertTree(reader, "body", "start");
    }

    @Behaviour({20, 21, 28, 35})
    void resultsAreReadAsTheyStand(Reader reader) throws IOException {
        reader.page().clock().setFixedTime(PageState.TODAY);
        reader.open("/?q=%E4%B8%9C%E6%95%B0%E8%A5%BF%E7%AE%97&technology=%E7%AE%97%E5%8A%9B");
        assertThat(reader.page().locator(".related a").first()).isVisible();
        assertThat(reader.page().locator("#status")).containsText("篇");
        assertTree(reader, "body", "results");
    }

    @Behaviour(26)
    void anArticleIsReadAsItStands(Reader reader) throws IOException {
        reader.open("/?q=%E4%B8%9C%E6%95%B0%E8%A5%BF%E7%AE%97");
        reader.hits().first().locator(".hit-title a").click();
        assertThat(reader.page().locator(".similar a").first()).isVisible();
        assertTree(reader, "#article-view", "article");
    }

    @Behaviour(38)
    void nothingFoundIsReadAsItStands(Reader reader) throws IOException {
        PageState.NOTHING.reachOnTheDay(reader);
        assertThat(reader.page().locator("#status")).hasText("没有找到文章");
        assertTree(reader, "body", "nothing");
    }

    @Behaviour({14, 46})
    void suggestionsAreReadAsTheyStand(Reader reader) throws IOException {
        PageState.SUGGESTIONS.reachOnTheDay(reader);
        assertTree(reader, "header", "suggestions");
    }

    @Behaviour(36)
    void theDrawerIsReadAsItStands(Reader reader) throws IOException {
        reader.at(360, 740);
        reader.page().clock().setFixedTime(PageState.TODAY);
        reader.open("/?q=%E4%B8%9C%E6%95%B0%E8%A5%BF%E7%AE%97");
        reader.page().locator("#open-drawer").click();
        assertTree(reader, "#drawer", "drawer");
    }
}
