package dev.wensou.dedup;

/** Numbers in sets that can only be joined (Tarjan 1975, with path halving). 4 bytes a number. For one thread. */
final class DisjointSets {
    private final int[] parents;

    /** Each number in a set of its own. */
    DisjointSets(int size) {
        parents = new int[size];
        for (var i = 0; i < size; i++) {
            parents[i] = i;
        }
    }

    /** The least number of the set. */
    int least(int number) {
        var at = number;
        while (parents[at] != at) {
            parents[at] = parents[parents[at]];
            at = parents[at];
        }
        return at;
    }

    boolean areJoined(int a, int b) {
        return least(a) == least(b);
    }

    void join(int a, int b) {
        var leastOfA = least(a);
        var leastOfB = least(b);
        parents[Math.max(leastOfA, leastOfB)] = Math.min(leastOfA, leastOfB);
    }
}
