package dev.wensou.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonObject;
import java.util.List;

/** What is asked of the server while one types, with and without an input method. */
@InBrowser
class TypingTest {
    /** Longer than the page waits for further keys. */
    private static final int SETTLED_MILLIS = 400;

    @Behaviour(1)
    void resultsFollowTheTypingWithoutEnter(Reader reader) throws Exception {
        reader.open("/").forget();
        reader.box().pressSequentially("容器");

        assertThat(reader.summary()).containsText(String.valueOf(reader.total("容器", "")));
        assertThat(reader.marks().first()).hasText("容器");
    }

    @Behaviour(2)
    void nothingIsAskedWhileComposingAndThenOnce(Reader reader) {
        reader.open("/").forget();
        var devTools = reader.page().context().newCDPSession(reader.page());
        reader.box().focus();
        for (var composed : List.of("s", "su", "suan", "suan'li")) {
            var parameters = new JsonObject();
            parameters.addProperty("text", composed);
            parameters.addProperty("selectionStart", composed.length());
            parameters.addProperty("selectionEnd", composed.length());
            devTools.send("Input.imeSetComposition", parameters);
            reader.waitMillis(SETTLED_MILLIS);
        }
        assertEquals(List.of(), reader.calls());

        var committed = new JsonObject();
        committed.addProperty("text", "算力");
        devTools.send("Input.insertText", committed);
        assertThat(reader.marks().first()).hasText("算力");
        reader.waitMillis(SETTLED_MILLIS);
        assertEquals(List.of("/api/v1/search?q=算力"), reader.searches());
    }
}
