package dev.wensou.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wensou.testing.Api;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the address holds, and what becomes of the history. */
@InBrowser
class AddressTest {
    private static final int SETTLED_MILLIS = 700;

    /** What can be seen of a view: the same address has to show the same again. */
    private static List<Object> seen(Reader reader) {
        return List.of(
                reader.page().title(),
                reader.box().inputValue(),
                reader.page().locator("#chips").innerText(),
                reader.page().locator("#sort").inputValue(),
                reader.page().locator("#results-heading").textContent().replaceAll(" · [0-9.,]+ 毫秒", ""),
                reader.page().locator("#results .hit-title").allTextContents(),
                reader.page()
                        .locator("#facets .value:has(input:checked) .value-name")
                        .allTextContents(),
                reader.page().locator("#pager [aria-current]").allTextContents());
    }

    private static Set<String> parameters(Reader reader) {
        return Stream.of(URI.create(reader.page().url()).getQuery().split("&")).collect(Collectors.toSet());
    }

    @Behaviour(43)
    void queryFacetsDatesOrderAndPageAreInTheAddress(Reader reader) throws Exception {
        reader.open("/").box().pressSequentially("模型");
        assertThat(reader.marks().first()).isVisible();
        assertThat(reader.page()).hasURL(reader.url("/?q=" + Api.encode("模型")));

        reader.page().locator("#sort").selectOption("newest");
        assertThat(reader.page()).hasURL(Pattern.compile("sort=newest"));
        var value = reader.page()
                .locator("#facets fieldset")
                .first()
                .locator(".value")
                .first();
        var name = value.locator(".value-name").textContent();
        value.locator("input").check();
        assertThat(reader.page().locator("#chips .chip")).hasCount(1);
        reader.page().locator(".exact-dates summary").click();
        reader.page().locator(".exact-dates input").first().fill("2000-01-02");
        assertThat(reader.page().locator("#chips .chip")).hasCount(2);
        reader.page().locator("#pager a[rel=next]").click();
        assertThat(reader.page().locator("#pager [aria-current]")).hasText("2");

        assertEquals(
                Set.of("q=模型", "sort=newest", "technology=" + name, "from=2000-01-02", "page=2"), parameters(reader));
        var before = seen(reader);
        reader.page().reload();
        assertThat(reader.hits().first()).isVisible();
        assertEquals(before, seen(reader));
    }

    @Behaviour(43)
    void anAddressThatIsSharedShowsTheSameToSomeoneElse(Reader reader, Reader other) {
        reader.open("/?q=模型").page().locator("#facets input").first().check();
        assertThat(reader.page().locator("#chips .chip")).hasCount(1);
        reader.page().locator("#sort").selectOption("oldest");
        assertThat(reader.page()).hasURL(Pattern.compile("sort=oldest"));
        reader.waitMillis(SETTLED_MILLIS);

        other.open(reader.page().url().substring(reader.url("").length()));
        assertEquals(seen(reader), seen(other));
    }

    @Behaviour(43)
    void whatAnAddressCannotMeanIsLeftOut(Reader reader) {
        reader.open("/?q=%20算力%20&page=0&size=1000&sort=best&from=2024-13-45&utm_source=x&A=b&fbclid=y");

        assertThat(reader.marks().first()).hasText("算力");
        assertThat(reader.box()).hasValue("算力");
        assertThat(reader.page().locator("#message .problem")).hasCount(0);
    }

    @Behaviour(44)
    void typingReplacesTheEntryAndSubmittingMakesOne(Reader reader) {
        reader.open("/");
        var entries = reader.entries();
        reader.box().pressSequentially("容器");
        assertThat(reader.marks().first()).hasText("容器");
        reader.box().fill("算力");
        assertThat(reader.page()).hasURL(reader.url("/?q=" + Api.encode("算力")));
        assertEquals(entries, reader.entries());

        reader.box().press("Enter");
        assertEquals(entries + 1, reader.entries());
        reader.box().press("Enter");
        reader.page().locator("#submit").click();
        assertEquals(entries + 1, reader.entries(), "the same again is no new entry");
        reader.box().fill("容器");
        reader.box().press("Enter");
        assertEquals(entries + 2, reader.entries());
    }

