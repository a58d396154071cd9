package dev.wensou.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wensou.search.Cursor;
import dev.wensou.search.DateRange;
import dev.wensou.search.FacetScope;
import dev.wensou.search.MatchKind;
import dev.wensou.search.SearchRequest;
import dev.wensou.search.SortOrder;
import dev.wensou.testing.Api;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CursorTextTest {
    private static final SearchRequest REQUEST = new SearchRequest(
            "算力 \"开源模型\" 𠮷",
            1,
            37,
            SortOrder.OLDEST,
            Map.of("technology", List.of("大模型", "Sora"), "source", List.of("示例社")),
            new DateRange(Optional.of(LocalDate.of(2020, 2, 29)), Optional.empty()),
            new FacetScope.Only(Set.of("source", "month")),
            true,
            true);
    private static final Cursor CURSOR =
            new Cursor("x1-7", 12, MatchKind.STRICT, 407, Optional.of(new Cursor.Place(2, 13.25f, -3, 99_871)));

    @Test
    void nothingOfARequestAndItsPlaceIsLost() {
        assertEquals(
                Optional.of(new CursorText(REQUEST, CURSOR)),
                CursorText.parse(new CursorText(REQUEST, CURSOR).toString()));
        var other = new CursorText(
                SearchRequest.of(""), new Cursor("", 2, MatchKind.NEAR, SearchRequest.MAX_DEPTH, Optional.empty()));
        assertEquals(Optional.of(other), CursorText.parse(other.toString()));
    }

    @Test
    void theLongestQueryMakesAShorterAddressThanItsOwn() {
        var query = "算".repeat(SearchRequest.MAX_QUERY_CHARS);
        var text = new CursorText(SearchRequest.of(query), CURSOR).toString();

        assertTrue(text.length() < Api.encode(query).length(), text.length() + " characters");
    }

    @Test
    void aDamagedCursorIsNone() {
        var text = new CursorText(REQUEST, CURSOR).toString();
        var seed = 20261126L;
        var random = new Random(seed);
        for (var i = 0; i < text.length(); i++) {
            var other = "ABCxyz019-_".charAt(random.nextInt(11));
            var damaged = text.substring(0, i) + other + text.substring(i + 1);
            if (other != text.charAt(i) && i < text.length() - 1) {
                assertEquals(Optional.empty(), CursorText.parse(damaged), "at " + i + ", seed " + seed);
            }
            assertEquals(Optional.empty(), CursorText.parse(text.substring(0, i)), "cut at " + i);
        }
        for (var none : List.of("", "x", "page=2", "算力", "AAAA", "AQ==", text + text)) {
            assertEquals(Optional.empty(), CursorText.parse(none), none);
        }
    }
}
