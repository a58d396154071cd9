package dev.wensou.lucene.answer;

import dev.wensou.dedup.CopyGroups;
import dev.wensou.lucene.query.Curation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The hits that rules put before all others, whether they match or not; of copies that are folded the first. For one
 * search, on one thread.
 */
final class PinnedHits {
    private final Optional<CopyGroups> folded;
    private final List<Integer> documents = new ArrayList<>();
    private final Set<Integer> stories = new HashSet<>();
    private final Map<Integer, HitCollector.RankedHit> matched = new HashMap<>();
    private long taken;

    PinnedHits(Curation curation, Optional<CopyGroups> folded) {
        this.folded = folded;
        for (var document : curation.pinned()) {
            if (stories.add(story(document))) {
                documents.add(document);
            }
        }
    }

    boolean isEmpty() {
        return documents.isEmpty();
    }

    /** Takes a match if it is one of them, or a copy that is folded under one of them; says whether it did. */
    boolean takes(HitCollector.RankedHit match) {
        if (stories.isEmpty() || !stories.contains(story(match.document()))) {
            return false;
        }
        taken++;
        if (has(match)) {
            matched.put(match.document(), match);
        }
        return true;
    }

    /** How many matches it took. */
    long taken() {
        return taken;
    }

    int size() {
        return documents.size();
    }

    boolean has(HitCollector.RankedHit hit) {
        return documents.contains(hit.document());
    }

    /** Those that did not match. To be asked once all matches were offered. */
    Set<Integer> unmatched() {
        var others = new HashSet<>(documents);
        others.removeAll(matched.keySet());
        return others;
    }

    /** Those on one part of the hits; without a score where they did not match. */
    List<HitCollector.RankedHit> part(HitRange range, FacetColumns columns) {
        return documents.stream()
                .skip(range.skip())
                .limit(range.size())
                .map(document -> matched.getOrDefault(
                        document, new HitCollector.RankedHit(document, 0, 0, columns.day(document))))
                .toList();
    }

    private int story(int document) {
        return folded.map(copies -> copies.storyOf(document)).orElse(document);
    }
}
