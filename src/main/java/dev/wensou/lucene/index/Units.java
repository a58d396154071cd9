package dev.wensou.lucene.index;

import java.util.Objects;

/** A text in the first units of an array. Whoever reads it does so before the array gets the next text. On one thread. */
public final class Units implements CharSequence {
    private final char[] units;
    private final int length;

    /** The first {@code length} of the units. */
    public Units(char[] units, int length) {
        this.units = units;
        this.length = length;
    }

    @Override
    public int length() {
        return length;
    }

    @Override
    public char charAt(int index) {
        return units[Objects.checkIndex(index, length)];
    }

    @Override
    public String subSequence(int start, int end) {
        Objects.checkFromToIndex(start, end, length);
        return new String(units, start, end - start);
    }

    /** As {@link String#indexOf(String, int)}; {@code sought} has a unit at least. */
    public int indexOf(String sought, int from) {
        var first = sought.charAt(0);
        var last = length - sought.length();
        for (var at = from; at <= last; at++) {
            if (units[at] == first && startsWith(sought, at)) {
                return at;
            }
        }
        return -1;
    }

    /** As {@link String#startsWith(String, int)}, for places in the text. */
    public boolean startsWith(String sought, int at) {
        if (at + sought.length() > length) {
            return false;
        }
        for (var i = 0; i < sought.length(); i++) {
            if (units[at + i] != sought.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public String toString() {
        return new String(units, 0, length);
    }
}
