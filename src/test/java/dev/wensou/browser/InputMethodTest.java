package dev.wensou.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Pinyin and zhuyin in the box: what is asked of the server, and whose the keys are. */
@InBrowser
class InputMethodTest {
    /** Longer than the page waits for anything. */
    private static final int SETTLED_MILLIS = 700;

    /** What is composed on the way to a text. */
    private static final Map<String, List<String>> READINGS = Map.of(
            "算力", List.of("s", "su", "suan", "suan'li"),
            "容器", List.of("ㄖ", "ㄖㄨ", "ㄖㄨㄥˊ", "ㄖㄨㄥˊㄑ", "ㄖㄨㄥˊㄑㄧˋ"));

    @Behaviour(2)
    void nothingIsAskedWhileComposingAndThenOnce(Reader reader) {
        reader.open("/").box().focus();
        for (var reading : READINGS.entrySet()) {
            reader.box().fill("");
            assertThat(reader.marks()).hasCount(0);
            reader.waitMillis(SETTLED_MILLIS);
            reader.forget();
            var inputMethod = reader.inputMethod();
            for (var composed : reading.getValue()) {
                inputMethod.compose(composed);
                reader.waitMillis(SETTLED_MILLIS);
            }
            assertEquals(List.of(), reader.calls());

            inputMethod.commit(reading.getKey());
            assertThat(reader.marks().first()).hasText(reading.getKey());
            reader.waitMillis(SETTLED_MILLIS);
            assertEquals(List.of("/api/v1/search?q=" + reading.getKey()), reader.searches());
            assertEquals(
                    1,
                    reader.calls().stream()
                            .filter(call -> call.startsWith("/api/v1/suggest"))
                            .count());
        }
    }

    @Behaviour(2)
    void whatIsTakenIsAskedAtOnce(Reader reader) {
        reader.withClock().open("/").forget();
        reader.box().focus();
        var inputMethod = reader.inputMethod();
        inputMethod.compose("suan'li");
        inputMethod.commit("算力");
        reader.pass(1);
        assertEquals(List.of("/api/v1/search?q=算力"), reader.searches());
        reader.pass(3000);
        assertEquals(1, reader.searches().size());
    }

    /** Some input methods end one composition and begin the next in one go. */
    @Behaviour(2)
    void aCompositionThatFollowsAtOnceIsWaitedFor(Reader reader) {
        reader.withClock().open("/").forget();
        reader.box().focus();
        synthetic(
                reader,
                "composition('compositionstart', ''); box.value = '算'; composition('compositionend', '算');"
                        + " composition('compositionstart', ''); composition('compositionupdate', 'li');");
        reader.pass(5000);
        assertEquals(List.of(), reader.calls());

        synthetic(reader, "box.value = '算力'; composition('compositionend', '力');");
        reader.pass(1);
        assertEquals(List.of("/api/v1/search?q=算力"), reader.searches());
    }

    @Behaviour(2)
    void whatWasGoingToBeAskedWaitsUntilTheCompositionEnds(Reader reader) {
        reader.withClock().open("/").box().pressSequentially("容器");
        reader.pass(200);
        assertThat(reader.marks().first()).hasText("容器");
        reader.forget();

        reader.box().press("a");
        var inputMethod = reader.inputMethod();
        inputMethod.compose("bian");
        reader.pass(5000);
        assertEquals(List.of(), reader.calls(), "neither the search that was about to leave, nor related searches");
        inputMethod.compose("");
        reader.pass(200);
        assertEquals(List.of("/api/v1/search?q=容器a"), reader.searches());
    }

    @Behaviour(2)
    void aCompositionThatHasBarelyBegunHoldsBackWhatWasTypedBefore(Reader reader) {
        reader.withClock().open("/").forget();
        reader.box().press("a");
        synthetic(reader, "composition('compositionstart', '');");
        reader.pass(5000);
        assertEquals(List.of(), reader.calls());

        synthetic(reader, "composition('compositionend', '');");
        reader.pass(200);
        assertEquals(List.of("/api/v1/search?q=a"), reader.searches());
    }

    @Behaviour(2)
    void aCompositionThatIsGivenUpAsksNothing(Reader reader) {
        reader.open("/?q=算力");
        reader.waitMillis(SETTLED_MILLIS);
        reader.box().press("End");
        reader.forget();

        var inputMethod = reader.inputMethod();
        inputMethod.compose("rong");
        inputMethod.compose("");
        assertThat(reader.box()).hasValue("算力");
        reader.waitMillis(SETTLED_MILLIS);
        assertEquals(List.of(), reader.searches());
    }

    /** What Firefox and Safari say differs from Chromium in order: the text of both, with their own events. */
    @Behaviour(2)
    void theOrderInWhichABrowserEndsACompositionDoesNotMatter(Reader reader) {
        reader.open("/");
        var ends = Map.of(
                "算力",
                "text('算力'); composition('compositionend', '算力'); input('insertCompositionText', false);",
                "容器",
                "text(''); input('deleteCompositionText', true); text('容器'); input('insertFromComposition', true);"
                        + " composition('compositionend', '容器');");
        for (var taken : ends.keySet()) {
            reader.box().fill("");
            assertThat(reader.marks()).hasCount(0);
            reader.waitMillis(SETTLED_MILLIS);
            reader.forget();
            synthetic(
                    reader,
                    "composition('compositionstart', ''); text('suan'); composition('compositionupdate', 'suan');"
                            + " input('insertCompositionText', true);");
            reader.waitMillis(SETTLED_MILLIS);
            assertEquals(List.of(), reader.calls());

            synthetic(reader, ends.get(taken));
            assertThat(reader.marks().first()).hasText(taken);
            reader.waitMillis(SETTLED_MILLIS);
            assertEquals(List.of("/api/v1/search?q=" + taken), reader.searches());
        }
    }

