package dev.wensou.lucene.analysis;

/** A view of the first {@code length} units of a buffer. The buffer is shared: it is right until it is filled anew. */
record FoldedText(char[] buffer, int length) implements CharSequence {
    @Override
    public char charAt(int index) {
        return buffer[index];
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return new String(buffer, start, end - start);
    }

    @Override
    public String toString() {
        return new String(buffer, 0, length);
    }
}