    @Behaviour(44)
    void backAndForwardRestore(Reader reader) {
        reader.open("/").box().fill("模型");
        reader.box().press("Enter");
        assertThat(reader.marks().first()).isVisible();
        var first = seen(reader);
        reader.page().locator("#facets input").first().check();
        assertThat(reader.page().locator("#chips .chip")).hasCount(1);
        reader.page().locator("#sort").selectOption("newest");
        assertThat(reader.page()).hasURL(Pattern.compile("sort=newest"));
        reader.waitMillis(SETTLED_MILLIS);
        var third = seen(reader);
        reader.hits().first().locator(".hit-title a").click();
        assertThat(reader.page().locator("#article-title")).isVisible();
        reader.box().fill("算力");
        reader.box().press("Enter");
        assertThat(reader.marks().first()).hasText("算力");

        reader.page().goBack();
        assertThat(reader.page().locator("#article-title")).isVisible();
        assertThat(reader.box()).hasValue("模型");
        reader.page().goBack();
        assertThat(reader.hits().first()).isVisible();
        assertEquals(third, seen(reader));
        reader.page().goBack();
        assertThat(reader.page()).hasURL(Pattern.compile("^(?!.*sort=)"));
        reader.page().goBack();
        assertThat(reader.page().locator("#chips .chip")).hasCount(0);
        assertEquals(first, seen(reader));
        reader.page().goBack();
        assertThat(reader.box()).hasValue("");
        assertThat(reader.marks()).hasCount(0);

        reader.page().goForward();
        assertThat(reader.box()).hasValue("模型");
        assertThat(reader.marks().first()).isVisible();
        assertEquals(first, seen(reader));
    }

    @Behaviour(44)
    void backAfterTypingOverASearchLeadsToThatSearch(Reader reader) {
        reader.open("/").box().fill("容器");
        reader.box().press("Enter");
        assertThat(reader.marks().first()).hasText("容器");
        reader.box().fill("算力");
        assertThat(reader.marks().first()).hasText("算力");
        reader.box().press("Enter");
        assertThat(reader.page()).hasURL(reader.url("/?q=" + Api.encode("算力")));

        reader.page().goBack();
        assertThat(reader.box()).hasValue("容器");
        assertThat(reader.marks().first()).hasText("容器");
    }

    @Behaviour(44)
    void aLinkAfterTypingLeavesWhatWasTypedInTheHistory(Reader reader) {
        reader.open("/").box().fill("容器");
        assertThat(reader.marks().first()).hasText("容器");
        reader.box().press("Tab");
        reader.hits().first().locator(".hit-title a").click();
        assertThat(reader.page().locator("#article-title")).isVisible();

        reader.page().goBack();
        assertThat(reader.box()).hasValue("容器");
        assertThat(reader.marks().first()).hasText("容器");
        assertTrue(reader.page().url().endsWith("/?q=" + Api.encode("容器")));
    }

    @Behaviour(45)
    void theTitleOfTheDocumentSaysTheQuery(Reader reader) {
        reader.open("/");
        assertThat(reader.page()).hasTitle("文搜 - 中文技术文章搜索");
        reader.box().fill("容器");
        assertThat(reader.page()).hasTitle("容器 - 文搜");
        reader.open("/?q=<b>算力");
        assertThat(reader.page()).hasTitle("<b>算力 - 文搜");
        var title = reader.hits().first().locator(".hit-title a").textContent();
        reader.hits().first().locator(".hit-title a").click();
        assertThat(reader.page()).hasTitle(title + " - 文搜");
    }
}
