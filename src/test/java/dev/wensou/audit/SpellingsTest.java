package dev.wensou.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wensou.text.Folding;
import java.util.HashSet;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SpellingsTest {
    private static final String TEXT = "开放雲端計算，GPT-4 与 Ｄｏｃｋｅｒ𠮷。";

    private final Spellings spellings = new Spellings();
    private final Random random = new Random(1);

    @Test
    void onlyHanCharactersChange() {
        assertEquals("开放云端计算，GPT-4 与 Ｄｏｃｋｅｒ𠮷。", spellings.simplified(TEXT));
        assertEquals("開放雲端計算，GPT-4 與 Ｄｏｃｋｅｒ𠮷。", spellings.traditional(TEXT, random));
    }

    @Test
    void everySpellingFoldsToTheSameText() {
        var seen = new HashSet<String>();
        for (var i = 0; i < 200; i++) {
            var mixed = spellings.mixed(TEXT, random);
            seen.add(mixed);
            assertEquals(Folding.fold(TEXT), Folding.fold(mixed));
        }

        // 开 云 计 与 have two forms each at least
        assertTrue(seen.size() >= 16, seen.toString());
    }
}
