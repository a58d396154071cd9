package dev.wensou.analytics;

import java.util.List;

/** How values are put into buckets. A bucket's name is the largest value in it; the last one has no end. */
public enum Scale {
    /** Time from request to answer inside the engine, in milliseconds. */
    MILLIS(1, 2, 5, 10, 20, 50, 100, 200, 500, 1000),
    /** Where a clicked hit stood, 1 for the first. */
    POSITION(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 20, 50);

    private final List<Integer> ends;

    Scale(Integer... ends) {
        this.ends = List.of(ends);
    }

    /** The largest value of each bucket but the last. */
    public List<Integer> ends() {
        return ends;
    }

    int buckets() {
        return ends.size() + 1;
    }

    int bucketOf(double value) {
        var bucket = 0;
        while (bucket < ends.size() && value > ends.get(bucket)) {
            bucket++;
        }
        return bucket;
    }
}
