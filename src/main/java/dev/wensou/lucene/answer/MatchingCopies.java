package dev.wensou.lucene.answer;

import dev.wensou.dedup.CopyGroups;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;

/** The copies of a page's hits that match as well. For one search, on one thread. */
public final class MatchingCopies {
    private final CopyGroups copies;
    private final FacetColumns columns;

    public MatchingCopies(CopyGroups copies, FacetColumns columns) {
        this.copies = copies;
        this.columns = columns;
    }

    /** For each hit that has any, by its document: those that match and pass the filters, newest first, undated last. */
    public Map<Integer, List<Integer>> of(
            IndexSearcher searcher, Query query, Counting counting, List<HitCollector.RankedHit> hits)
            throws IOException {
        var asked = new TreeSet<Integer>();
        for (var hit : hits) {
            asked.addAll(others(hit.document()));
        }
        if (asked.isEmpty()) {
            return Map.of();
        }
        asked.retainAll(matching(searcher, query, asked));
        var dimensions = counting.dimensions();
        asked.removeIf(document -> dimensions.stream().anyMatch(dimension -> !dimension.passes(document)));
        var found = new HashMap<Integer, List<Integer>>();
        for (var hit : hits) {
            var others = others(hit.document());
            others.retainAll(asked);
            if (!others.isEmpty()) {
                others.sort(Comparator.comparingInt(columns::day).reversed().thenComparing(Comparator.naturalOrder()));
                found.put(hit.document(), others);
            }
        }
        return found;
    }

    private List<Integer> others(int document) {
        var others = new ArrayList<Integer>();
        var group = copies.groupOf(document);
        if (group != CopyGroups.ALONE) {
            for (var member : copies.members(group)) {
                if (member != document) {
                    others.add(member);
                }
            }
        }
        return others;
    }

    private static List<Integer> matching(IndexSearcher searcher, Query query, TreeSet<Integer> asked)
            throws IOException {
        var weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
        var matching = new ArrayList<Integer>();
        for (var leaf : searcher.getIndexReader().leaves()) {
            var inLeaf = asked.subSet(leaf.docBase, leaf.docBase + leaf.reader().maxDoc());
            var scorer = inLeaf.isEmpty() ? null : weight.scorer(leaf);
            if (scorer == null) {
                continue;
            }
            var matches = scorer.iterator();
            for (var document : inLeaf) {
                var target = document - leaf.docBase;
                if (matches.docID() < target) {
                    matches.advance(target);
                }
                if (matches.docID() == target) {
                    matching.add(document);
                }
            }
        }
        return matching;
    }
}
