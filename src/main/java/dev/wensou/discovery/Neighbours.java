package dev.wensou.discovery;

/** Counts the characters that stand beside an n-gram. Filled and emptied over and over. For one thread. */
final class Neighbours {
    private final int[] counts = new int[Character.MAX_VALUE + 1];
    private final char[] different = new char[Character.MAX_VALUE + 1];
    private int size;
    private int total;

    /** Forgets all. */
    void clear() {
        for (var i = 0; i < size; i++) {
            counts[different[i]] = 0;
        }
        size = 0;
        total = 0;
    }

    void add(char neighbour) {
        if (counts[neighbour]++ == 0) {
            different[size++] = neighbour;
        }
        total++;
    }

    /** How many different ones there are. */
    int size() {
        return size;
    }

    /** One of them, by the order in which they came. */
    char get(int index) {
        return different[index];
    }

    int count(char neighbour) {
        return counts[neighbour];
    }

    /** How hard it is to guess one of them, in bits: {@code log n - sum of c log c / n}. Each border is one of its own. */
    double entropy() {
        var sum = 0.0;
        for (var i = 0; i < size; i++) {
            if (different[i] != HanText.BORDER) {
                var count = counts[different[i]];
                sum += count * log2(count);
            }
        }
        return log2(total) - sum / total;
    }

    private static double log2(double x) {
        return Math.log(x) / Math.log(2);
    }
}
