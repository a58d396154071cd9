package dev.wensou.correct;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlipsTest {
    @ParameterizedTest
    @CsvSource({"kafka, kafak", "kafka, kafkaa", "kafka, kafk", "kafka, kagka", "kafka, akfka", "kafka, afka"})
    void oneLetterLeftOutAddedReplacedOrSwappedIsOneEdit(String meant, String typed) {
        assertTrue(LatinSlips.isOneEdit(typed, meant));
        assertTrue(LatinSlips.isOneEdit(meant, typed));
    }

    @ParameterizedTest
    @CsvSource({"kafka, kafka", "kafka, kfa", "kafka, kakfe", "kafka, kafkaaa", "kafka, akfak"})
    void nothingElseIs(String meant, String typed) {
        assertFalse(LatinSlips.isOneEdit(typed, meant));
    }

    @ParameterizedTest
    @CsvSource({"s, a", "s, d", "s, w", "s, e", "s, z", "s, x", "q, a", "m, k", "p, o"})
    void keysThatAFingerMaySlipToAreNeighbours(char one, char other) {
        assertTrue(Keys.areNeighbours(one, other));
        assertTrue(Keys.areNeighbours(other, one));
    }

    @ParameterizedTest
    @CsvSource({"s, r", "s, q", "s, c", "a, e", "q, z", "1, 2", "算, a"})
    void othersAreNot(char one, char other) {
        assertFalse(Keys.areNeighbours(one, other));
        assertFalse(Keys.areNeighbours(other, one));
    }

    @Test
    void syllablesThatManyRegionsDoNotTellApartSoundAlike() {
        for (var pair : List.of("zhi zi", "chang can", "sheng sen", "nan lang", "xin xing", "lv nv")) {
            var both = pair.split(" ");
            assertEquals(Sounds.blurred(both[0]), Sounds.blurred(both[1]), pair);
        }
        for (var pair : List.of("ba pa", "suan xuan", "ji qi", "fu hu", "long lou", "en e")) {
            var both = pair.split(" ");
            assertNotEquals(Sounds.blurred(both[0]), Sounds.blurred(both[1]), pair);
        }
    }

    @Test
    void whatIsQuotedExcludedOrOpenIsNoPartAndFieldsAndOperatorsAreNone() {
        var query = "title:蒜力 OR (内村 \"芯骗\") -大模形 kube* AI芯骗";
        var parts = QueryParts.of(query).stream()
                .map(part -> query.substring(part.start(), part.end()))
                .toList();

        assertEquals(List.of("蒜力", "内村", "AI", "芯骗"), parts);
    }

    @Test
    void onlyHanWordsThatASearchTakesApartAreQuoted() {
        assertEquals("\"人工智能能\" 算力 title:x OR", QueryParts.asTyped("人工智能能 算力 title:x OR"));
        assertEquals("一二三四五六七八九", QueryParts.asTyped("一二三四五六七八九"));
    }
}
