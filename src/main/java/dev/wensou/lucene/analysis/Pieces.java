package dev.wensou.lucene.analysis;

/** The Han runs and words of a folded text with the places of {@link GramPositions}. A cursor, for one thread. */
final class Pieces {
    private final CharSequence text;
    private final TextScanner scanner;
    private int start;
    private int end = -1;
    /** Its length in the index, which cuts long words. */
    private int units;

    private int position;

    Pieces(CharSequence folded) {
        this.text = folded;
        this.scanner = new TextScanner(folded);
    }

    /** Moves to the next piece; false at the end of the text. */
    boolean next() {
        if (!scanner.next()) {
            return false;
        }
        position = end < 0 ? 0 : GramPositions.next(position, units, GramPositions.gap(text, end, scanner.start()));
        start = scanner.start();
        end = scanner.end();
        units = (isWord() ? TextScanner.indexedEnd(text, start, end) : end) - start;
        return true;
    }

    boolean isWord() {
        return scanner.kind() == TextScanner.Kind.WORD;
    }

    int start() {
        return start;
    }

    /** Exclusive; 0 or less before the first piece. */
    int end() {
        return end;
    }

    /** Where a token of this piece stands that begins at {@code at} of the text. */
    int position(int at) {
        return GramPositions.inside(position, at - start);
    }
}
