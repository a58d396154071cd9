package dev.wensou.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import java.util.List;

/** Keyboards of Android, which compose each word as it is typed, and the Chinese ones, which compose a reading. */
@InBrowser
class PredictiveKeyboardTest {
    private static final int SETTLED_MILLIS = 700;
    private static final String PHONE = "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko)"
            + " Chrome/140.0.0.0 Mobile Safari/537.36";
    private static final String TABLET =
            "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36";

    private static Reader on(Reader reader, String userAgent) {
        return reader.with(new Browser.NewContextOptions()
                .setUserAgent(userAgent)
                .setViewportSize(390, 800)
                .setHasTouch(true)
                .setIsMobile(true)
                .setLocale("zh-CN"));
    }

    @Behaviour(7)
    void aWordIsSearchedAsItIsTypedThoughTheKeyboardComposesIt(Reader reader) {
        on(reader, PHONE).open("/").box().focus();
        reader.forget();
        var keyboard = reader.inputMethod();
        for (var composed : List.of("l", "li", "lin", "linu", "linux")) {
            keyboard.compose(composed);
            reader.page().waitForCondition(() -> reader.searches().contains("/api/v1/search?q=" + composed));
        }
        assertThat(reader.marks().first()).hasText("Linux");
        assertThat(reader.suggestions().first()).isVisible();
        assertThat(reader.box()).hasValue("linux");

        keyboard.commit("linux ");
        reader.waitMillis(SETTLED_MILLIS);
        assertEquals(5, reader.searches().size(), reader.searches()::toString);
    }

    @Behaviour(7)
    void aTabletThatCallsItselfAComputerTypesAsWell(Reader reader) {
        on(reader, TABLET).open("/").box().focus();
        reader.inputMethod().compose("linux");

        assertThat(reader.marks().first()).hasText("Linux");
    }

    @Behaviour({2, 7})
    void aReadingIsNotSearchedOnAPhoneEither(Reader reader) {
        on(reader, PHONE).open("/").box().focus();
        reader.forget();
        var keyboard = reader.inputMethod();
        for (var composed : List.of("ㄙ", "ㄙㄨㄢ", "suan'li", "suan li", "suan")) {
            keyboard.compose(composed);
            reader.waitMillis(SETTLED_MILLIS);
        }
        assertEquals(List.of(), reader.calls());

        keyboard.commit("算力");
        assertThat(reader.marks().first()).hasText("算力");
        reader.waitMillis(SETTLED_MILLIS);
        assertEquals(List.of("/api/v1/search?q=算力"), reader.searches());
    }

    @Behaviour({2, 7})
    void lettersThatEndedAsChineseMakeTheNextOnesAReadingUntilLettersStay(Reader reader) {
        on(reader, PHONE).open("/").box().focus();
        var keyboard = reader.inputMethod();
        keyboard.compose("suan");
        keyboard.commit("算");
        assertThat(reader.page()).hasTitle("算 - 文搜");
        reader.waitMillis(SETTLED_MILLIS);
        reader.forget();
        keyboard.compose("l");
        keyboard.compose("li");
        reader.waitMillis(SETTLED_MILLIS);
        assertEquals(List.of(), reader.calls());
        keyboard.commit("力");
        assertThat(reader.marks().first()).hasText("算力");

        reader.box().fill("");
        keyboard.compose("linux");
        keyboard.commit("linux");
        assertThat(reader.marks().first()).hasText("Linux");
        reader.box().fill("");
        keyboard.compose("docker");
        reader.page().waitForCondition(() -> reader.searches().contains("/api/v1/search?q=docker"));
    }

    @Behaviour({5, 7})
    void anAnswerWhileAWordIsComposedDoesNotTouchIt(Reader reader) {
        on(reader, PHONE).open("/?q=容器").box().focus();
        reader.box().fill("");
        var keyboard = reader.inputMethod();
        keyboard.compose("linux");
        assertThat(reader.marks().first()).hasText("Linux");
        reader.page()
                .evaluate("history.replaceState(null, '', '/?q=算力'); dispatchEvent(new PopStateEvent('popstate'))");
        assertThat(reader.marks().first()).hasText("算力");

        assertThat(reader.box()).hasValue("linux");
        keyboard.compose("linuxk");
        assertThat(reader.box()).hasValue("linuxk");
        assertTrue(
                reader.box().evaluate("box => document.activeElement === box").equals(true));
    }
}
