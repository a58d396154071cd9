package dev.wensou.discovery;

import dev.wensou.text.Trie;
import java.util.Arrays;

/** The frequent n-grams of a corpus and how often each occurs. Safe for any number of threads once it was built. */
final class NGrams {
    private static final int FIRST_LENGTH = 1 << 10;

    private final Trie trie = new Trie();
    private final long total;
    private int[] frequencies = new int[FIRST_LENGTH];

    /** @param total how many Han characters the corpus has */
    NGrams(long total) {
        this.total = total;
    }

    /** Adds the n-gram of a node and one character more, and returns its node. */
    int add(int node, char next, int frequency) {
        var child = trie.addChild(node, next);
        if (child >= frequencies.length) {
            frequencies = Arrays.copyOf(frequencies, child * 2);
        }
        frequencies[child] = frequency;
        return child;
    }

    /** How often an n-gram occurs; 0 if it is not frequent. */
    int frequency(CharSequence gram) {
        var node = trie.find(gram);
        return node == Trie.NONE ? 0 : frequencies[node];
    }

    /** How many different n-grams are frequent, single characters among them. */
    int size() {
        return trie.size() - 1;
    }

    /** How many Han characters the corpus has. */
    long total() {
        return total;
    }
}
