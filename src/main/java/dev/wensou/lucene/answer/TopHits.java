package dev.wensou.lucene.answer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** The best so many of the hits offered. For one search, on one thread. */
final class TopHits {
    private static final int FIRST_CAPACITY = 1024;

    private final Comparator<HitCollector.RankedHit> order;
    private final int wanted;
    private final PriorityQueue<HitCollector.RankedHit> best;

    /** @param order the better hit first */
    TopHits(Comparator<HitCollector.RankedHit> order, int wanted) {
        this.order = order;
        this.wanted = wanted;
        this.best = new PriorityQueue<>(Math.min(wanted, FIRST_CAPACITY) + 1, order.reversed());
    }

    void offer(HitCollector.RankedHit hit) {
        if (best.size() < wanted) {
            best.add(hit);
        } else if (wanted > 0 && order.compare(hit, best.peek()) < 0) {
            best.poll();
            best.add(hit);
        }
    }

    /** The best, best first. */
    List<HitCollector.RankedHit> sorted() {
        var sorted = new ArrayList<>(best);
        sorted.sort(order);
        return sorted;
    }
}
