package dev.wensou.ingest;

import java.util.List;

/**
 * Which of the lines above a text is its title: the first, unless the text repeats nothing of it and much of another.
 * A site's name and slogan stand first on many pages, and the article does not speak of them.
 */
final class TitleChoice {
    private static final int PROBED_CHARS = 3000;
    private static final double HARDLY = 0.15;
    private static final double MUCH = 0.35;

    private TitleChoice() {}

    /**
     * The place of the title in {@code candidates}, which has one or more.
     *
     * @param text the running text below them
     */
    static int among(List<String> candidates, String text) {
        var probed = text.substring(0, Math.min(text.length(), PROBED_CHARS));
        if (candidates.size() == 1 || shared(candidates.getFirst(), probed) > HARDLY) {
            return 0;
        }
        for (var i = 1; i < candidates.size(); i++) {
            if (shared(candidates.get(i), probed) >= MUCH) {
                return i;
            }
        }
        return 0;
    }

    /** The share of a line's pairs of neighbouring characters that stand in a text. */
    private static double shared(String line, String text) {
        var bare = line.replaceAll("[\\s\\p{P}]+", "");
        var found = 0;
        for (var i = 0; i + 2 <= bare.length(); i++) {
            found += text.contains(bare.substring(i, i + 2)) ? 1 : 0;
        }
        return bare.length() < 2 ? 0 : (double) found / (bare.length() - 1);
    }
}
