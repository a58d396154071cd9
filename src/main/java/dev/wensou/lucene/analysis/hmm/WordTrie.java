package dev.wensou.lucene.analysis.hmm;

import java.util.Arrays;

/**
 * The dictionary's words by their characters. Children lie in one hash table (open addressing with linear probing, Knuth,
 * TAOCP volume 3, 6.4); a node is its slot there, which leaves 32 bits for a key: 1.5 MB for 110,944 nodes. {@link
 * dev.wensou.text.Trie} would need 4. A node knows the class of its word: a number that its caller gave it. Built by one
 * thread, then safe for any number.
 */
final class WordTrie {
    /** No such node. */
    static final int NONE = -1;

    private static final int SLOTS = 1 << 18;
    private static final int MASK = SLOTS - 1;
    private static final int CODE_BITS = 13;
    private static final int MAX_CODES = 1 << CODE_BITS;
    /** 2^64 divided by the golden ratio: Fibonacci hashing (Knuth, same place). */
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private static final int HASH_SHIFT = Long.SIZE - 18;
    private static final int FILTER_WORD_BITS = 14;

    /** The number of each character that stands in a word, from 1; 0 for others. */
    private final char[] codes = new char[CharKind.LAST_HAN - CharKind.FIRST_HAN + 1];
    /** Parent and code of the node in a slot; 0 if there is none, as no code is 0. */
    private final int[] keys = new int[SLOTS];
    /** The class of each word, of the node in a slot, and behind the slots of the first characters by their codes. */
    private final short[] classes = new short[SLOTS + MAX_CODES];

    /** 64 kB. */
    private final BloomFilter filter = new BloomFilter(FILTER_WORD_BITS);

    private int codeCount = 1;
    private int size;

    WordTrie() {
        Arrays.fill(classes, (short) NONE);
    }

    /** The node of a first character; {@link #NONE} if it is in no word. */
    int root(char first) {
        var code = codes[first - CharKind.FIRST_HAN];
        return code == 0 ? NONE : SLOTS + code;
    }

    /** The node of one character more, or {@link #NONE}. */
    int child(int node, char next) {
        var code = codes[next - CharKind.FIRST_HAN];
        if (code == 0) {
            return NONE;
        }
        var key = node << CODE_BITS | code;
        if (!filter.mayHave(hash(key))) {
            return NONE;
        }
        var slot = slotOf(key);
        return keys[slot] == 0 ? NONE : slot;
    }

    /** Whether a word ends in a node. */
    boolean isWord(int node) {
        return classes[node] != NONE;
    }

    /** The class of the word that ends in a node; {@link WordClasses#UNKNOWN} if none does. */
    int classOf(int node) {
        return Math.max(classes[node], WordClasses.UNKNOWN);
    }

    /** Takes in {@code [0, length)} of a buffer, all of it Han, and says its node. */
    int add(char[] word, int length) {
        codeOf(word[0]);
        var node = root(word[0]);
        for (var i = 1; i < length; i++) {
            var key = node << CODE_BITS | codeOf(word[i]);
            node = slotOf(key);
            // a place must stay free, or a search for what is not there would not end
            if (keys[node] == 0 && ++size == SLOTS) {
                throw new MalformedModelException("coredict.mem has too many words");
            }
            keys[node] = key;
            filter.add(hash(key));
        }
        return node;
    }

    void setClass(int node, int wordClass) {
        classes[node] = (short) wordClass;
    }

    private int codeOf(char unit) {
        var at = unit - CharKind.FIRST_HAN;
        if (codes[at] == 0) {
            if (codeCount == MAX_CODES) {
                throw new MalformedModelException("coredict.mem has too many characters");
            }
            codes[at] = (char) codeCount++;
        }
        return codes[at];
    }

    private static long hash(int key) {
        return key * GOLDEN;
    }

    private int slotOf(int key) {
        var slot = (int) (hash(key) >>> HASH_SHIFT);
        while (keys[slot] != key && keys[slot] != 0) {
            slot = (slot + 1) & MASK;
        }
        return slot;
    }
}
