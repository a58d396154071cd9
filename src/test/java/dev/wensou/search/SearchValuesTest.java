package dev.wensou.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SearchValuesTest {
    @Test
    void marksThatTouchOverlapDescendOrLeaveTheTextAreRefused() {
        for (var marks : List.of(
                List.of(new Mark(0, 1), new Mark(1, 2)),
                List.of(new Mark(0, 2), new Mark(1, 3)),
                List.of(new Mark(2, 3), new Mark(0, 1)),
                List.of(new Mark(3, 5)))) {
            assertThrows(IllegalArgumentException.class, () -> new MarkedText("四个字啊", marks), marks.toString());
        }
        assertEquals(
                2,
                new MarkedText("四个字啊", List.of(new Mark(0, 1), new Mark(2, 4)))
                        .marks()
                        .size());
    }

    @Test
    void aMarkOfNothingIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Mark(2, 2));
        assertThrows(IllegalArgumentException.class, () -> new Mark(-1, 2));
    }

    @Test
    void aRangeThatEndsBeforeItBeginsIsRefused() {
        var day = LocalDate.of(2024, 3, 1);

        assertThrows(
                IllegalArgumentException.class, () -> new DateRange(Optional.of(day), Optional.of(day.minusDays(1))));
        assertTrue(DateRange.ALL.isAll());
    }

    @Test
    void pagesReachNoDeeperThanTheDeepestHit() {
        assertEquals(9_900, request(100, 100).skip());
        for (var page : List.of(
                List.of(0, 10), List.of(1, 0), List.of(1, 101), List.of(101, 100), List.of(Integer.MAX_VALUE, 100))) {
            assertThrows(
                    IllegalArgumentException.class, () -> request(page.getFirst(), page.getLast()), page.toString());
        }
    }

    @Test
    void aQueryThatIsTooLongIsRefusedWithBothLengths() {
        var refused = assertThrows(IllegalArgumentException.class, () -> SearchRequest.of("片".repeat(513)));

        assertTrue(refused.getMessage().contains("513") && refused.getMessage().contains("512"), refused.getMessage());
    }

    private static SearchRequest request(int page, int size) {
        return new SearchRequest("芯片", page, size, SortOrder.RELEVANCE, Map.of(), DateRange.ALL, new FacetScope.All());
    }
}
