package dev.wensou.ingest;

import dev.wensou.article.HeadingText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The headings of plain text that are certain: short lines that count from one without a gap ({@code 一、}, {@code （一）},
 * {@code 第一章}, {@code 1.}), each with running text of its own below it. So neither an enumeration nor a list of contents
 * is taken for headings, and a line that only looks like one stays text.
 */
final class NumberedHeadings {
    private static final int MAX_CHARS = 40;
    private static final String HAN_DIGITS = "一二三四五六七八九";
    private static final int TEN = 10;

    /** How headings are counted, the outermost first, and how many of a kind prove that they are. */
    private enum Kind {
        CHAPTER("第([一二三四五六七八九十]{1,3}|\\d{1,2})(?:章|部分|篇)(?:[、：:\\s].*)?", 2),
        SECTION("第([一二三四五六七八九十]{1,3}|\\d{1,2})节(?:[、：:\\s].*)?", 2),
        HAN("([一二三四五六七八九十]{1,3})、.*\\S", 2),
        HAN_IN_PARENTHESES("[（(]([一二三四五六七八九十]{1,3})[)）].*\\S", 2),
        DIGITS("(\\d{1,2})[.．、](?!\\d).*\\S", 3);

        private final Pattern form;
        private final int least;

        Kind(String form, int least) {
            this.form = Pattern.compile(form);
            this.least = least;
        }
    }

    private record Found(int line, Kind kind, String text) {}

    private NumberedHeadings() {}

    /** The headings of a body in their order; none where nothing is certain. */
    static List<HeadingText> of(String body) {
        var lines = body.lines().toList();
        var isProse = new boolean[lines.size()];
        for (var i = 0; i < isProse.length; i++) {
            isProse[i] = Prose.is(lines.get(i));
        }
        var found = new ArrayList<Found>();
        for (var kind : Kind.values()) {
            addRuns(kind, lines, isProse, found);
        }
        var kinds = found.stream().map(Found::kind).distinct().sorted().toList();
        return found.stream()
                .sorted(Comparator.comparingInt(Found::line))
                .map(each -> new HeadingText(each.text(), 1 + kinds.indexOf(each.kind())))
                .toList();
    }

    private static void addRuns(Kind kind, List<String> lines, boolean[] isProse, List<Found> found) {
        var run = new ArrayList<Found>();
        var hasText = true;
        for (var i = 0; i < isProse.length; i++) {
            hasText |= isProse[i];
            var number = isProse[i] ? 0 : number(kind, lines.get(i));
            if (number == 0) {
                continue;
            }
            if (number != run.size() + 1 || !hasText) {
                close(kind, run, hasText, found);
            }
            if (number == run.size() + 1) {
                run.add(new Found(i, kind, lines.get(i)));
                hasText = false;
            }
        }
        close(kind, run, hasText, found);
    }

    /** Takes a run that ends; without text below its last line that was the beginning of an enumeration. */
    private static void close(Kind kind, List<Found> run, boolean hasText, List<Found> found) {
        if (hasText && run.size() >= kind.least) {
            found.addAll(run);
        }
        run.clear();
    }

    /** The number of a line that may be a heading, or 0. */
    private static int number(Kind kind, String line) {
        if (line.length() > MAX_CHARS || line.isEmpty()) {
            return 0;
        }
        var match = kind.form.matcher(line);
        return match.matches() && FirstSentence.isTitle(line) ? value(match) : 0;
    }

    private static int value(Matcher match) {
        var digits = match.group(1);
        if (Character.isDigit(digits.charAt(0))) {
            return Integer.parseInt(digits);
        }
        var ten = digits.indexOf('十');
        if (ten < 0) {
            return digits.length() == 1 ? HAN_DIGITS.indexOf(digits) + 1 : 0;
        }
        var tens = ten == 0 ? 1 : HAN_DIGITS.indexOf(digits.substring(0, ten)) + 1;
        return tens * TEN + HAN_DIGITS.indexOf(digits.substring(ten + 1)) + (ten + 1 < digits.length() ? 1 : 0);
    }
}
