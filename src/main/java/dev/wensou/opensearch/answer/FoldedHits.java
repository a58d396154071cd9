package dev.wensou.opensearch.answer;

import dev.wensou.article.Article;
import dev.wensou.lucene.query.CompiledQuery;
import dev.wensou.opensearch.answer.ClusterHits.Part;
import dev.wensou.opensearch.answer.ClusterHits.Range;
import dev.wensou.opensearch.index.ArticleJson;
import dev.wensou.opensearch.index.Fields;
import dev.wensou.opensearch.index.FoundArticle;
import dev.wensou.opensearch.index.FoundHit;
import dev.wensou.opensearch.index.IndexView;
import dev.wensou.opensearch.query.Boosts;
import dev.wensou.search.Cursor;
import dev.wensou.search.SortOrder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * One part of the hits with copies folded: the hits of {@link ClusterHits} in their order, less each that has a copy before it. A
 * cluster's own collapsing cannot go on behind a hit, and takes all articles without a copy for one story. So hits are read in
 * their order, and the copies are passed over here. For one answer, on one thread.
 */
final class FoldedHits {
    /** So many hits are read at once where copies have left a page short, and more each time. */
    private static final int LEAST = 100;

    private static final int MOST = 5_000;

    private final IndexView view;
    private final ClusterHits hits;

    FoldedHits(IndexView view, ClusterHits hits) {
        this.view = view;
        this.hits = hits;
    }

    /** A hit, and its article if it came with it. */
    private record Entry(FoundHit hit, Optional<FoundArticle> article) {}

    /** What is asked, as {@link ClusterHits#of} is. */
    record Ask(CompiledQuery query, Boosts boosts, Map<String, Object> search, double closeness, SortOrder sort) {
        /** The hits of a request. */
        static Ask of(Asking.Asked asked, Map<String, Object> search) {
            var question = asked.question();
            return new Ask(question.query(), question.boosts(), search, asked.closer(), question.sort());
        }
    }

    /**
     * As {@link ClusterHits#of}.
     *
     * @param isFolded whether copies are folded; the numbers of the range count the hits that are left then
     */
    Part of(boolean isFolded, Ask ask, Range range) throws IOException {
        if (!isFolded) {
            return hits.of(ask.query(), ask.boosts(), ask.search(), ask.closeness(), ask.sort(), range);
        }
        return range.behind().isPresent() ? behind(ask, range, range.behind().get()) : fromTheTop(ask, range);
    }

    private Part fromTheTop(Ask ask, Range range) throws IOException {
        var wanted = range.skip() + range.size() + 1;
        var depth = hits.depth(ask.query(), ask.sort());
        var listed = new ArrayList<Entry>();
        var seen = new HashSet<String>();
        var read = 0;
        var early = 0;
        Optional<JsonNode> answer = Optional.empty();
        var isMore = true;
        if (range.skip() <= depth) {
            var head = hits.of(
                    ask.query(),
                    ask.boosts(),
                    ask.search(),
                    ask.closeness(),
                    ask.sort(),
                    Range.from(0, Math.max(depth, wanted)));
            for (var hit : head.hits()) {
                if (isFirst(hit.story(), seen)) {
                    listed.add(entry(hit));
                    early += read < depth ? 1 : 0;
                }
                read++;
            }
            answer = Optional.of(head.answer());
            isMore = head.more();
        }
        Optional<Cursor.Place> place = Optional.empty();
        for (var size = Math.max(LEAST, wanted - listed.size());
                isMore && listed.size() < wanted;
                size = Math.min(2 * size, MOST)) {
            // the numbers of hits are those without folding, so nothing is left out of the first
            var some = chunk(ask, read, place, place.isPresent() ? seen : Set.of(), size, answer.isEmpty());
            answer = answer.or(() -> Optional.of(some));
            var found = hits(some, ask.closeness());
            for (var hit : found) {
                if (isFirst(hit.story(), seen)) {
                    listed.add(new Entry(hit, Optional.empty()));
                }
            }
            isMore = found.size() == size;
            place = found.isEmpty() ? place : Optional.of(found.getLast().place());
        }
        var end = Math.min(range.skip() + range.size(), listed.size());
        var page = listed.subList(Math.min(range.skip(), end), end);
        return new Part(articles(page), page.isEmpty() || end <= early, end < listed.size(), answer.orElseThrow());
    }

