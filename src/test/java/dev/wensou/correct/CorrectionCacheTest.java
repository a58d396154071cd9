package dev.wensou.correct;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wensou.search.DateRange;
import dev.wensou.search.FacetScope;
import dev.wensou.search.SearchRequest;
import dev.wensou.search.SortOrder;
import dev.wensou.suggest.PhrasePinyin;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CorrectionCacheTest {
    private static final SearchRequest SLIP = SearchRequest.of("kubernets");

    private final CorrectionCache cache = new CorrectionCache();
    private final Object state = new Object();
    private final Object words = new Object();
    private final TermIndex terms = new TermIndex(List.of(), new PhrasePinyin(Map.of()));

    @Test
    void anotherStateOfTheIndexOtherWordsAndOtherTermsHaveTheirOwn() {
        cache.keep(SLIP, Optional.empty(), state, words, terms);
        assertEquals(Optional.of(Optional.empty()), cache.find(SLIP, state, words, terms));

        assertEquals(Optional.empty(), cache.find(SLIP, new Object(), words, terms));
        assertEquals(Optional.empty(), cache.find(SLIP, state, new Object(), terms));
        var others = new TermIndex(List.of(), new PhrasePinyin(Map.of()));
        assertEquals(Optional.empty(), cache.find(SLIP, state, words, others));
        assertEquals(Optional.empty(), cache.find(SearchRequest.of("other"), state, words, terms));
    }

    @Test
    void longOnesAndThoseWithFiltersAreNotKept() {
        for (var request : List.of(
                SearchRequest.of("x".repeat(CorrectionCache.MOST_CHARS + 1)),
                new SearchRequest(
                        "kubernets",
                        1,
                        10,
                        SortOrder.RELEVANCE,
                        Map.of("source", List.of("a")),
                        DateRange.ALL,
                        new FacetScope.All()))) {
            cache.keep(request, Optional.empty(), state, words, terms);
            assertEquals(Optional.empty(), cache.find(request, state, words, terms));
        }
    }
}
