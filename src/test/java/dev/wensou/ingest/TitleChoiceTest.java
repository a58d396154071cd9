package dev.wensou.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class TitleChoiceTest {
    private static final String TEXT = "山洞里的机房不用空调，却要除湿。机房的电费省了四成。";

    @Test
    void aSloganThatTheTextDoesNotSpeakOfIsNotTheTitle() {
        assertEquals(1, TitleChoice.among(List.of("给好奇者的深度阅读", "机房搬进山洞，电费省四成"), TEXT));
    }

    @Test
    void theFirstLineIsTheTitleWhereTheTextSpeaksOfIt() {
        assertEquals(0, TitleChoice.among(List.of("山洞机房一年", "电费省了四成，却要除湿"), TEXT));
    }

    @Test
    void theFirstLineIsTheTitleWhereTheTextSpeaksOfNone() {
        assertEquals(0, TitleChoice.among(List.of("海的另一边", "给好奇者的深度阅读"), TEXT));
    }

    @Test
    void aPathOrWindowTitleIsToldByTheTitleBelowIt() {
        assertTrue(TitleChoice.isAround("专栏 / 机房搬进山洞，电费省四成", List.of("", "机房搬进山洞，电费省四成")));
        assertTrue(TitleChoice.isAround("机房搬进山洞，电费省四成_砾石网", List.of("机房搬进山洞，电费省四成")));
        assertFalse(TitleChoice.isAround("机房搬进山洞，电费省四成", List.of("机房搬进山洞")));
    }
}
