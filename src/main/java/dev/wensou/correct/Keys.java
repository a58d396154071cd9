package dev.wensou.correct;

/** Keys of a Latin keyboard, QWERTY. */
final class Keys {
    private static final String[] ROWS = {"qwertyuiop", "asdfghjkl", "zxcvbnm"};

    private Keys() {}

    /** Whether two letters lie side by side, or one above the other, so that a finger may slip from one to the other. */
    static boolean areNeighbours(char one, char other) {
        for (var row = 0; row < ROWS.length; row++) {
            var column = ROWS[row].indexOf(one);
            for (var near = Math.max(0, row - 1); column >= 0 && near <= Math.min(row + 1, ROWS.length - 1); near++) {
                // each row begins half a key further right
                var from = column - (near < row ? 0 : 1);
                var to = column + (near > row ? 0 : 1);
                var found = ROWS[near].indexOf(other);
                if (found >= from && found <= to && found >= 0) {
                    return true;
                }
            }
        }
        return false;
    }
}
