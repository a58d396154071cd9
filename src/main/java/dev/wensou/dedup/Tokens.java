package dev.wensou.dedup;

import dev.wensou.text.Folding;
import dev.wensou.text.Han;
import java.util.Arrays;
import java.util.BitSet;

/**
 * A text as the tokens that shingles are made of, hashed: each Han character, and each run of other letters and digits.
 * Folded, so that both scripts, both widths and both cases are one; spaces, signs and line ends are none, so that a
 * copy that is set otherwise has the same tokens. A number is one token with its decimal points.
 */
final class Tokens {
    private long[] hashes = new long[64];
    private final BitSet numbers = new BitSet();
    private int size;

    private Tokens() {}

    static Tokens of(String text) {
        var tokens = new Tokens();
        var at = 0;
        while (at < text.length()) {
            var codePoint = Character.codePointAt(text, at);
            if (Han.isHan(codePoint)) {
                tokens.add(Hashing.mix(folded(codePoint)), false);
                at += Character.charCount(codePoint);
            } else if (Character.isLetterOrDigit(codePoint)) {
                at = tokens.addRun(text, at);
            } else {
                at += Character.charCount(codePoint);
            }
        }
        return tokens;
    }

    int size() {
        return size;
    }

    long hash(int token) {
        return hashes[token];
    }

    /** Whether a token has a digit in it: a number, a version, a model such as {@code h100}. */
    boolean isNumber(int token) {
        return numbers.get(token);
    }

    /** Adds the run that begins at {@code start} and returns where it ends. */
    private int addRun(String text, int start) {
        var hash = 1L;
        var hasDigit = false;
        var at = start;
        while (at < text.length()) {
            var codePoint = Character.codePointAt(text, at);
            var isPart = Character.isLetterOrDigit(codePoint) && !Han.isHan(codePoint)
                    || codePoint == '.' && isDigit(text, at - 1) && isDigit(text, at + 1);
            if (!isPart) {
                break;
            }
            hasDigit |= Character.isDigit(codePoint);
            hash = Hashing.join(hash, folded(codePoint));
            at += Character.charCount(codePoint);
        }
        add(hash, hasDigit);
        return at;
    }

    private void add(long hash, boolean isNumber) {
        if (size == hashes.length) {
            hashes = Arrays.copyOf(hashes, size * 2);
        }
        numbers.set(size, isNumber);
        hashes[size++] = hash;
    }

    private static int folded(int codePoint) {
        return Character.isBmpCodePoint(codePoint) ? Folding.fold((char) codePoint) : codePoint;
    }

    private static boolean isDigit(String text, int at) {
        return at >= 0 && at < text.length() && Character.isDigit(text.charAt(at));
    }
}
