package dev.wensou.lucene.analysis;

/**
 * Every two neighbouring Han characters of a run, the last character of each run by itself, and every Latin word in all
 * its forms, so that a token begins at every character. Tokens stand where {@link GramPositions} says, so that the
 * terms of a phrase stand exactly as far apart as in what the user typed, and text between them is never skipped.
 */
final class GramsTokenizer extends WholeTextTokenizer {
    private Pieces pieces = new Pieces("");
    /** Where the next bigram begins, in the run that ends at {@code runEnd}. */
    private int gram;

    private int runEnd;
    private int position;

    @Override
    void rewind() {
        pieces = new Pieces(text());
        gram = 0;
        runEnd = 0;
        position = -1;
    }

    @Override
    public boolean incrementToken() {
        if (emitForm()) {
            return true;
        }
        if (gram >= runEnd) {
            if (!pieces.next()) {
                return false;
            }
            if (pieces.isWord()) {
                emitWord(pieces.start(), pieces.end(), advance(pieces.start()));
                return true;
            }
            gram = pieces.start();
            runEnd = pieces.end();
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

    /** Goes to the place of the token that begins at {@code start}, and says how far that is. */
    private int advance(int start) {
        var before = position;
        position = pieces.position(start);
        return position - before;
    }
}
