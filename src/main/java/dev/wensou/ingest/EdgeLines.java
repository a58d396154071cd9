package dev.wensou.ingest;

import dev.wensou.text.Folding;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The lines at the beginning and the end of a text, where a page's own lines are left if any are. */
final class EdgeLines {
    private static final int HEAD_LINES = 8;
    private static final int TAIL_LINES = 20;

    /** So many lines of its own may stand between the repeated ones, such as the titles of other articles. */
    private static final int GAP_LINES = 6;

    /** Of Markdown. */
    private static final Pattern HEADING_MARKS = Pattern.compile("^\\s{0,3}#{1,6}\\s*|\\s*#+\\s*$");

    private static final int MAX_CHARS = 300;
    private static final int MIN_LETTERS = 2;

    private EdgeLines() {}

    /** The marks of the lines at both edges; equal lines, compared folded, have equal marks. */
    static Set<Long> marks(String body) {
        var lines = body.lines().filter(line -> !line.isBlank()).toList();
        var marks = new HashSet<Long>();
        for (var i = 0; i < lines.size(); i++) {
            if ((i < HEAD_LINES || i >= lines.size() - TAIL_LINES) && counts(lines.get(i))) {
                marks.add(mark(lines.get(i)));
            }
        }
        return marks;
    }

    /** The mark of a title that a format took for one, as {@link #marks} has them; none if it proves nothing. */
    static Set<Long> markOfTitle(String title) {
        return counts(title) ? Set.of(mark(title)) : Set.of();
    }

    /**
     * A text without the lines at its beginning, headings or not, that {@code isRepeated} knows by their marks: before
     * any of them is taken for a title. As it was if nothing else is in it.
     */
    static String withoutHead(String text, Predicate<Long> isRepeated) {
        var lines = text.lines().toList();
        var from = 0;
        for (var i = 0; i < lines.size() && i < HEAD_LINES; i++) {
            var bare = TitleMarks.strip(
                    Lines.trim(HEADING_MARKS.matcher(lines.get(i)).replaceAll("")));
            if (counts(bare) && isRepeated.test(mark(bare))) {
                from = i + 1;
            } else if (!bare.isBlank()) {
                break;
            }
        }
        var rest = String.join("\n", lines.subList(from, lines.size()));
        return from == 0 || rest.isBlank() ? text : rest;
    }

    /**
     * The body without the lines at its edges that {@code isRepeated} knows by their marks. Looking in from an edge ends
     * at the first running text of the article's own, so that nothing inside it goes.
     */
    static String without(String body, Predicate<Long> isRepeated) {
        var lines = new ArrayList<>(body.lines().toList());
        var gone = new HashSet<Integer>();
        look(lines, 0, 1, HEAD_LINES, isRepeated, gone);
        look(lines, lines.size() - 1, -1, TAIL_LINES, isRepeated, gone);
        if (gone.isEmpty()) {
            return body;
        }
        var kept = new ArrayList<String>();
        for (var i = 0; i < lines.size(); i++) {
            var separatesNothing = lines.get(i).isBlank() && gone.contains(i - 1);
            if (!gone.contains(i) && !separatesNothing) {
                kept.add(lines.get(i));
            }
        }
        return String.join("\n", kept).strip();
    }

    private static void look(
            List<String> lines, int from, int step, int most, Predicate<Long> isRepeated, Set<Integer> gone) {
        var seen = 0;
        var own = 0;
        for (var at = from; at >= 0 && at < lines.size() && seen < most && own <= GAP_LINES; at += step) {
            var line = lines.get(at);
            if (line.isBlank()) {
                continue;
            }
            seen++;
            if (counts(line) && isRepeated.test(mark(line))) {
                gone.add(at);
            } else if (Prose.is(line)) {
                return;
            } else {
                own++;
            }
        }
    }

    private static boolean counts(String line) {
        return line.length() <= MAX_CHARS
                && line.codePoints()
                                .filter(Character::isLetter)
                                .limit(MIN_LETTERS)
                                .count()
                        == MIN_LETTERS;
    }

    /** 64 bits of a SHA-256: among a million lines, a collision has odds of one in tens of millions. */
    private static long mark(String line) {
        try {
            var bytes = Folding.fold(line).strip().getBytes(StandardCharsets.UTF_8);
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(bytes))
                    .getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
