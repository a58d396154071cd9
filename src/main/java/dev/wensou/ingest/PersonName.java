package dev.wensou.ingest;

import java.util.regex.Pattern;

/** Takes a name out of the line that carries it. */
final class PersonName {
    private static final int LONG_CHARS = 40;
    private static final Pattern LINK = Pattern.compile("!?\\[([^\\]]*)](?:\\s?\\[[^\\]]*]|\\([^)]*\\))?");
    private static final Pattern OTHERS = Pattern.compile("\\s+(?:译者|校对|翻译|选题|譯者|校對)\\s*[:：].*$");
    private static final Pattern ADDRESS = Pattern.compile("\\s*[<(（]?https?:.*$");
    private static final Pattern ABOUT = Pattern.compile("\\s*[(（，,;；。].*$");

    private PersonName() {}

    /**
     * The name without Markdown, addresses and other people: {@code [Jane Doe][a]} and {@code Jane Doe https://…} to
     * {@code Jane Doe}. What a long value says about the person is left out.
     */
    static String of(String value) {
        var name = OTHERS.matcher(value).replaceFirst("");
        name = LINK.matcher(name).replaceAll("$1");
        name = ADDRESS.matcher(name).replaceFirst("").replaceAll("[*`\\\\\\[\\]]", "");
        if (name.length() > LONG_CHARS && !name.matches("(?:[\\p{L}. '-]{2,24}[,，、&]\\s*)+[\\p{L}. '-]{2,24}")) {
            name = ABOUT.matcher(name).replaceFirst("");
        }
        return Lines.trim(name);
    }
}
