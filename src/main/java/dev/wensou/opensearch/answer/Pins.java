package dev.wensou.opensearch.answer;

import dev.wensou.article.ArticleId;
import dev.wensou.lucene.answer.Curator;
import dev.wensou.opensearch.index.Fields;
import dev.wensou.opensearch.index.FoundArticle;
import dev.wensou.opensearch.query.ClusterQuestion;
import dev.wensou.search.SortOrder;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The articles that rules show before all others, whether they match or not: those that there are, that pass the filters, and
 * that no rule hides. For one answer.
 *
 * @param all in their order
 */
record Pins(List<Pin> all) {
    static final Pins NONE = new Pins(List.of());
    /** Of articles with one address, so many are looked at. */
    private static final int MOST_OF_ONE_ADDRESS = 100;

    /** @param isHit whether it matches; if not, it has no score */
    record Pin(FoundArticle found, boolean isHit) {
        ArticleId id() {
            return found.article().id();
        }
    }

    /**
     * @param body that pins nothing
     * @param isFolded whether of copies of one story only the first is pinned
     */
    static Pins of(ClusterQuestion question, SearchBody body, ClusterHits hits, CloserLook closer, boolean isFolded)
            throws IOException {
        var names = question.rules().pinned().stream().distinct().toList();
        // an order by date was asked for and shall not be broken
        if (names.isEmpty() || question.sort() != SortOrder.RELEVANCE) {
            return NONE;
        }
        var named = hits.plain(
                body.named(names, Curator.hidden(question.rules().hidden())), 0, names.size() * MOST_OF_ONE_ADDRESS);
        var pinned = new LinkedHashMap<ArticleId, FoundArticle>();
        var stories = new HashSet<String>();
        for (var name : names) {
            named.stream()
                    .filter(each -> each.article().id().value().equals(name)
                            || each.article().url().filter(name::equals).isPresent())
                    .findFirst()
                    .filter(each -> !isFolded
                            || each.story().isEmpty()
                            || stories.add(each.story().get()))
                    .ifPresent(each ->
                            pinned.putIfAbsent(each.article().id(), new FoundArticle(each.article(), each.story())));
        }
        var scored = new HashMap<ArticleId, FoundArticle>();
        var query = question.query();
        var ids = pinned.keySet().stream().map(ArticleId::value).toList();
        var matching = Map.of(
                "must", body.scored(query, SortOrder.RELEVANCE), "filter", Map.of("terms", Map.of(Fields.ID, ids)));
        hits.plain(Map.of("query", Map.of("bool", matching)), body.closer(query, SortOrder.RELEVANCE), ids.size() + 1)
                .forEach(each -> scored.put(each.article().id(), each));
        return new Pins(pinned.values().stream()
                .map(each -> pin(each, scored, question, closer))
                .toList());
    }

    private static Pin pin(
            FoundArticle named, Map<ArticleId, FoundArticle> scored, ClusterQuestion question, CloserLook closer) {
        var hit = scored.get(named.article().id());
        return hit == null
                ? new Pin(named, false)
                : new Pin(closer.look(hit, question.query(), question.boosts()), true);
    }

    List<String> ids() {
        return all.stream().map(pin -> pin.id().value()).toList();
    }

    /** Of those that have copies. */
    List<String> stories() {
        return all.stream().flatMap(pin -> pin.found().story().stream()).toList();
    }

    int size() {
        return all.size();
    }

    /** How many of them match. */
    long hits() {
        return all.stream().filter(Pin::isHit).count();
    }

    /** Those on one part of the hits. */
    List<Pin> part(ClusterHits.Range range) {
        return range.behind().isPresent()
                ? List.of()
                : all.stream().skip(range.skip()).limit(range.size()).toList();
    }

    /** What is left of a part for the hits behind them. */
    ClusterHits.Range others(ClusterHits.Range range) {
        var first = Math.max(0, range.skip() - size());
        var end = Math.max(0, range.skip() + range.size() - size());
        return range.behind().isPresent() ? range : ClusterHits.Range.from(first, end - first);
    }
}
