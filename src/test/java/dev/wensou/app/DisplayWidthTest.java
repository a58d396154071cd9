package dev.wensou.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisplayWidthTest {
    @ParameterizedTest
    @CsvSource({
        "'', 0",
        "Docker, 6",
        "算力, 4",
        "Docker 容器, 11",
        "「资料」，, 10",
        "Ｋ８ｓ, 6",
        "한국, 4",
        "かな, 4",
        "𠮷, 2",
        "é, 1",
        "🚀, 2",
        "e\u0301, 1"
    })
    void aTextTakesTwoColumnsForEachWideCharacter(String text, int columns) {
        assertEquals(columns, DisplayWidth.of(text));
    }

    @Test
    void everyRowOfAColumnIsEquallyWide() {
        assertEquals("算力  ", DisplayWidth.padded("算力", 6));
        assertEquals("Docker", DisplayWidth.padded("Docker", 6));
        assertEquals("Dock… ", DisplayWidth.padded("Dock容器", 6));
        assertEquals("算力…", DisplayWidth.padded("算力网络", 5));
        assertEquals("算力… ", DisplayWidth.padded("算力网络", 6));
        assertEquals("𠮷…", DisplayWidth.padded("𠮷野家", 3));
    }
}
