package dev.wensou.lucene.analysis;

/**
 * Where the tokens of the grams chain stand, so that a phrase matches exactly the places that a reader would take for
 * it. A unit of text counts three. Between two pieces (Han runs or words) lie three more, and one or two for what
 * stands there: nothing, a sign that joins, or more. So the distance of two tokens modulo three says what separates
 * them, and text between them, which would count at least six more, is never mistaken for a sign.
 *
 * <p>Which sign joins is not compared. In 7,977 articles people write one name in many ways ({@code Node.js} 483 times,
 * {@code node-js} 36, {@code Node JS} 9; {@code USB-C} 35, {@code USB C} 9), and another sign means another thing only
 * between single letters, where {@link WordForms} compares it. A comma or a sentence's end joins nothing: of 158 places
 * with {@code C} and {@code C++} side by side, 33 are the list {@code C、C++}.
 */
public final class GramPositions {
    private static final int UNIT = 3;
    private static final String SEPARATES = ",;!?、。…";

    private GramPositions() {}

    /** What stands between two pieces: 0 nothing, 1 a sign that joins, 2 more than that. */
    public static int gap(CharSequence text, int end, int nextStart) {
        return end == nextStart ? 0 : nextStart - end == 1 && isJoint(text.charAt(end)) ? 1 : 2;
    }

    /** Where a token stands that begins {@code units} behind the beginning of its piece. */
    public static int inside(int piece, int units) {
        return piece + UNIT * units;
    }

    /** Where the piece stands that follows one of {@code units} behind a gap. */
    public static int next(int piece, int units, int gap) {
        return inside(piece, units + 1) + gap;
    }

    /** How many units of text stand before a position, all that separates two pieces counting as one. */
    public static int units(int position) {
        return position / UNIT;
    }

    static boolean isJoint(char sign) {
        return SEPARATES.indexOf(sign) < 0;
    }
}
