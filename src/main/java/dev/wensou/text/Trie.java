package dev.wensou.text;

import java.util.Arrays;

/**
 * Texts by their characters: a node for each text and each of its beginnings, numbered from 0, the root, in the order
 * they were added. Children lie in one hash table (open addressing with linear probing, Knuth, TAOCP volume 3, 6.4), 24
 * to 48 bytes a node, where objects would need 200. Safe for any number of threads once it was built.
 */
public final class Trie {
    public static final int ROOT = 0;
    /** No such node. */
    public static final int NONE = -1;

    private static final int FIRST_SLOTS = 1 << 10;
    private static final int BITS_OF_A_CHARACTER = 16;
    private static final long EMPTY = -1;

    private long[] keys = new long[FIRST_SLOTS];
    private int[] nodes = new int[FIRST_SLOTS];
    private int size = 1;

    public Trie() {
        Arrays.fill(keys, EMPTY);
    }

    /** How many nodes there are; all are below this number. */
    public int size() {
        return size;
    }

    /** The node of the text that is {@code node}'s and one character more, or {@link #NONE}. */
    public int child(int node, char next) {
        var key = key(node, next);
        var slot = slotOf(key);
        return keys[slot] == key ? nodes[slot] : NONE;
    }

    /** The same, which is made if there is none. */
    public int addChild(int node, char next) {
        var key = key(node, next);
        var slot = slotOf(key);
        if (keys[slot] == key) {
            return nodes[slot];
        }
        if (size * 2 > keys.length) {
            grow();
            slot = slotOf(key);
        }
        keys[slot] = key;
        nodes[slot] = size;
        return size++;
    }

    /** The node of a text, or {@link #NONE}. */
    public int find(CharSequence text) {
        var node = ROOT;
        for (var i = 0; i < text.length() && node != NONE; i++) {
            node = child(node, text.charAt(i));
        }
        return node;
    }

    /** The node of a text, which is made if there is none. */
    public int add(CharSequence text) {
        var node = ROOT;
        for (var i = 0; i < text.length(); i++) {
            node = addChild(node, text.charAt(i));
        }
        return node;
    }

    private static long key(int node, char next) {
        return (long) node << BITS_OF_A_CHARACTER | next;
    }

    private void grow() {
        var oldKeys = keys;
        var oldNodes = nodes;
        keys = new long[oldKeys.length * 2];
        Arrays.fill(keys, EMPTY);
        nodes = new int[keys.length];
        for (var i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != EMPTY) {
                var slot = slotOf(oldKeys[i]);
                keys[slot] = oldKeys[i];
                nodes[slot] = oldNodes[i];
            }
        }
    }

    private int slotOf(long key) {
        var mask = keys.length - 1;
        var slot = (int) HashMix.of(key) & mask;
        while (keys[slot] != EMPTY && keys[slot] != key) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }
}
