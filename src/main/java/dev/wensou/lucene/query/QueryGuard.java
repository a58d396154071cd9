package dev.wensou.lucene.query;

import dev.wensou.search.QueryWarning;
import dev.wensou.text.CleanText;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Turns any text into one that the query grammar can read: what belongs to the grammar stays, all other signs are
 * escaped. The grammar is {@code "phrase"}, {@code -without}, {@code NOT}, {@code AND}, {@code OR}, parentheses around
 * words, {@code field:} and {@code prefix*}. Unbalanced signs become text and are reported. A minus is no exclusion
 * where nothing else was typed that could be left: {@code -Xmx512m} alone is the flag, as {@code --help} is anywhere,
 * and {@code A*} is the algorithm.
 */
final class QueryGuard {
    /** Deeper nesting is read as text: no person types it, and the grammar's parser recurses. */
    static final int MAX_DEPTH = 20;

    static final Set<String> FIELDS = Set.of("title", "author", "source", "keyword");
    private static final Set<String> OPERATORS = Set.of("AND", "OR", "NOT");
    private static final String SYNTAX = "+-!(){}[]^\"~*?:\\/&|<>=@";

    /** Nothing but words that begin with a minus and a letter or digit of ASCII. */
    private static final Pattern FLAGS =
            Pattern.compile(" *(?:-(?!(?:" + String.join("|", FIELDS) + "):)[A-Za-z0-9][^ \"()]*(?: +|$))+");

    private static final Pattern STARRED_LETTER = Pattern.compile("[A-Za-z]\\*");

    private final String query;
    private final boolean grouping;
    private final boolean isFlags;
    private final StringBuilder safe = new StringBuilder();
    private final List<QueryWarning> warnings = new ArrayList<>();
    private int at;
    private int depth;
    private int deepest;
    private boolean unbalanced;

    private QueryGuard(String query, boolean grouping) {
        this.query = query;
        this.grouping = grouping;
        this.isFlags = FLAGS.matcher(query).matches();
    }

    /** A text the grammar can read, and what was read otherwise than it may have been meant. */
    record Guarded(String text, List<QueryWarning> warnings) {}

    static Guarded guard(String typed) {
        var query = normalize(typed);
        var guard = new QueryGuard(query, true);
        guard.run();
        if (guard.depth > 0 || guard.deepest > MAX_DEPTH || guard.unbalanced) {
            var reason = guard.deepest > MAX_DEPTH ? QueryWarning.NESTED_TOO_DEEP : QueryWarning.UNPAIRED_PARENTHESIS;
            guard = new QueryGuard(query, false);
            guard.warnings.add(reason);
            guard.run();
        }
        return new Guarded(guard.safe.toString().strip(), guard.warnings);
    }

    /** The whole text escaped, without any grammar. */
    static String asText(String typed) {
        var safe = new StringBuilder();
        for (var word : normalize(typed).split("\\s+")) {
            escape(OPERATORS.contains(word) ? word.toLowerCase(java.util.Locale.ROOT) : word, safe);
            safe.append(' ');
        }
        return safe.toString().strip();
    }

    private static String normalize(String typed) {
        var clean = CleanText.of(typed);
        var narrow = new StringBuilder(clean.length());
        for (var i = 0; i < clean.length(); i++) {
            narrow.append(narrow(clean.charAt(i)));
        }
        return narrow.toString().replaceAll("\\s", " ");
    }

    /** Full-width signs and letters in half width. What would become longer stays, as it does in the index. */
    private static char narrow(char unit) {
        if (unit < 0x80 || Character.isSurrogate(unit)) {
            return unit;
        }
        var compatible = Normalizer.normalize(String.valueOf(unit), Normalizer.Form.NFKC);
        return compatible.length() == 1 ? compatible.charAt(0) : unit;
    }

    private void run() {
        while (at < query.length()) {
            var sign = query.charAt(at);
            if (sign == ' ') {
                dropDangling();
                safe.append(' ');
                at++;
            } else if (isOpeningQuote(sign)) {
                quoted(closing(sign));
            } else if (grouping && sign == '(' && startsToken() && at + 1 < query.length()) {
                depth++;
                deepest = Math.max(deepest, depth);
                safe.append(" (");
                at++;
            } else if (grouping && sign == ')' && depth > 0) {
                depth--;
                dropDangling();
                unbalanced |= safe.toString().stripTrailing().endsWith("(");
                safe.append(") ");
                at++;
            } else if (sign == '-' && startsToken() && isExclusion()) {
                safe.append(" -");
                at++;
            } else {
                word();
            }
        }
        dropDangling();
    }

