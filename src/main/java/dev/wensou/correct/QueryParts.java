package dev.wensou.correct;

import dev.wensou.text.Han;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The parts of a query that may be put right: its words, without operators and the names of fields. What is quoted,
 * excluded or ends in a star was meant as it stands.
 */
final class QueryParts {
    private static final Pattern WORD = Pattern.compile("\"[^\"]*\"?|“[^”]*”?|「[^」]*」?|[^\\s\u3000()（）\"“「]+");
    private static final Pattern FIELD = Pattern.compile("[a-z]+[:：](?=.)");
    private static final Pattern COMPOUND = Pattern.compile("\\p{IsHan}{5,8}");
    /** A longer run of Han characters is a sentence, of which an article need not hold all. */
    private static final int MAX_COMPOUND = 8;
    /** So many words are a sentence as well. */
    private static final int SENTENCE_PARTS = 4;

    private static final Set<String> OPERATORS = Set.of("AND", "OR", "NOT", "&&", "||");

    private QueryParts() {}

    /**
     * Text at {@code [start, end)} of the query.
     *
     * @param isHan whether all of it is Han characters; else none is
     */
    record Part(int start, int end, boolean isHan) {}

    static List<Part> of(String query) {
        var parts = new ArrayList<Part>();
        var words = WORD.matcher(query);
        while (words.find()) {
            var word = words.group();
            if ("\"“「-".indexOf(word.charAt(0)) < 0 && !word.endsWith("*") && !OPERATORS.contains(word)) {
                var field = FIELD.matcher(word);
                split(query, words.start() + (field.lookingAt() ? field.end() : 0), words.end(), parts);
            }
        }
        return parts;
    }

    /**
     * The query with its Han words of five to eight characters quoted, which the search else takes apart: so what finds
     * articles by the right half of a word that was typed wrong can be told from what they hold as it was typed.
     */
    static String asTyped(String query) {
        var words = WORD.matcher(query);
        return words.replaceAll(word -> Matcher.quoteReplacement(
                COMPOUND.matcher(word.group()).matches() ? '"' + word.group() + '"' : word.group()));
    }

    /** Whether articles may be found that do not hold all of a query, so that finding some does not say that it was typed right. */
    static boolean isSentence(String query) {
        var parts = of(query);
        return parts.size() >= SENTENCE_PARTS
                || parts.stream().anyMatch(part -> part.isHan() && part.end() - part.start() > MAX_COMPOUND);
    }

    private static void split(String query, int from, int to, List<Part> into) {
        for (var at = from; at < to; ) {
            var end = Math.min(to, Han.runEnd(query, at));
            var isHan = end > at;
            if (!isHan) {
                end = at + 1;
                while (end < to && !Han.isHan(query.codePointAt(end))) {
                    end++;
                }
            }
            into.add(new Part(at, end, isHan));
            at = end;
        }
    }
}
