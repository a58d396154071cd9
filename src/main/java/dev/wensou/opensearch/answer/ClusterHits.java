package dev.wensou.opensearch.answer;

import dev.wensou.lucene.query.CompiledQuery;
import dev.wensou.opensearch.index.DocumentNumber;
import dev.wensou.opensearch.index.Fields;
import dev.wensou.opensearch.index.FoundArticle;
import dev.wensou.opensearch.index.IndexView;
import dev.wensou.opensearch.query.Boosts;
import dev.wensou.search.Cursor;
import dev.wensou.search.SortOrder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * One part of the hits in their order, as {@code HitSearch} gives it: first the best, which were looked at once more, then all
 * others as the cluster has them. The parts of one state join without a gap or a repeat, whatever their sizes. Safe for as many
 * threads as the view is.
 */
final class ClusterHits {
    private final IndexView view;
    private final CloserLook closer;

    ClusterHits(IndexView view, CloserLook closer) {
        this.view = view;
        this.closer = closer;
    }

    /**
     * Which of all hits are wanted.
     *
     * @param skip how many hits stand before them
     * @param behind the place of the hit before them, where it is known and none of those that were looked at once more
     * @param size how many, at most
     */
    record Range(int skip, Optional<Cursor.Place> behind, int size) {
        /** The hits from a depth on. */
        static Range from(int skip, int size) {
            return new Range(skip, Optional.empty(), size);
        }
    }

    /**
     * Those that are there.
     *
     * @param endsEarly whether the last is one of those that were looked at once more
     * @param more whether others stand behind them
     * @param answer all that the cluster said
     */
    record Part(List<FoundArticle> hits, boolean endsEarly, boolean more, JsonNode answer) {
        /** The place of the last hit, behind which one can go on. */
        Optional<Cursor.Place> place() {
            return endsEarly || hits.isEmpty()
                    ? Optional.empty()
                    : Optional.of(hits.getLast().place());
        }
    }

    /**
     * @param query that the search is for
     * @param boosts that are in it
     * @param search what the cluster is asked, but for the range
     * @param closeness what is in the scores for each rank of closeness
     */
    Part of(
            CompiledQuery query,
            Boosts boosts,
            Map<String, Object> search,
            double closeness,
            SortOrder sort,
            Range range)
            throws IOException {
        var depth = range.behind().isEmpty() ? depth(query, sort) : 0;
        // a part within the hits that are looked at once more is cut from them in their new order
        var from = range.behind().isPresent() || range.skip() < depth ? 0 : range.skip();
        var first = range.behind().isPresent() ? 0 : range.skip() - from;
        // one more than is wanted tells whether there are more
        var size = Math.max(depth > first ? depth : 0, first + range.size() + 1);
        var body = new HashMap<>(search);
        body.put("size", size);
        body.put("sort", order(sort));
        body.put("docvalue_fields", List.of(Fields.STORY));
        if (range.behind().isPresent()) {
            body.put("search_after", after(range.behind().get(), sort));
        } else {
            body.put("from", from);
        }
        var answer = view.search(body);
        var found = found(answer, closeness);
        var looked = from == 0 ? Math.min(depth, found.size()) : 0;
        var ranked = looked > 0 ? closer.of(found, query, boosts, looked) : found;
        var end = Math.min(first + range.size(), ranked.size());
        var page = ranked.subList(Math.min(first, end), end);
        return new Part(page, page.isEmpty() || end <= looked, end < ranked.size(), answer);
    }

    /** How many of the best hits are looked at once more. */
    int depth(CompiledQuery query, SortOrder sort) {
        return sort == SortOrder.RELEVANCE ? closer.depth(query) : 0;
    }

    /** The first hits in the order of their scores, without the closer look. */
    List<FoundArticle> plain(Map<String, Object> search, double closeness, int size) throws IOException {
        var body = new HashMap<>(search);
        body.put("size", size);
        body.put("sort", order(SortOrder.RELEVANCE));
        body.put("docvalue_fields", List.of(Fields.STORY));
        return found(view.search(body), closeness);
    }

    /** Hits that score alike and are of one day stand in an order that is the same in all copies of the index. */
    static List<Object> order(SortOrder sort) {
        var order = new ArrayList<Object>();
        if (sort == SortOrder.RELEVANCE) {
            order.add(Map.of("_score", "desc"));
        }
        order.add(sort == SortOrder.OLDEST ? day("asc", Integer.MAX_VALUE) : day("desc", Integer.MIN_VALUE));
        order.addAll(DocumentNumber.order());
        return order;
    }

    private static Object day(String order, int undated) {
        return Map.of(Fields.DAY, Map.of("order", order, "missing", undated));
    }

    static List<Object> after(Cursor.Place place, SortOrder sort) {
        var after = new ArrayList<Object>();
        if (sort == SortOrder.RELEVANCE) {
            after.add((double) place.score());
        }
        after.add(place.day());
        after.addAll(DocumentNumber.unpacked(place.document()).behind());
        return after;
    }

    private static List<FoundArticle> found(JsonNode answer, double closeness) {
        var found = new ArrayList<FoundArticle>();
        answer.path("hits").path("hits").forEach(hit -> found.add(FoundArticle.of(hit, closeness)));
        return found;
    }
}