    @Behaviour(3)
    void enterOfTheInputMethodNeitherSubmitsNorOpens(Reader reader) {
        reader.open("/").box().pressSequentially("容");
        assertThat(reader.suggestions().first()).isVisible();
        reader.box().press("ArrowDown");
        var entries = reader.entries();
        reader.forget();
        var inputMethod = reader.inputMethod();
        inputMethod.compose("qi");
        inputMethod.key("Enter");
        reader.waitMillis(SETTLED_MILLIS);

        assertEquals(List.of(), reader.calls());
        assertEquals(entries, reader.entries());
        assertThat(reader.box()).hasValue(Pattern.compile("qi$"));
        assertEquals(0, reader.page().locator("#article-title").count());
    }

    @Behaviour(3)
    void anEnterThatComesAfterTheCompositionAsSafariSendsItDoesNotSubmit(Reader reader) {
        reader.open("/").box().focus();
        var entries = reader.entries();
        synthetic(
                reader,
                "composition('compositionstart', ''); text('suanli'); input('insertCompositionText', true); text('算力');"
                        + " input('insertFromComposition', true); composition('compositionend', '算力');");
        assertThat(reader.marks().first()).hasText("算力");
        reader.box().press("ArrowDown");

        reader.inputMethod().key("Enter");
        reader.waitMillis(SETTLED_MILLIS);
        assertEquals(entries, reader.entries());
        assertThat(reader.box()).hasValue("算力");
        reader.box().press("Escape");
        reader.box().press("Enter");
        assertEquals(entries + 1, reader.entries(), "the next Enter is the reader's");
    }

    @Behaviour(4)
    void escapeAndArrowsWhileComposingAreTheInputMethods(Reader reader) {
        reader.open("/").box().pressSequentially("容");
        assertThat(reader.suggestions().first()).isVisible();
        reader.page()
                .evaluate(
                        "() => { window.prevented = [];"
                                + " addEventListener('keydown', event => event.defaultPrevented && prevented.push(event.key)); }");
        var inputMethod = reader.inputMethod();
        inputMethod.compose("qi");
        for (var key : List.of("ArrowDown", "ArrowUp", "Escape", "Home", "End")) {
            inputMethod.key(key);
            assertThat(reader.box()).hasValue("容qi");
            assertNull(reader.box().getAttribute("aria-activedescendant"), key);
        }

        assertEquals(List.of("Escape"), reader.page().evaluate("prevented"), "Chromium would empty the field");
        inputMethod.commit("器");
        assertThat(reader.suggestions().first()).hasText("容器");
        assertThat(reader.box()).hasValue("容器");
        reader.box().press("Escape");
        assertThat(reader.suggestions()).hasCount(0);
    }

    @Behaviour(4)
    void keysThatSayTheyAreComposedAreLeftAlone(Reader reader) {
        reader.open("/").box().pressSequentially("容");
        assertThat(reader.suggestions().first()).isVisible();

        for (var key : List.of("ArrowDown", "Escape", "Enter")) {
            reader.box()
                    .evaluate(
                            "(box, key) => box.dispatchEvent(new KeyboardEvent('keydown', { key, isComposing: true,"
                                    + " bubbles: true, cancelable: true }))",
                            key);
        }
        assertThat(reader.suggestions().first()).isVisible();
        assertThat(reader.box()).hasValue("容");
        assertNull(reader.box().getAttribute("aria-activedescendant"));
    }

    @Behaviour(5)
    void theBoxIsNotWrittenToWhileComposing(Reader reader) {
        reader.open("/?q=容器").box().press("End");
        reader.box().fill("算力");
        reader.box().press("Enter");
        assertThat(reader.marks().first()).hasText("算力");
        var inputMethod = reader.inputMethod();
        inputMethod.compose("mo'xing");

        // Back, an answer, another language: all of it renders.
        reader.page().evaluate("history.back()");
        assertThat(reader.marks().first()).hasText("容器");
        assertThat(reader.box()).hasValue("算力mo'xing");
        reader.page().locator("#language").evaluate("each => { each.value = 'en'; each.onchange({ target: each }); }");
        assertThat(reader.box()).hasAttribute("placeholder", Pattern.compile("[Ss]earch"));
        assertThat(reader.box()).hasValue("算力mo'xing");
        inputMethod.commit("模型");
        assertThat(reader.box()).hasValue("算力模型");
        assertThat(reader.page()).hasTitle(Pattern.compile("^算力模型"));
    }

    @Behaviour(6)
    void latinTextThatIsTakenFromAnInputMethodIsSearched(Reader reader) {
        reader.open("/").box().focus();
        reader.forget();
        var inputMethod = reader.inputMethod();
        for (var composed : List.of("li", "linu", "linux")) {
            inputMethod.compose(composed);
            reader.waitMillis(SETTLED_MILLIS);
        }
        assertEquals(List.of(), reader.calls());

        inputMethod.commit("linux");
        assertThat(reader.marks().first()).hasText("Linux");
        reader.waitMillis(SETTLED_MILLIS);
        assertEquals(List.of("/api/v1/search?q=linux"), reader.searches());
    }

    /** Says to the box what other browsers and keyboards would; the events are not trusted, the order is theirs. */
    static void synthetic(Reader reader, String script) {
        reader.box()
                .evaluate("box => { const text = value => { box.value = value; };"
                        + " const composition = (type, data) =>"
                        + " box.dispatchEvent(new CompositionEvent(type, { data, bubbles: true }));"
                        + " const input = (inputType, isComposing) =>"
                        + " box.dispatchEvent(new InputEvent('input', { inputType, isComposing, bubbles: true }));"
                        + script + " }");
    }
}
