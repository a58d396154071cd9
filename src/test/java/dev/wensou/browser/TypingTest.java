package dev.wensou.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitUntilState;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is asked of the server while one types, pastes and drags, and what becomes of the answers. */
@InBrowser
class TypingTest {
    /** Longer than the page waits for anything. */
    private static final int SETTLED_MILLIS = 700;
    /** A browser in which a request cannot be given up, so that late answers do arrive. */
    private static final String WITHOUT_ABORTS =
            "const asks = window.fetch; window.fetch = (url, { signal, ...rest }) => asks(url, rest);";

    @Behaviour(1)
    void resultsFollowTheTypingWithoutEnter(Reader reader) throws Exception {
        reader.open("/").forget();
        reader.box().pressSequentially("容器");

        assertThat(reader.summary()).containsText(String.valueOf(reader.total("容器", "")));
        assertThat(reader.marks().first()).hasText("容器");
    }

    @Behaviour(1)
    void theServerIsAskedOnceTypingHasPausedFor80To200Millis(Reader reader) {
        reader.withClock().open("/").forget();
        reader.box().press("a");
        reader.pass(79);
        reader.box().press("b");
        reader.pass(79);
        assertEquals(List.of(), reader.searches());

        reader.pass(121);
        assertEquals(List.of("/api/v1/search?q=ab"), reader.searches());
        reader.pass(3000);
        assertEquals(1, reader.searches().size());
    }

    /** A pause is waited for between keys; what is pasted or cleared is no row of keys. */
    @Behaviour(1)
    void whatComesAsAWholeIsAskedAtOnce(Reader reader) {
        reader.withClock().open("/");
        reader.box().pressSequentially("算力");
        reader.box().press("Control+A");
        reader.box().press("Control+X");
        reader.pass(200);
        reader.forget();

        reader.box().press("Control+V");
        reader.pass(1);
        assertEquals(List.of("/api/v1/search?q=算力"), reader.searches());
        reader.pass(3000);
        reader.forget();
        reader.page().locator("#clear").click();
        reader.pass(1);
        assertThat(reader.marks()).hasCount(0);
    }

    @Behaviour(8)
    void aNewQuestionEndsTheOneBefore(Reader reader) {
        reader.open("/").forget();
        var held = reader.hold("**/api/v1/search*");
        reader.box().fill("容器");
        held.await(1);
        reader.box().fill("算力");
        held.await(2);

        reader.page().waitForCondition(() -> reader.givenUp().contains("/api/v1/search?q=容器"));
        held.letGo();
        assertThat(reader.marks().first()).hasText("算力");
    }

    @Behaviour(9)
    void anAnswerThatCouldNotBeStoppedDoesNotTakeThePlaceOfANewerOne(Reader reader) throws Exception {
        reader.withScript(WITHOUT_ABORTS).open("/");
        var held = reader.hold("**/api/v1/search?q=%E5%AE%B9%E5%99%A8");
        reader.box().fill("容器");
        held.await(1);
        reader.box().fill("算力");
        assertThat(reader.marks().first()).hasText("算力");

        reader.page().waitForResponse("**/api/v1/search?q=%E5%AE%B9%E5%99%A8", held::letGo);
        reader.waitMillis(SETTLED_MILLIS);
        assertThat(reader.marks().first()).hasText("算力");
        assertThat(reader.summary()).containsText(String.valueOf(reader.total("算力", "")));
        assertThat(reader.page()).hasTitle("算力 - 文搜");
    }

    @Behaviour(9)
    void anAnswerThatComesAfterTheBoxWasClearedIsNotShown(Reader reader) {
        reader.withScript(WITHOUT_ABORTS).open("/?q=算力").box().press("End");
        var held = reader.hold("**/api/v1/search?q=%E5%AE%B9%E5%99%A8");
        reader.box().fill("容器");
        held.await(1);
        reader.box().fill("算力");
        reader.waitMillis(SETTLED_MILLIS);

        reader.page().waitForResponse("**/api/v1/search?q=%E5%AE%B9%E5%99%A8", held::letGo);
        reader.waitMillis(SETTLED_MILLIS);
        assertThat(reader.marks().first()).hasText("算力");
    }

