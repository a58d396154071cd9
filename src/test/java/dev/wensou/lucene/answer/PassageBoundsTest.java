package dev.wensou.lucene.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class PassageBoundsTest {
    private static final String LONG = "一二三四五六七八九十".repeat(7) + "。";
    private static final String NEXT = "下一段从这里开始，" + "甲乙丙丁".repeat(40) + "。";

    private static String passage(String text, int first, int last) {
        var bounds = PassageBounds.around(text, first, last, 0, text.length());
        return text.substring(bounds.start(), bounds.end());
    }

    @Test
    void aPassageThatSaysEnoughEndsWithItsParagraph() {
        assertEquals(LONG, passage(LONG + "\n\n" + NEXT, 3, 5));
    }

    @Test
    void aShortParagraphGoesOnIntoTheNext() {
        var passage = passage("短。\n\n" + NEXT, 0, 1);

        assertEquals("短。\n\n下一段从这里开始，", passage.substring(0, 13));
    }

    @Test
    void whatMatchedIsNeverCutByTheEndOfAParagraph() {
        var text = LONG + "\n\n" + NEXT;

        assertEquals(LONG + "\n\n下一段", passage(text, 0, LONG.length() + 5).substring(0, LONG.length() + 5));
    }
}
