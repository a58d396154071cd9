package dev.wensou.lucene.answer;

import dev.wensou.dedup.CopyGroups;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** The hits with copies folded: of each group the best, and how many there are. For one search, on one thread. */
final class StoryHits {
    private final CopyGroups copies;
    private final HitOrder order;
    private final TopHits alone;
    /** The best hit of each group; null where none was offered. */
    private final HitCollector.RankedHit[] best;

    private final BitSet seen;
    private long count;

    /** @param behind the hit behind which the best of a story must stand for the story to be among the wanted */
    StoryHits(CopyGroups copies, HitOrder order, int wanted, Optional<HitCollector.RankedHit> behind) {
        this.copies = copies;
        this.order = order;
        this.alone = new TopHits(order, wanted, behind);
        this.best = new HitCollector.RankedHit[copies.count()];
        this.seen = new BitSet(copies.count());
    }

    /**
     * Counts the story of a hit; says whether the hit must be offered. One that ranks too low to be among the wanted need not be, as
     * its story, if it comes among them, does so by another.
     */
    boolean mayTake(int document, long rank) {
        var group = copies.groupOf(document);
        if (group == CopyGroups.ALONE) {
            count++;
        } else if (!seen.get(group)) {
            seen.set(group);
            count++;
        }
        return stillTakes(document, rank);
    }

    /** Whether a hit must be offered that ranks no higher than {@link #mayTake} was told. */
    boolean stillTakes(int document, long rank) {
        if (!alone.mayTake(rank)) {
            return false;
        }
        var group = copies.groupOf(document);
        return group == CopyGroups.ALONE || best[group] == null || order.mayPrecede(rank, best[group]);
    }

    /** Takes a hit, once {@link #mayTake} says so. */
    void offer(HitCollector.RankedHit hit) {
        var group = copies.groupOf(hit.document());
        if (group == CopyGroups.ALONE) {
            alone.offer(hit);
        } else if (best[group] == null || order.compare(hit, best[group]) < 0) {
            best[group] = hit;
        }
    }

    /** The number of stories among all hits. */
    long count() {
        return count;
    }

    /** The best hits of the best stories, best first. To be asked once. */
    List<HitCollector.RankedHit> sorted() {
        for (var hit : best) {
            if (hit != null) {
                alone.offer(hit);
            }
        }
        return alone.sorted();
    }

    /** Of hits in their order, the first of each story. */
    static List<HitCollector.RankedHit> folded(List<HitCollector.RankedHit> hits, CopyGroups copies) {
        var seen = new HashSet<Integer>();
        return hits.stream()
                .filter(hit -> seen.add(copies.storyOf(hit.document())))
                .toList();
    }
}
