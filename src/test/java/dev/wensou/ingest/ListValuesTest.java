package dev.wensou.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class ListValuesTest {
    @Test
    void commasOfEitherWidthSplitAndTheEnumerationMarkDoesNot() {
        assertEquals(List.of("芯片、交换机", "液冷", "算力"), ListValues.split("芯片、交换机, 液冷，算力"));
    }

    @Test
    void oneStopAtTheEndOfAnEntryGoes() {
        assertEquals(List.of("3D", "Node.js"), ListValues.split(" 3D。，Node.js."));
    }

    @Test
    void repeatsAndEmptyEntriesGo() {
        assertEquals(List.of("Kimi", "雲端"), ListValues.split("Kimi,,kimi，雲端，云端, "));
    }

    @Test
    void everyLineIsAnEntryWithoutItsBullet() {
        assertEquals(List.of("一", "二"), ListValues.split("\n- 一\n* 二\n"));
    }
}
