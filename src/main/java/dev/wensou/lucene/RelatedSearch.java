package dev.wensou.lucene;

import dev.wensou.search.ArticleCard;
import dev.wensou.search.RelatedQuery;
import dev.wensou.search.Suggestion.Kind;
import dev.wensou.text.Folding;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds what else to search for: labels that the best hits of a query have more often than articles have on the whole. They
 * are ordered by how much more often, in difference times ratio (the JLH score of Elasticsearch's significant terms), which
 * favours neither the frequent nor the rare. On one thread.
 */
public final class RelatedSearch {
    /** So many of the best hits are about what was asked. */
    public static final int HITS = 50;
    /** Each costs a search that only counts. */
    private static final int CANDIDATES = 24;
    /** Of so many hits, a label of one alone says nothing. */
    private static final int FEW_HITS = 4;
    /** A label that the hits have less than so many times as often as articles on the whole is not about the subject. */
    private static final double LEAST_RATIO = 1.2;
    /** What more than this share of all articles say, such as Linux on a site about it, leads nowhere. */
    private static final double COMMON = 0.25;

    private final long articles;
    private final Counter counter;

    /** @param articles how many there are */
    public RelatedSearch(long articles, Counter counter) {
        this.articles = articles;
        this.counter = counter;
    }

    /** Says how many articles a search for each of some texts finds, in their order. */
    public interface Counter {
        List<Long> of(List<String> texts) throws IOException;
    }

    private record Label(String text, Kind kind) {}

    private record Scored(RelatedQuery query, double score) {}

    /** @param best the best hits of the query, {@value #HITS} at most */
    public List<RelatedQuery> of(String query, List<ArticleCard> best, int size) throws IOException {
        var asked = spaceless(query);
        var scored = new ArrayList<Scored>();
        var candidates = candidates(best, asked);
        var counts =
                counter.of(candidates.stream().map(each -> each.getKey().text()).toList());
        for (var i = 0; i < candidates.size(); i++) {
            var candidate = candidates.get(i);
            var label = candidate.getKey();
            var count = counts.get(i);
            var among = (double) candidate.getValue() / best.size();
            var overall = (double) count / articles;
            if (count > 0 && overall <= COMMON && among >= LEAST_RATIO * overall) {
                scored.add(new Scored(
                        new RelatedQuery(label.text(), label.kind(), count), (among - overall) * among / overall));
            }
        }
        scored.sort(Comparator.comparingDouble(Scored::score)
                .reversed()
                .thenComparing(each -> each.query().text()));
        return scored.stream().map(Scored::query).limit(size).toList();
    }

    /** The most frequent labels of the hits, less those that the query says already or that say it. */
    private static List<Map.Entry<Label, Integer>> candidates(List<ArticleCard> best, String asked) {
        var labels = new LinkedHashMap<String, Label>();
        var counts = new LinkedHashMap<String, Integer>();
        for (var hit : best) {
            var seen = new HashSet<String>();
            for (var label : labels(hit)) {
                var key = spaceless(label.text());
                if (!key.isEmpty() && !key.contains(asked) && !asked.contains(key) && seen.add(key)) {
                    labels.putIfAbsent(key, label);
                    counts.merge(key, 1, Integer::sum);
                }
            }
        }
        var least = best.size() < FEW_HITS ? 1 : 2;
        return counts.entrySet().stream()
                .filter(count -> count.getValue() >= least)
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(CANDIDATES)
                .map(count -> Map.entry(labels.get(count.getKey()), count.getValue()))
                .toList();
    }

    private static List<Label> labels(ArticleCard card) {
        var labels = new ArrayList<Label>();
        card.technologies().forEach(text -> labels.add(new Label(text, Kind.TECHNOLOGY)));
        card.companies().forEach(text -> labels.add(new Label(text, Kind.COMPANY)));
        card.keywords().forEach(text -> labels.add(new Label(text, Kind.KEYWORD)));
        return labels;
    }

    private static String spaceless(String text) {
        return Folding.fold(text).replaceAll("\\s+", "");
    }
}
