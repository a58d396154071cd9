package dev.wensou.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class CleanTextTest {
    @Test
    void lineEndsBecomeOneKind() {
        assertEquals("a\nb\nc\nd\ne", CleanText.of("a\r\nb\rc\u2028d\u0085e"));
    }

    @Test
    void invisibleCharactersThatSplitWordsGo() {
        assertEquals("长文本", CleanText.of("\uFEFF长\u200B文\u00AD本\u0000"));
    }

    @Test
    void tabsAndIdeographicSpacesStay() {
        assertEquals("\t\u3000长", CleanText.of("\t\u3000长"));
    }

    @Test
    void decomposedAccentsAreComposed() {
        assertEquals("caf\u00e9", CleanText.of("cafe\u0301"));
    }

    @Test
    void aLoneSurrogateIsReplaced() {
        assertEquals("a\uFFFDb", CleanText.of("a\uD83Db"));
    }
}