    @Behaviour(10)
    void spacesAtTheEndAndOtherWidthsAskNothing(Reader reader) {
        reader.open("/").box().pressSequentially("linux");
        assertThat(reader.marks().first()).hasText("Linux");
        reader.waitMillis(SETTLED_MILLIS);
        reader.forget();

        reader.box().press("Space");
        reader.box().pressSequentially(" \u3000");
        reader.waitMillis(SETTLED_MILLIS);
        assertEquals(List.of(), reader.calls());
        reader.box().fill("ｌｉｎｕｘ");
        reader.box().press("Enter");
        reader.waitMillis(SETTLED_MILLIS);
        assertEquals(List.of(), reader.calls());
        assertThat(reader.box()).hasValue("ｌｉｎｕｘ");
    }

    @Behaviour(10)
    void aSpaceBehindAQueryOfTheAddressAsksNothing(Reader reader) {
        reader.open("/?q=算力");
        reader.waitMillis(SETTLED_MILLIS);
        reader.forget();

        reader.box().press("End");
        reader.box().press("Space");
        reader.waitMillis(SETTLED_MILLIS);
        assertEquals(List.of(), reader.calls());
    }

    @Behaviour(11)
    void textThatIsPastedIsSearched(Reader reader) {
        reader.open("/").box().fill("算力");
        assertThat(reader.marks().first()).hasText("算力");
        reader.box().press("Control+A");
        reader.box().press("Control+X");
        assertThat(reader.marks()).hasCount(0);
        reader.waitMillis(SETTLED_MILLIS);
        reader.forget();

        reader.box().press("Control+V");
        assertThat(reader.marks().first()).hasText("算力");
        assertThat(reader.box()).hasValue("算力");
    }

    @Behaviour(11)
    void textThatIsDraggedInIsSearched(Reader reader) {
        reader.open("/?q=算力");
        reader.page().locator("#clear").click();
        assertThat(reader.marks()).hasCount(0);
        reader.hits().first().locator("time").first().evaluate("each => getSelection().selectAllChildren(each)");
        var dragged = reader.hits().first().locator("time").first();
        var text = dragged.textContent();

        dragged.dragTo(reader.box());
        assertThat(reader.box()).hasValue(text);
        reader.page().waitForCondition(() -> reader.searches().contains("/api/v1/search?q=" + text));
    }

    @Behaviour(12)
    void moreThan512CharactersAreSaidAndNothingIsLost(Reader reader) {
        reader.open("/?q=算力").forget();
        var before = reader.hits().first().textContent();
        var tooLong = "长".repeat(513);
        reader.box().fill(tooLong);

        var note = reader.page().locator("#box-note");
        assertThat(note).containsText("513");
        assertThat(note).containsText("512");
        assertThat(reader.box()).hasAttribute("aria-invalid", "true");
        reader.box().press("Enter");
        reader.waitMillis(SETTLED_MILLIS);
        assertEquals(List.of(), reader.searches());
        assertThat(reader.box()).hasValue(tooLong);
        assertEquals(before, reader.hits().first().textContent());

        reader.box().press("Backspace");
        assertThat(note).hasText("");
        assertEquals(1, reader.searches().size());
    }

    @Behaviour(12)
    void anAddressWithMoreThan512CharactersIsSaidWithoutAskingTheServer(Reader reader) {
        // the page itself, which says so without scripts too
        reader.expectConsole("400");
        reader.page().navigate(reader.url("/?q=" + "a".repeat(513)));

        assertThat(reader.page().locator("#box-note")).containsText("513");
        assertThat(reader.box()).hasValue("a".repeat(513));
        reader.waitMillis(SETTLED_MILLIS);
        assertEquals(List.of(), reader.searches());
    }

    @Test
    void whatIsTypedBeforeTheScriptsRanIsSearched(Reader reader) {
        var held = reader.hold("**/main.js");
        reader.page().navigate(reader.url("/"), new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
        held.await(1);
        reader.box().pressSequentially("算力");
        held.letGo();

        assertThat(reader.marks().first()).hasText("算力");
        assertThat(reader.box()).hasValue("算力");
    }
}
