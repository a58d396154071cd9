package dev.wensou.lucene.analysis;

/** Every Han character and every Latin word. */
final class CharsTokenizer extends WholeTextTokenizer {
    private TextScanner scanner = new TextScanner("");
    private int at;
    private int runEnd;

    @Override
    void rewind() {
        scanner = new TextScanner(text());
        at = 0;
        runEnd = 0;
    }

    @Override
    public boolean incrementToken() {
        if (emitForm()) {
            return true;
        }
        if (at >= runEnd) {
            if (!scanner.next()) {
                return false;
            }
            if (scanner.kind() == TextScanner.Kind.WORD) {
                emitWord(scanner.start(), scanner.end(), 1);
                return true;
            }
            at = scanner.start();
            runEnd = scanner.end();
        }
        var end = at + Character.charCount(Character.codePointAt(text(), at));
        emit(at, end, 1, CHAR);
        at = end;
        return true;
    }
}
