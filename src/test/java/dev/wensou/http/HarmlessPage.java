package dev.wensou.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.jsoup.nodes.Document;

/** What no text, wherever it comes from, may make of the page. */
final class HarmlessPage {
    private HarmlessPage() {}

    /** No script that runs, no element that loads, no attribute that listens, no link that is no link. */
    static void check(Document page) {
        assertEquals(1, page.select("script:not([src])").size());
        assertEquals("application/json", page.selectFirst("script:not([src])").attr("type"));
        assertEquals(
                0,
                page.select("img, iframe, style, object, embed, svg[onload], main b, main i")
                        .size());
        for (var element : page.getAllElements()) {
            for (var attribute : element.attributes()) {
                assertFalse(attribute.getKey().startsWith("on"), element.outerHtml());
            }
        }
        for (var link : page.select("a[href]")) {
            assertTrue(link.attr("href").matches("(?s)(/|https?://|#).*"), link.attr("href"));
        }
        assertFalse(page.selectFirst("#first-answer").data().contains("<"));
    }
}
