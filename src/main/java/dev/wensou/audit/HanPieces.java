package dev.wensou.audit;

import dev.wensou.text.Han;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Random pieces of a text's runs of Han characters. Lengths are in characters, not in UTF-16 units. */
final class HanPieces {
    private HanPieces() {}

    /** A piece of {@code least} to {@code most} characters of one run; empty if no run has that many. */
    static Optional<String> draw(Random random, String text, int least, int most) {
        var starts = starts(text, least);
        if (starts.isEmpty()) {
            return Optional.empty();
        }
        var start = starts.get(random.nextInt(starts.size()));
        var run = text.substring(start, Han.runEnd(text, start));
        var available = run.codePointCount(0, run.length());
        var wanted = least + random.nextInt(Math.min(most, available) - least + 1);
        return Optional.of(run.substring(0, run.offsetByCodePoints(0, wanted)));
    }

    /** The offsets at which at least so many Han characters stand in a row. */
    static List<Integer> starts(String text, int characters) {
        var starts = new ArrayList<Integer>();
        for (var at = 0; at < text.length(); ) {
            var end = Han.runEnd(text, at);
            var left = text.codePointCount(at, end);
            for (var start = at; left >= characters; left--) {
                starts.add(start);
                start = text.offsetByCodePoints(start, 1);
            }
            at = end + (end < text.length() ? Character.charCount(text.codePointAt(end)) : 0);
        }
        return starts;
    }
}
