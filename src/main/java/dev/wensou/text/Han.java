package dev.wensou.text;

/** What counts as a Han character: ideographs of every plane, the iteration mark 々 and the zero 〇. */
public final class Han {
    private Han() {}

    /** Whether the code point belongs to the Han script (Unicode Script property, which has 々 and 〇 in it). */
    public static boolean isHan(int codePoint) {
        if (codePoint < 0x2E80) {
            return false;
        }
        if (codePoint >= 0x4E00 && codePoint <= 0x9FFF) {
            return true;
        }
        return Character.UnicodeScript.of(codePoint) == Character.UnicodeScript.HAN && Character.isLetter(codePoint)
                || codePoint == '々'
                || codePoint == '〇';
    }

    /** Where the run of Han characters that begins at {@code start} ends; {@code start} itself if none does. */
    public static int runEnd(CharSequence text, int start) {
        var at = start;
        while (at < text.length()) {
            var codePoint = Character.codePointAt(text, at);
            if (!isHan(codePoint)) {
                break;
            }
            at += Character.charCount(codePoint);
        }
        return at;
    }
}
