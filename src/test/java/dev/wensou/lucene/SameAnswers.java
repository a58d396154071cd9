package dev.wensou.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wensou.search.Hit;
import dev.wensou.search.SearchResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

/** Says whether two engines answered alike. Scores may differ in their last digits, and hits that score alike in their order. */
final class SameAnswers {
    /**
     * A cluster's scores are floats to which is added what puts hits before others, 2,048 at most, so that each sum is rounded
     * to a 4,096th: .00012 away from what it is, and twice or three times that where parts of a score are added one by one. .00023
     * was seen.
     */
    static final double TOLERANCE = 4e-4;

    private SameAnswers() {}

    static void assertAlike(SearchResponse expected, SearchResponse found, String what) {
        assertEquals(expected.total(), found.total(), what);
        assertEquals(expected.listed(), found.listed(), what);
        assertEquals(expected.dates(), found.dates(), what);
        assertEquals(expected.facets(), found.facets(), what);
        assertEquals(expected.query(), found.query(), what);
        assertHitsAlike(expected.hits(), found.hits(), what);
        assertEquals(next(expected), next(found), what);
    }

    private static Optional<String> next(SearchResponse answer) {
        return answer.next().map(next -> next.page() + " behind " + next.before() + " " + next.match());
    }

    static void assertHitsAlike(List<Hit> expected, List<Hit> found, String what) {
        assertEquals(expected.size(), found.size(), what);
        var byId = new HashMap<String, Hit>();
        expected.forEach(hit -> byId.put(hit.card().id().value(), hit));
        for (var i = 0; i < expected.size(); i++) {
            var wanted = expected.get(i);
            var hit = found.get(i);
            var where = what + ", hit " + (i + 1) + ": " + wanted.card().id() + " or "
                    + hit.card().id();
            assertEquals(wanted.match(), hit.match(), where);
            assertEquals(wanted.pinned(), hit.pinned(), where);
            assertEquals(wanted.score(), hit.score(), TOLERANCE, where);
            var same = byId.get(hit.card().id().value());
            if (same != null) {
                assertEquals(same.score(), hit.score(), TOLERANCE, where);
                assertEquals(same.title(), hit.title(), where);
                assertEquals(same.snippets(), hit.snippets(), where);
                assertEquals(same.card(), hit.card(), where);
            } else {
                assertTiesWithAnEdge(expected, hit, where);
            }
        }
    }

    /** Of hits that score alike, others may be the first or the last of a page. */
    static void assertTiesWithAnEdge(List<Hit> page, Hit hit, String what) {
        var edge = Math.abs(page.getFirst().score() - hit.score()) <= TOLERANCE ? page.getFirst() : page.getLast();
        assertEquals(edge.score(), hit.score(), TOLERANCE, what);
    }
}
