package dev.wensou.lucene.analysis;

import java.util.Arrays;

/**
 * How often each of some terms was added, in the order in which they first were. A hash table with open addressing (Knuth,
 * TAOCP 3, 6.4) over one array of characters: no object is made for a term, as a text has thousands. One thread.
 */
final class TermCounts {
    private static final int FIRST_SLOTS = 1 << 12;
    private static final int FIRST_CHARS = 1 << 13;
    private static final int FREE = -1;

    private int[] slots = new int[FIRST_SLOTS];
    private int[] hashes = new int[FIRST_SLOTS / 2];
    private int[] starts = new int[FIRST_SLOTS / 2 + 1];
    private int[] counts = new int[FIRST_SLOTS / 2];
    private char[] chars = new char[FIRST_CHARS];
    private int size;

    TermCounts() {
        Arrays.fill(slots, FREE);
    }

    /** Forgets all terms, in time that grows with their number and not with the table. */
    void clear() {
        var mask = slots.length - 1;
        for (var i = 0; i < size; i++) {
            // what lies behind it in the same row of the table is cleared in its turn
            var slot = hashes[i] & mask;
            while (slots[slot] != FREE) {
                slots[slot] = FREE;
                slot = slot + 1 & mask;
            }
        }
        size = 0;
    }

    /** Adds the term that is the first {@code length} characters of a buffer. */
    void add(char[] buffer, int length) {
        var hash = hash(buffer, length);
        var mask = slots.length - 1;
        var slot = hash & mask;
        for (var known = slots[slot]; known != FREE; known = slots[slot]) {
            if (hashes[known] == hash && Arrays.equals(chars, starts[known], starts[known + 1], buffer, 0, length)) {
                counts[known]++;
                return;
            }
            slot = slot + 1 & mask;
        }
        if (size == counts.length) {
            grow();
            slot = freeSlot(hash);
        }
        slots[slot] = size;
        insert(hash, buffer, length);
    }

    /** How many different terms there are. */
    int size() {
        return size;
    }

    /** How often the term was added that was the first of its kind at {@code index}, from 0. */
    int count(int index) {
        return counts[index];
    }

    /** Where its characters are, from {@link #start} for {@link #length}. The array is right until a term is added. */
    char[] chars() {
        return chars;
    }

    int start(int index) {
        return starts[index];
    }

    int length(int index) {
        return starts[index + 1] - starts[index];
    }

    private void insert(int hash, char[] buffer, int length) {
        var start = starts[size];
        if (start + length > chars.length) {
            chars = Arrays.copyOf(chars, Math.max(chars.length * 2, start + length));
        }
        System.arraycopy(buffer, 0, chars, start, length);
        hashes[size] = hash;
        counts[size] = 1;
        starts[++size] = start + length;
    }

    private void grow() {
        hashes = Arrays.copyOf(hashes, size * 2);
        counts = Arrays.copyOf(counts, size * 2);
        starts = Arrays.copyOf(starts, size * 2 + 1);
        slots = new int[slots.length * 2];
        Arrays.fill(slots, FREE);
        for (var i = 0; i < size; i++) {
            slots[freeSlot(hashes[i])] = i;
        }
    }

    private int freeSlot(int hash) {
        var slot = hash & slots.length - 1;
        while (slots[slot] != FREE) {
            slot = slot + 1 & slots.length - 1;
        }
        return slot;
    }

    /** The multiplier is Knuth's; its upper bits are mixed into those that choose a slot. */
    private static int hash(char[] buffer, int length) {
        var hash = length;
        for (var i = 0; i < length; i++) {
            hash = (hash + buffer[i]) * 0x9E3779B1;
        }
        return hash ^ hash >>> 15;
    }
}