    /** A hit stands behind a place as the best of its story, or not at all. */
    private Part behind(Ask ask, Range range, Cursor.Place place) throws IOException {
        var wanted = range.size() + 1;
        var first = hits.of(
                ask.query(),
                ask.boosts(),
                ask.search(),
                ask.closeness(),
                ask.sort(),
                new Range(range.skip(), Optional.of(place), wanted));
        var listed = new ArrayList<>(
                best(ask, first.hits().stream().map(FoldedHits::entry).toList()));
        var isMore = first.more();
        var last = isMore ? first.hits().getLast().place() : place;
        for (var size = LEAST; isMore && listed.size() < wanted; size = Math.min(2 * size, MOST)) {
            var found = hits(chunk(ask, 0, Optional.of(last), Set.of(), size, false), ask.closeness());
            listed.addAll(best(
                    ask,
                    found.stream().map(hit -> new Entry(hit, Optional.empty())).toList()));
            isMore = found.size() == size;
            last = found.isEmpty() ? last : found.getLast().place();
        }
        var page = listed.subList(0, Math.min(range.size(), listed.size()));
        return new Part(articles(page), page.isEmpty(), listed.size() > page.size(), first.answer());
    }

    private static boolean isFirst(Optional<String> story, Set<String> seen) {
        return story.isEmpty() || seen.add(story.get());
    }

    private static Entry entry(FoundArticle found) {
        var hit = new FoundHit(found.article().id().value(), found.score(), found.place(), found.story());
        return new Entry(hit, Optional.of(found));
    }

    /** Of some hits those that are the best of their stories among all. */
    private List<Entry> best(Ask ask, List<Entry> some) throws IOException {
        var stories = new HashSet<String>();
        some.forEach(each -> each.hit().story().ifPresent(stories::add));
        if (stories.isEmpty()) {
            return some;
        }
        var filters = new ArrayList<Object>(List.of(Map.of("terms", Map.of(Fields.STORY, stories))));
        if (ask.search().containsKey("post_filter")) {
            filters.add(ask.search().get("post_filter"));
        }
        var all = Map.of("must", ask.search().getOrDefault("query", Map.of()), "filter", filters);
        var answer = view.search(Map.of(
                "query",
                Map.of("bool", all),
                "collapse",
                Map.of("field", Fields.STORY),
                "sort",
                ClusterHits.order(ask.sort()),
                "size",
                stories.size(),
                "track_total_hits",
                false,
                "_source",
                false));
        var best = new HashSet<String>();
        hits(answer, ask.closeness()).forEach(hit -> best.add(hit.id()));
        return some.stream()
                .filter(each ->
                        each.hit().story().isEmpty() || best.contains(each.hit().id()))
                .toList();
    }

    /** Hits without their articles, from a number on or behind a place. */
    private JsonNode chunk(
            Ask ask, int from, Optional<Cursor.Place> place, Collection<String> but, int size, boolean isCounted)
            throws IOException {
        var body = new HashMap<>(ask.search());
        body.put("size", size);
        body.put("sort", ClusterHits.order(ask.sort()));
        body.put("_source", false);
        body.put("docvalue_fields", List.of(Fields.STORY));
        if (place.isPresent()) {
            body.put("search_after", ClusterHits.after(place.get(), ask.sort()));
        } else {
            body.put("from", from);
        }
        if (!isCounted) {
            body.remove("aggs");
            body.put("track_total_hits", false);
        }
        if (!but.isEmpty()) {
            var passed =
                    Optional.ofNullable(body.get("post_filter")).map(List::of).orElse(List.of());
            body.put(
                    "post_filter",
                    Map.of("bool", Map.of("filter", passed, "must_not", Map.of("terms", Map.of(Fields.STORY, but)))));
        }
        return view.search(body);
    }

    private static List<FoundHit> hits(JsonNode answer, double closeness) {
        var found = new ArrayList<FoundHit>();
        answer.path("hits").path("hits").forEach(hit -> found.add(FoundHit.of(hit, closeness)));
        return found;
    }

    /** Reads the articles of those that came without. */
    private List<FoundArticle> articles(List<Entry> page) throws IOException {
        var ids = page.stream()
                .filter(each -> each.article().isEmpty())
                .map(each -> each.hit().id())
                .toList();
        var articles = new HashMap<String, Article>();
        if (!ids.isEmpty()) {
            var found = view.look(Map.of("query", Map.of("terms", Map.of(Fields.ID, ids)), "size", ids.size()));
            for (var hit : found.path("hits").path("hits")) {
                articles.put(
                        hit.path("_id").asString(),
                        ArticleJson.read(hit.path("_source").path(Fields.ARTICLE)));
            }
        }
        var complete = new ArrayList<FoundArticle>();
        for (var each : page) {
            var article = Optional.ofNullable(articles.get(each.hit().id()));
            complete.add(each.article().orElseGet(() -> each.hit().with(article.orElseThrow())));
        }
        return complete;
    }
}
