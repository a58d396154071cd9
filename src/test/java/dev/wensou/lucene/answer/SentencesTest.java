package dev.wensou.lucene.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentencesTest {
    /** The sentences of a text, as their beginnings say, without the space between them. */
    private static List<String> split(String text) {
        var sentences = new ArrayList<String>();
        var end = text.length();
        for (var start = Sentences.startBefore(text, end - 1, 0); start >= 0; start = start(text, start)) {
            sentences.addFirst(text.substring(start, end).strip());
            end = start;
        }
        return sentences;
    }

    private static int start(String text, int before) {
        return before == 0 ? -1 : Sentences.startBefore(text, before - 1, 0);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            芯片来了。算力够了！真的？是的             | 芯片来了。/算力够了！/真的？/是的
            他说：“够了。”然后走了。                   | 他说：“够了。”/然后走了。
            「夠了！」他說。（見下文。）完             | 「夠了！」/他說。/（見下文。）/完
            真的吗？！不会吧……也许                     | 真的吗？！/不会吧……/也许
            版本 3.5 用 Node.js 写。e.g. this 不断句   | 版本 3.5 用 Node.js 写。/e.g. this 不断句
            It works. Really! 对吗? 对                | It works./Really!/对吗?/对
            如果 a != b 就停。见 /p?q=1 处             | 如果 a != b 就停。/见 /p?q=1 处
            用的是 Linux.它很稳                        | 用的是 Linux./它很稳
            """)
    void aTextFallsIntoSentences(String text, String sentences) {
        assertEquals(List.of(sentences.split("/(?! |p\\?)")), split(text));
    }

    @Test
    void aLineEndIsTheEndOfASentence() {
        assertEquals(List.of("标题", "正文第一句", "第二句"), split("标题\n\n  正文第一句\n第二句"));
    }

    @Test
    void anEndIsBehindTheSignsThatClose() {
        var text = "他说：“够了。”然后走了";

        assertEquals(text.indexOf("然"), Sentences.endBefore(text, text.length() - 1, 0));
        assertEquals(text.length(), Sentences.endBefore(text, text.length(), 0));
        assertEquals(-1, Sentences.endBefore(text, 4, 0));
    }

    @Test
    void whateverTheTextTheSentencesAreTheWholeOfIt() {
        var signs = "。！？….!?”’」）)\"“( \n一二aZ3";
        for (var seed = 0; seed < 500; seed++) {
            var random = new Random(seed);
            var text = new StringBuilder();
            for (var i = 0; i < 30; i++) {
                text.append(signs.charAt(random.nextInt(signs.length())));
            }

            var together = String.join("", split(text.toString()));

            assertEquals(text.toString().replaceAll("\\s", ""), together.replaceAll("\\s", ""), "seed " + seed);
        }
    }

    @Test
    void aSpaceIsWhatTheJdkTakesForOne() {
        for (var unit = 0; unit <= Character.MAX_VALUE; unit++) {
            assertEquals(Character.isWhitespace((char) unit), Sentences.isSpace((char) unit), "unit " + unit);
        }
    }
}
