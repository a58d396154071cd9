package dev.wensou.lucene.analysis;

/**
 * Every two neighbouring Han characters of a run, the last character of each run by itself, and every Latin word in all
 * its forms, so that a token begins at every character. Tokens stand where {@link GramPositions} says, so that the
 * terms of a phrase stand exactly as far apart as in what the user typed, and text between them is never skipped.
 */
final class GramsTokenizer extends WholeTextTokenizer {
    private TextScanner scanner = new TextScanner("");
    /** Where the next bigram begins, in the run that ends at {@code runEnd}. */
    private int gram;

    private int runEnd;
    private int pieceStart;
    private int pieceEnd;
    /** Its length in the index, which cuts long words. */
    private int pieceUnits;

    private int piecePosition;
    private int position;

    @Override
    void rewind() {
        scanner = new TextScanner(text());
        gram = 0;
        runEnd = 0;
        pieceEnd = -1;
        position = -1;
    }

    @Override
    public boolean incrementToken() {
        if (emitForm()) {
            return true;
        }
        if (gram >= runEnd) {
            if (!nextPiece()) {
                return false;
            }
            if (scanner.kind() == TextScanner.Kind.WORD) {
                emitWord(pieceStart, scanner.end(), advance(pieceStart));
                return true;
            }
            gram = pieceStart;
            runEnd = pieceEnd;
        }
        var first = gram;
        var second = first + Character.charCount(Character.codePointAt(text(), first));
        gram = second;
        if (second < runEnd) {
            var end = second + Character.charCount(Character.codePointAt(text(), second));
            emit(first, end, advance(first), BIGRAM);
        } else {
            emit(first, runEnd, advance(first), CHAR);
        }
        return true;
    }

    @Override
    boolean hasNumberForms() {
        return true;
    }

    private boolean nextPiece() {
        if (!scanner.next()) {
            return false;
        }
        piecePosition = pieceEnd < 0
                ? 0
                : GramPositions.next(piecePosition, pieceUnits, GramPositions.gap(text(), pieceEnd, scanner.start()));
        pieceStart = scanner.start();
        pieceEnd = scanner.end();
        var isWord = scanner.kind() == TextScanner.Kind.WORD;
        pieceUnits = (isWord ? TextScanner.indexedEnd(text(), pieceStart, pieceEnd) : pieceEnd) - pieceStart;
        return true;
    }

    /** Goes to the place of the token that begins at {@code start}, and says how far that is. */
    private int advance(int start) {
        var before = position;
        position = GramPositions.inside(piecePosition, start - pieceStart);
        return position - before;
    }
}
