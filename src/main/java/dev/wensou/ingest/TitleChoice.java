package dev.wensou.ingest;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Which of the lines above a text is its title: the first, unless the text repeats nothing of it and much of another.
 * A site's name and slogan stand first on many pages, and the article does not speak of them.
 */
final class TitleChoice {
    /** Shorter lines may be titles too, where no other is. */
    static final int MIN_CHARS = 8;

    private static final Pattern PATH = Pattern.compile(".*[/>›»|｜_:：-]\\s*");
    private static final Pattern SITE =
            Pattern.compile("\\s*[|｜_]\\s*\\S.{0,40}|\\s+[-–—·]\\s+\\S.{0,40}|[-–—]\\S{2,16}");
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

    /** Whether a line is a path or a window's title with a title in it that stands below once more. */
    static boolean isAround(String line, List<String> below) {
        return below.stream().anyMatch(other -> {
            var start = weight(other) >= MIN_CHARS && other.length() < line.length() ? line.indexOf(other) : -1;
            return start > 0 && PATH.matcher(line.substring(0, start)).matches()
                    || start == 0
                            && SITE.matcher(line.substring(other.length())).matches();
        });
    }

    /** Han characters, and half as much for others. */
    static int weight(String line) {
        var han = line.codePoints()
                .filter(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN)
                .count();
        return (int) (han + (line.length() - han) / 2);
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
