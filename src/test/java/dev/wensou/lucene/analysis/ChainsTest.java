package dev.wensou.lucene.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wensou.config.Segmenter;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ChainsTest {
    private final Analysis analysis = new Analysis();

    @Test
    void gramsStandThreeApartAndSayWhatSeparatesThem() {
        var terms = analysis.terms(Chain.GRAMS, "，雲計算 C++、𠮷田𠮷5G");

        assertEquals(List.of("云计", "计算", "算", "c++", "𠮷田", "田𠮷", "𠮷", "5g"), texts(terms));
        // 12 = 3 x (3 characters + the edge), 1 for a space, 2 for a comma, 0 for nothing; 𠮷 has two units
        assertEquals(
                List.of(0, 3, 6, 13, 27, 33, 36, 45),
                terms.stream().map(Analysis.Term::position).toList());
    }

    @ParameterizedTest
    @EnumSource
    void theFormsOfAWordStandInItsPlace(Chain chain) {
        var terms = analysis.terms(chain, "用.NET写Notepad++");

        var dot = terms.stream()
                .filter(term -> term.text().equals(".net"))
                .findFirst()
                .orElseThrow();
        var word = terms.stream()
                .filter(term -> term.text().equals("net"))
                .findFirst()
                .orElseThrow();
        assertEquals(word.position(), dot.position());
        assertEquals("signed", dot.type());
        assertTrue(texts(terms).containsAll(List.of("notepad", "notepad++")));
    }

    @Test
    void onlyTheChainThatFindsHasThePartsOfNumbers() {
        assertEquals(List.of("go", "1.21", "1", "5", "5个", "个"), texts(analysis.terms(Chain.GRAMS, "Go 1.21，5 个")));
        assertEquals(List.of("go", "1.21", "5", "个"), texts(analysis.terms(Chain.WORDS, "Go 1.21，5 个")));
        assertEquals(List.of("go", "1.21", "5", "个"), texts(analysis.terms(Chain.CHARS, "Go 1.21，5 个")));
    }

    @Test
    void charsAreEveryHanCharacterAndWord() {
        assertEquals(List.of("云", "计", "c#", "𠮷", "5g"), texts(analysis.terms(Chain.CHARS, "雲計C#，𠮷 5G")));
    }

    @Test
    void wordsAreSmartCnsWithoutItsCommas() {
        var words = texts(analysis.terms(Chain.WORDS, "容器，開源。（人工智能）Node.js、C++！"));

        assertEquals(List.of("容器", "开源", "人工智能", "node", "js", "c++"), words);
    }

    @ParameterizedTest
    @EnumSource
    void offsetsAscendAndStayInTheText(Chain chain) {
        var text = "開源的𠮷田，ＧＰＴ－４的C++！\n\n長文本\uD842 a\u0301b 200万字…";
        var last = 0;
        for (var term : analysis.terms(chain, text)) {
            assertTrue(term.start() >= last, term.toString());
            assertTrue(term.end() > term.start() && term.end() <= text.length(), term.toString());
            last = term.start();
        }
    }

    @ParameterizedTest
    @EnumSource
    void nothingIsLostInALongRun(Chain chain) {
        // SmartCN reads 1,024 characters at a time, and cuts between them where no line ends
        var text = "开源模型长文本算力芯片云计算数据库".repeat(300);
        var held = new boolean[text.length()];
        for (var term : analysis.terms(chain, text)) {
            assertEquals(text.substring(term.start(), term.end()), term.text());
            for (var at = term.start(); at < term.end(); at++) {
                held[at] = true;
            }
        }
        for (var at = 0; at < held.length; at++) {
            assertTrue(held[at], "the character at " + at + " is in no token");
        }
    }

    @Test
    void wordsAreTheSameBehindAnEdgeOfTheBuffer() {
        var sentence = "人工智能需要芯片。";
        var words = texts(analysis.terms(Chain.WORDS, sentence));

        var repeated = texts(analysis.terms(Chain.WORDS, sentence.repeat(500)));

        for (var i = 0; i < repeated.size(); i++) {
            assertEquals(words.get(i % words.size()), repeated.get(i), "word " + i);
        }
    }

    @ParameterizedTest
    @EnumSource
    void longWordsAreKnownByTheirBeginning(Chain chain) {
        var terms = analysis.terms(chain, "x".repeat(200) + " y");

        assertEquals(List.of("x".repeat(64), "y"), texts(terms));
        assertEquals(200, terms.getFirst().end());
        var pairs = analysis.terms(chain, "x" + "\uD835\uDC00".repeat(50));
        assertFalse(Character.isHighSurrogate(texts(pairs).getFirst().charAt(62)));
        assertEquals(63, texts(pairs).getFirst().length());
    }

    @ParameterizedTest
    @EnumSource
    void longWordsHaveNoOtherForm(Chain chain) {
        assertEquals(List.of("x".repeat(64)), texts(analysis.terms(chain, "-" + "x".repeat(70) + "9++")));
        assertEquals(List.of("9".repeat(64), "个"), texts(analysis.terms(chain, "9".repeat(80) + " 个")));
        assertEquals(List.of("go", "1.".repeat(32)), texts(analysis.terms(chain, "Go " + "1.".repeat(50) + "1")));
    }

    @Test
    void aChainIsFreeForTheNextText() {
        for (var i = 0; i < 40; i++) {
            assertEquals(List.of("芯片", "片"), texts(analysis.terms(Chain.GRAMS, "芯片")));
            assertEquals(List.of("容器"), texts(analysis.terms(Chain.WORDS, "容器")));
            assertEquals(List.of(), texts(analysis.terms(Chain.WORDS, "")));
        }
    }

    private static List<String> texts(List<Analysis.Term> terms) {
        return terms.stream().map(Analysis.Term::text).collect(Collectors.toList());
    }

    @Test
    void bothSegmentersGiveTheSameWords() {
        var text = "美国会通过法案，\n人工智能 Node.js 開源軟體、乒乓球拍卖完了。".repeat(100);

        var stock = new Analysis(Segmenter.SMARTCN).terms(Chain.WORDS, text);

        assertEquals(stock, new Analysis(Segmenter.WENSOU).terms(Chain.WORDS, text));
        assertEquals("美", stock.getFirst().text());
    }
}
