package dev.wensou.correct;

/** Letters that are taken for Latin ones because they look the same, folded to lower case. */
final class Alphabets {
    /** Cyrillic and Greek, each with the Latin letter below it. */
    private static final String LOOK = "аьсԁеһіјкӏмиорԛѕтѵԝхуαορνικτυχε";

    private static final String LATIN = "abcdehijklmnopqstvwxyaopviktuxe";

    private Alphabets() {}

    /** The text with Latin letters for those that look like them. Of the same length. */
    static String latin(String folded) {
        var latin = new StringBuilder(folded);
        for (var i = 0; i < latin.length(); i++) {
            var found = LOOK.indexOf(latin.charAt(i));
            if (found >= 0) {
                latin.setCharAt(i, LATIN.charAt(found));
            }
        }
        return latin.toString();
    }

    /** Whether all of a folded text is Latin letters, digits and the signs of names such as C++ and Node.js. */
    static boolean isLatin(String folded) {
        return folded.chars().allMatch(unit -> unit > ' ' && unit < 0x7F);
    }
}
