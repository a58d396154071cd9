package dev.wensou.search;

/** A half-open range of UTF-16 offsets, the unit of Java's and JavaScript's strings. Never empty. */
public record Mark(int start, int end) {
    /** @throws IllegalArgumentException if the range is empty or begins before the text */
    public Mark {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("a mark from " + start + " to " + end + " marks nothing");
        }
    }

    /** The same range in a text that begins {@code offset} units later. */
    public Mark minus(int offset) {
        return new Mark(start - offset, end - offset);
    }
}