    private boolean startsToken() {
        if (at == 0) {
            return true;
        }
        var before = query.charAt(at - 1);
        return before == ' '
                || before == '('
                || before == '-' && (at == 1 || query.charAt(at - 2) == ' ')
                || before == ':' && safe.length() > 0 && safe.charAt(safe.length() - 1) == ':';
    }

    private boolean endsToken(int end) {
        return end >= query.length() || query.charAt(end) == ' ' || query.charAt(end) == ')';
    }

    private boolean isExclusion() {
        if (isFlags || at + 1 >= query.length()) {
            return false;
        }
        var next = query.charAt(at + 1);
        return next != ' ' && next != '-' && next != ')';
    }

    private boolean isOpeningQuote(char sign) {
        return sign == '"' || (sign == '\u201C' || sign == '\u300C') && startsToken();
    }

    private static char closing(char quote) {
        return switch (quote) {
            case '\u201C' -> '\u201D';
            case '\u300C' -> '\u300D';
            default -> '"';
        };
    }

    private void quoted(char closing) {
        var end = query.indexOf(closing, at + 1);
        if (closing != '"' && end >= 0 && !endsToken(end + 1)) {
            // “奥卡姆剃刀”的内容 is prose: the marks set words off, they do not ask for a phrase
            at++;
            return;
        }
        if (end < 0) {
            if (query.charAt(at) == '"') {
                warnings.add(QueryWarning.UNPAIRED_QUOTE);
            }
            at++;
            return;
        }
        var inside = query.substring(at + 1, end);
        if (!inside.isBlank()) {
            if (!endsWithFieldOrMinus()) {
                safe.append(' ');
            }
            safe.append('"');
            escape(inside, safe);
            safe.append("\" ");
        } else {
            dropDangling();
        }
        at = end + 1;
    }

    /** Whether the grammar waits for what a minus or a field belongs to. */
    private boolean endsWithFieldOrMinus() {
        if (safe.isEmpty()) {
            return false;
        }
        var last = safe.charAt(safe.length() - 1);
        return (last == '-' || last == ':') && (safe.length() < 2 || safe.charAt(safe.length() - 2) != '\\');
    }

    /** Takes back minus signs and fields that nothing follows, lest they hold for the next word. */
    private void dropDangling() {
        while (endsWithFieldOrMinus()) {
            safe.setLength(safe.length() - 1);
            while (!safe.isEmpty() && Character.isLetter(safe.charAt(safe.length() - 1))) {
                safe.setLength(safe.length() - 1);
            }
        }
    }

    private void word() {
        var field = field();
        if (!field.isEmpty()) {
            safe.append(field).append(':');
            at += field.length() + 1;
            return;
        }
        var start = at;
        var open = 0;
        while (at < query.length() && query.charAt(at) != ' ' && query.charAt(at) != '"') {
            var sign = query.charAt(at);
            if (sign == '(') {
                open++;
            } else if (sign == ')') {
                if (open == 0 && grouping && depth > 0) {
                    break;
                }
                open--;
                unbalanced |= open < 0;
            }
            at++;
        }
        unbalanced |= open > 0;
        var word = query.substring(start, at);
        if (OPERATORS.contains(word) && startsAndEndsAlone(start)) {
            safe.append(word);
        } else if (word.length() > 1
                && word.endsWith("*")
                && !STARRED_LETTER.matcher(word).matches()
                && Character.isLetterOrDigit(word.codePointBefore(word.length() - 1))) {
            escape(word.substring(0, word.length() - 1), safe);
            safe.append('*');
        } else {
            escape(word, safe);
        }
    }

    private boolean startsAndEndsAlone(int start) {
        var startsAlone = start == 0 || query.charAt(start - 1) == ' ' || query.charAt(start - 1) == '(';
        return startsAlone && (at == query.length() || query.charAt(at) == ' ');
    }

    private String field() {
        if (!startsToken()) {
            return "";
        }
        for (var field : FIELDS) {
            var end = at + field.length();
            if (query.startsWith(field + ":", at) && end + 1 < query.length() && query.charAt(end + 1) != ' ') {
                return field;
            }
        }
        return "";
    }

    private static void escape(String text, StringBuilder into) {
        for (var i = 0; i < text.length(); i++) {
            if (SYNTAX.indexOf(text.charAt(i)) >= 0) {
                into.append('\\');
            }
            into.append(text.charAt(i));
        }
    }
}
