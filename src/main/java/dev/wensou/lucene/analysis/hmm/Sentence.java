package dev.wensou.lucene.analysis.hmm;

import java.util.Arrays;

/**
 * A sentence as the model reads it: symbols, each of them a Han character, a run of Latin letters, a run of digits, a
 * punctuation mark, a supplementary character or another unit. Space is left out, also between the characters of a word.
 * Filled anew for each sentence; one thread.
 */
final class Sentence {
    private static final int FIRST_ROOM = 128;

    private char[] text = new char[0];
    private CharKind[] kinds = new CharKind[FIRST_ROOM];
    private int[] starts = new int[FIRST_ROOM];
    private int[] ends = new int[FIRST_ROOM];
    private char[] units = new char[FIRST_ROOM];
    private int size;

    /** Reads {@code [start, end)} of a buffer, which is kept. */
    void read(char[] buffer, int start, int end) {
        text = buffer;
        size = 0;
        ensureRoom(end - start);
        for (var at = start; at < end; ) {
            var kind = CharKind.of(buffer[at]);
            if (kind == CharKind.SPACE) {
                at++;
                continue;
            }
            kinds[size] = kind;
            starts[size] = at;
            units[size] = buffer[at];
            at = endOf(kind, at, end);
            ends[size++] = at;
        }
    }

    private int endOf(CharKind kind, int start, int end) {
        if (kind == CharKind.SURROGATE) {
            return start + Character.charCount(Character.codePointAt(text, start, end));
        }
        var at = start + 1;
        if (kind == CharKind.LETTER || kind == CharKind.DIGIT) {
            while (at < end && CharKind.of(text[at]) == kind) {
                at++;
            }
        }
        return at;
    }

    /** The buffer that was read. */
    char[] text() {
        return text;
    }

    /** How many symbols there are. */
    int size() {
        return size;
    }

    CharKind kind(int symbol) {
        return kinds[symbol];
    }

    boolean isHan(int symbol) {
        return symbol < size && kinds[symbol] == CharKind.HAN;
    }

    /** Where it begins in the buffer. */
    int start(int symbol) {
        return starts[symbol];
    }

    /** Where it ends in the buffer, exclusive. */
    int end(int symbol) {
        return ends[symbol];
    }

    /** The first unit of a symbol; all of a Han character and of a punctuation mark. */
    char unit(int symbol) {
        return units[symbol];
    }

    private void ensureRoom(int symbols) {
        if (symbols > kinds.length) {
            kinds = Arrays.copyOf(kinds, symbols);
            starts = new int[symbols];
            ends = new int[symbols];
            units = new char[symbols];
        }
    }
}
