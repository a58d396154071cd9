package dev.wensou.text;

/**
 * How long a text is to a reader of Chinese (字数): each Han character is one, and so is each run of other letters and
 * digits. Spaces, signs and line ends are none.
 */
public final class TextLength {
    private TextLength() {}

    /** The number of Han characters and words. */
    public static int of(String text) {
        var length = 0;
        var inWord = false;
        for (var at = 0; at < text.length(); ) {
            var codePoint = text.codePointAt(at);
            var isHan = Han.isHan(codePoint);
            var isPart = !isHan && Character.isLetterOrDigit(codePoint);
            if (isHan || isPart && !inWord) {
                length++;
            }
            inWord = isPart;
            at += Character.charCount(codePoint);
        }
        return length;
    }
}
