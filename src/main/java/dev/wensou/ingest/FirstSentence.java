package dev.wensou.ingest;

import java.util.regex.Pattern;

/** Makes a title for a text that has none, and tells whether a line can be a title. */
final class FirstSentence {
    private static final int MAX_TITLE_CHARS = 100;
    private static final Pattern END = Pattern.compile("[。！？!?]+[”」』\"）)]*|(?<=[^\\d\\s])\\.(?=\\s|$)|\\n");
    private static final Pattern NO_TITLE = Pattern.compile(".*(。.*|[，,、；;…])");

    private FirstSentence() {}

    /** The first sentence without its full stop; a long one is cut at a pause and ends with {@code …}. */
    static String of(String text) {
        var end = END.matcher(text);
        var sentence = end.find() ? text.substring(0, end.end()) : text;
        sentence = Lines.trim(sentence).replaceFirst("[。.]$", "");
        if (sentence.length() <= MAX_TITLE_CHARS) {
            return sentence;
        }
        var cut = MAX_TITLE_CHARS;
        for (var i = MAX_TITLE_CHARS; i > MAX_TITLE_CHARS / 3; i--) {
            if ("，,；;：: ".indexOf(sentence.charAt(i)) >= 0) {
                cut = i;
                break;
            }
        }
        if (Character.isLowSurrogate(sentence.charAt(cut))) {
            cut--;
        }
        return sentence.substring(0, cut) + "…";
    }

    /** Whether a line may be a title: short, and not a sentence of running text. */
    static boolean isTitle(String line) {
        return !line.isBlank()
                && line.length() <= MAX_TITLE_CHARS
                && !NO_TITLE.matcher(line).matches();
    }
}
