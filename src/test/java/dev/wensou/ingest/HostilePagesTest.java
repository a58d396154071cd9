package dev.wensou.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wensou.article.Article;
import org.junit.jupiter.api.Test;

class HostilePagesTest {
    private static final String TEXT = "巡线员说，雨天最容易发现接头的毛病，所以他们总在雨天出门。";

    private final ArticleFormat format = new HtmlFormat(Defaults.labels(), Defaults.boilerplate());

    private Article read(String html) throws UnreadableArticleException {
        return format.read(Defaults.file("a.html", html)).articles().getFirst();
    }

    @Test
    void textUnderAHundredThousandElementsIsRead() throws Exception {
        for (var tag : new String[] {"div", "span", "b", "blockquote", "ul><li", "table><tr><td"}) {
            assertTrue(
                    read("<title>雨天</title>" + ("<" + tag + ">").repeat(100_000) + TEXT)
                            .body()
                            .contains(TEXT),
                    tag);
        }
    }

    @Test
    void aTagOfFortyKilobytesIsNoText() throws Exception {
        var article = read("<p>" + TEXT + "</p><img src='data:" + "A".repeat(40_000) + "'><p>第二段也在这里，很短。</p>");

        assertEquals(TEXT + "\n\n第二段也在这里，很短。", article.body());
    }

    @Test
    void aPageCutOffAnywhereStillYieldsWhatItHas() throws Exception {
        var page = "<html><head><title>雨天</title><script>var a='</div>';</script></head><body><div class='a'><p>" + TEXT
                + "</p><p>" + TEXT + "</p></div></body></html>";

        for (var end = page.indexOf(TEXT) + TEXT.length(); end < page.length(); end++) {
            assertTrue(read(page.substring(0, end)).body().startsWith(TEXT), "cut at " + end);
        }
    }

    @Test
    void brokenJsonLdIsPassedOver() throws Exception {
        var article = read(
                "<title>雨天</title><script type='application/ld+json'>{\"@type\": \"Article\", \"headline\": </script><p>"
                        + TEXT + "</p>");

        assertEquals("雨天", article.title());
        assertEquals(TEXT, article.body());
    }

    @Test
    void aPageThatAScriptFillsIsReadFromItsJsonLd() throws Exception {
        var article = read(
                "<title>雨天</title><div id=app></div><script type='application/ld+json'>[{\"@type\": [\"NewsArticle\"],"
                        + "\"articleBody\": \"" + TEXT + "\"}]</script>");

        assertEquals(TEXT, article.body());
    }

    @Test
    void aFrameSetNamesItsFrames() {
        var refused = assertThrows(
                UnreadableArticleException.class,
                () -> read("<frameset cols='20%,80%'><frame src='menu.htm'><frame src='text.htm'></frameset>"));

        assertTrue(refused.getMessage().endsWith("in menu.htm, text.htm"), refused.getMessage());
    }

    @Test
    void invisibleCharactersAndEntitiesLeaveNoTrace() throws Exception {
        assertEquals(
                "雨天测光纤，接头的毛病。", read("<p>雨天&#8203;测&shy;光纤，接头&zwnj;的毛病。</p>").body());
    }
}
