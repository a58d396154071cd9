package dev.wensou.lucene.analysis;

/**
 * Every two neighbouring Han characters of a run, the last character of each run by itself, and every Latin word, so
 * that a token begins at every character. A token's position is its UTF-16 offset in
 * the text, so that the terms of a phrase stand exactly as far apart as in what the user typed, and text between them
 * is never skipped.
 */
final class GramsTokenizer extends WholeTextTokenizer {
    private TextScanner scanner = new TextScanner("");
    private int gram;
    private int runEnd;
    private int position;

    @Override
    void rewind() {
        scanner = new TextScanner(text());
        gram = 0;
        runEnd = 0;
        position = -1;
    }

    @Override
    public boolean incrementToken() {
        while (true) {
            if (gram < runEnd) {
                var second = gram + Character.charCount(Character.codePointAt(text(), gram));
                if (second < runEnd) {
                    var end = second + Character.charCount(Character.codePointAt(text(), second));
                    emitAt(gram, end, BIGRAM);
                    gram = second;
                    return true;
                }
                var last = gram;
                gram = runEnd;
                emitAt(last, runEnd, CHAR);
                return true;
            }
            if (!scanner.next()) {
                return false;
            }
            if (scanner.kind() == TextScanner.Kind.WORD) {
                emitAt(scanner.start(), scanner.end(), WORD);
                return true;
            }
            gram = scanner.start();
            runEnd = scanner.end();
        }
    }

    private void emitAt(int start, int end, String type) {
        emit(start, end, start - position, type);
        position = start;
    }
}
