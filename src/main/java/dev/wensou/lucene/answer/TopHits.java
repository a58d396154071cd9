package dev.wensou.lucene.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;

/** The best so many of the hits offered that stand behind a given place. For one search, on one thread. */
final class TopHits {
    private static final int FIRST_CAPACITY = 1024;

    private final HitOrder order;
    private final int wanted;
    private final Optional<HitCollector.RankedHit> behind;
    private final PriorityQueue<HitCollector.RankedHit> best;

    /**
     * @param order the better hit first
     * @param behind the hit behind which they stand, if not all are wanted
     */
    TopHits(HitOrder order, int wanted, Optional<HitCollector.RankedHit> behind) {
        this.order = order;
        this.wanted = wanted;
        this.behind = behind;
        this.best = new PriorityQueue<>(Math.min(wanted, FIRST_CAPACITY) + 1, order.reversed());
    }

    /** Whether a hit of that rank may be among the best; if not, it need not be made. */
    boolean mayTake(long rank) {
        return wanted > 0 && (best.size() < wanted || order.mayPrecede(rank, best.peek()));
    }

    void offer(HitCollector.RankedHit hit) {
        if (behind.isPresent() && order.compare(hit, behind.get()) <= 0) {
            return;
        }
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
