package dev.wensou.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wensou.testing.Api;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A link to a passage of an article: what it names, and where it leads. */
@InBrowser
class PassageLinkTest {
    private static final String DIRECTIVE = "#:~:text=";
    private static final String PASSAGE =
            "() => [...(CSS.highlights.get('passage') ?? [])].map(range => range.toString()).join('')";
    private static final String IS_IN_VIEW = "() => { const [range] = CSS.highlights.get('passage');"
            + " const { top, bottom } = range.getBoundingClientRect(); return top >= 0 && bottom <= innerHeight; }";

    private static String copied(Reader reader) {
        reader.page().context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        reader.page().locator("button.copy").click();
        assertThat(reader.page().locator("button.copy")).hasText("已复制");
        return (String) reader.page().evaluate("() => navigator.clipboard.readText()");
    }

    private static String named(String link) {
        return URLDecoder.decode(
                link.substring(link.indexOf(DIRECTIVE) + DIRECTIVE.length()).replace("+", "%2B"),
                StandardCharsets.UTF_8);
    }

    private static String article(Reader reader, String query) throws Exception {
        return reader.api().search(query, "").get("hits").get(0).get("id").stringValue();
    }

    @Test
    void aLinkNamesTheClauseOfTheCurrentMatchAndLeadsThere(Reader reader) throws Exception {
        reader.at(1280, 500).open("/?q=" + Api.encode("算力") + "&article=" + article(reader, "算力"));
        reader.page().keyboard().press("n");
        var link = copied(reader);
        assertTrue(named(link).contains("算力"), link);

        // from elsewhere: another fragment of the page that is open would only move within it
        reader.page().navigate("about:blank");
        reader.page().navigate(link);
        reader.page().waitForFunction("() => CSS.highlights.has('passage')");
        assertEquals(named(link), reader.page().evaluate(PASSAGE));
        assertEquals(true, reader.page().evaluate(IS_IN_VIEW));
    }

    @Test
    void aLinkNamesWhatIsSelectedAlsoThroughSeveralParagraphs(Reader reader) throws Exception {
        reader.at(1280, 500).open("/?article=" + article(reader, "算力"));
        // the scripts put their text in the place of the server's, and what was selected there is gone
        assertThat(reader.page().locator("button.copy")).isVisible();
        var selected = (String)
                reader.page()
                        .evaluate(
                                "() => { const [, first, second] = document.querySelectorAll('.article-text > p');"
                                        + " const range = document.createRange(); range.setStart(first.firstChild, 0); range.setEndAfter(second.lastChild);"
                                        + " getSelection().removeAllRanges(); getSelection().addRange(range); return range.toString(); }");
        var link = copied(reader);

        reader.page().navigate("about:blank");
        reader.page().navigate(link);
        reader.page().waitForFunction("() => CSS.highlights.has('passage')");
        assertEquals(bare(selected), bare((String) reader.page().evaluate(PASSAGE)));
    }

    @Test
    void aLinkOfAnArticleWithoutMatchesIsTheArticles(Reader reader) throws Exception {
        var path = "/?article=" + article(reader, "算力");
        reader.open(path);
        assertEquals(reader.url(path), copied(reader));
    }

    @Test
    void aPassageThatIsNotThereAnyMoreLeadsToTheArticle(Reader reader) throws Exception {
        reader.open("/?q=" + Api.encode("算力") + "&article=" + article(reader, "算力") + DIRECTIVE + "%E7%9E%B4,%ZZ");
        assertThat(reader.page().locator("#article-view mark.current").first()).isVisible();
        assertFalse((Boolean) reader.page().evaluate("() => CSS.highlights.has('passage')"));
        assertEquals("/", URI.create(reader.page().url().replaceAll("#.*", "")).getPath());
    }

    private static String bare(String text) {
        return text.replaceAll("\\s+", "");
    }
}
