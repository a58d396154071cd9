package dev.wensou.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlWriterTest {
    private static final String[] PIECES = {
        "<",
        ">",
        "\"",
        "'",
        "&",
        "&lt;",
        "&#60;",
        "</p>",
        "<!--",
        "-->",
        "]]>",
        "<script>",
        "</title>",
        "onload=",
        "=",
        " ",
        "`",
        "\u2028",
        "算力",
        "😀",
        "/>",
        "javascript:"
    };

    @Test
    void anyTextComesOutOfAParserAsItWas() {
        for (var seed = 0; seed < 300; seed++) {
            var random = new Random(seed);
            var hostile = new StringBuilder();
            for (var i = 0; i < 12; i++) {
                hostile.append(PIECES[random.nextInt(PIECES.length)]);
            }
            var text = hostile.toString();

            var html = new HtmlWriter()
                    .begin("p", "a")
                    .with("title", text)
                    .text(text)
                    .end()
                    .html();

            var body = Jsoup.parse(html).body();
            assertEquals(1, body.getAllElements().size() - 1, () -> "seed " + random + ": " + html);
            var p = body.child(0);
            assertEquals(text, p.wholeText(), "seed " + seed);
            assertEquals(text, p.attr("title"), "seed " + seed);
            assertEquals(2, p.attributes().size(), "seed " + seed);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"script", "style", "IMG", "a b", "a>", ""})
    void anElementThatCannotHoldTextSafelyIsRefused(String element) {
        assertThrows(IllegalArgumentException.class, () -> new HtmlWriter().begin(element));
    }

    @Test
    void whatIsLeftOpenOrComesTooLateIsADefect() {
        assertThrows(
                IllegalStateException.class, () -> new HtmlWriter().begin("p").html());
        assertThrows(
                IllegalStateException.class,
                () -> new HtmlWriter().begin("p").text("a").with("class", "b"));
    }

    @Test
    void aNulAndACarriageReturnAreNothingThatAParserChanges() {
        assertTrue(new HtmlWriter().text("a\0b\rc").html().equals("a\uFFFDb&#13;c"));
    }
}
