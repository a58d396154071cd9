package dev.wensou.lucene.analysis.hmm;

/** What the model takes a UTF-16 unit for; the ranges are those of SmartCN's {@code Utility.getCharType}. */
enum CharKind {
    /** An ideograph that dictionary words may be made of; the later additions to Unicode are {@link #OTHER}. */
    HAN,
    LETTER,
    DIGIT,
    SPACE,
    DELIMITER,
    SURROGATE,
    OTHER;

    static final char FIRST_HAN = '\u4E00';
    static final char LAST_HAN = '\u9FA5';

    private static final char FIRST_WIDE_DIGIT = '\uFF10';
    private static final char WIDTH_DISTANCE = '\uFEE0';

    static CharKind of(char unit) {
        if (unit >= FIRST_HAN) {
            return unit <= LAST_HAN ? HAN : beyondHan(unit);
        }
        if (isIn(unit, 'a', 'z') || isIn(unit, 'A', 'Z')) {
            return LETTER;
        }
        if (isIn(unit, '0', '9')) {
            return DIGIT;
        }
        if (unit == ' ' || unit == '\t' || unit == '\r' || unit == '\n' || unit == '\u3000') {
            return SPACE;
        }
        var isDelimiter = isIn(unit, '!', '\u00BB') || isIn(unit, '\u2010', '\u2642') || isIn(unit, '\u3001', '\u301E');
        return isDelimiter ? DELIMITER : OTHER;
    }

    private static CharKind beyondHan(char unit) {
        if (Character.isSurrogate(unit)) {
            return SURROGATE;
        }
        if (isIn(unit, '\uFF21', '\uFF3A') || isIn(unit, '\uFF41', '\uFF5A')) {
            return LETTER;
        }
        if (isIn(unit, FIRST_WIDE_DIGIT, '\uFF19')) {
            return DIGIT;
        }
        return isIn(unit, '\uFE30', '\uFF63') ? DELIMITER : OTHER;
    }

    /** A letter or digit as the token has it: half width, lower case; any other unit as it is. */
    static char plain(char unit) {
        var kind = of(unit);
        if (kind != LETTER && kind != DIGIT) {
            return unit;
        }
        var narrow = unit >= FIRST_WIDE_DIGIT ? (char) (unit - WIDTH_DISTANCE) : unit;
        return isIn(narrow, 'A', 'Z') ? (char) (narrow + ('a' - 'A')) : narrow;
    }

    private static boolean isIn(char unit, char first, char last) {
        return unit >= first && unit <= last;
    }
}
