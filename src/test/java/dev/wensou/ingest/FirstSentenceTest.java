package dev.wensou.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class FirstSentenceTest {
    @Test
    void theFullStopGoesAndAQuestionMarkStays() {
        assertEquals("晶片又漲價了", FirstSentence.of("晶片又漲價了。 沒有人意外。"));
        assertEquals("谁在囤显卡？", FirstSentence.of("谁在囤显卡？没有人说。"));
    }

    @Test
    void aPointInsideANumberOrNameEndsNothing() {
        assertEquals("GPT-3.5 与 Node.js 都慢了", FirstSentence.of("GPT-3.5 与 Node.js 都慢了。"));
    }

    @Test
    void aLongSentenceIsCutAtAPause() {
        var title = FirstSentence.of("一二三四五六七八九十，".repeat(20));

        assertTrue(title.length() <= 101, title);
        assertTrue(title.endsWith("十…"), title);
    }

    @Test
    void runningTextIsNoTitle() {
        assertTrue(FirstSentence.isTitle("【纪要】追上了?国产模型的下一步!"));
        assertFalse(FirstSentence.isTitle("模型发布了。市场没有反应"));
        assertFalse(FirstSentence.isTitle("模型发布了，"));
        assertFalse(FirstSentence.isTitle(" "));
    }
}
