package dev.wensou.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/**
 * What of a web page is no part of the article: {@code boilerplate.txt}, one rule a line, a kind and a text.
 *
 * @param rules the rules in the order of the file
 */
public record Boilerplate(List<Rule> rules) {
    static final String FILE = "boilerplate.txt";
    private static final Pattern EXPRESSION = Pattern.compile("/(.+)/");

    /** How a rule's text is compared with a line. The word is the one used in {@code boilerplate.txt}. */
    public enum Kind {
        /** The whole line is the text. */
        LINE("line"),
        /** The whole line is the text, and stands before or behind all running text. */
        EDGE("edge"),
        /** The line is short, holds the text, and stands behind all running text. */
        CUE("cue"),
        /** The line begins with the text. */
        PREFIX("prefix"),
        /** The text stands at the very end of the article. */
        SUFFIX("suffix"),
        /** The whole line is the text; the line and those above go, near the start. */
        ABOVE("above"),
        /** The whole line is the text; the line and those below go, near the end. */
        BELOW("below");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        static Optional<Kind> ofWord(String word) {
            return Stream.of(values()).filter(k -> k.word.equals(word)).findFirst();
        }
    }

    /**
     * One rule.
     *
     * @param text as written, without the slashes of an expression; never blank
     * @param isExpression whether the text is a (valid) regular expression for the whole line
     */
    public record Rule(Kind kind, String text, boolean isExpression) {}

    public Boilerplate {
        rules = List.copyOf(rules);
    }

    /** @throws ConfigException with every problem of the file */
    public static Boilerplate read(ConfigFiles files) {
        var problems = new Problems();
        var boilerplate = parse(files, problems);
        problems.throwIfAny();
        return boilerplate;
    }

    /** Reads what can be read and notes the rest in {@code problems}. */
    static Boilerplate parse(ConfigFiles files, Problems problems) {
        var rules = new ArrayList<Rule>();
        var lines = files.read(FILE).lines().toList();
        for (var i = 0; i < lines.size(); i++) {
            var line = lines.get(i).strip();
            if (!line.isEmpty() && !line.startsWith("#")) {
                rule(line, FILE + ":" + (i + 1), problems).ifPresent(rules::add);
            }
        }
        return new Boilerplate(rules);
    }

    private static Optional<Rule> rule(String line, String place, Problems problems) {
        var words = line.split("\\s+", 2);
        var kind = Kind.ofWord(words[0]);
        if (kind.isEmpty()) {
            var known = Stream.of(Kind.values()).map(k -> k.word).toList();
            problems.addUnknown(place, words[0], "kind of rule", known);
            return Optional.empty();
        }
        if (words.length < 2) {
            problems.add(place, "'" + line + "' lacks a text; want a kind and a text such as 'line 我的订阅'");
            return Optional.empty();
        }
        var expression = EXPRESSION.matcher(words[1]);
        if (!expression.matches()) {
            return Optional.of(new Rule(kind.get(), words[1], false));
        }
        if (kind.get() == Kind.PREFIX || kind.get() == Kind.SUFFIX || kind.get() == Kind.CUE) {
            problems.add(place, "'" + line + "' has an expression, which only line, edge, above and below take");
            return Optional.empty();
        }
        return isExpression(expression.group(1), place, problems)
                ? Optional.of(new Rule(kind.get(), expression.group(1), true))
                : Optional.empty();
    }

    private static boolean isExpression(String text, String place, Problems problems) {
        try {
            Pattern.compile(text);
            return true;
        } catch (PatternSyntaxException e) {
            problems.add(
                    place,
                    "'" + text + "' is no regular expression: " + e.getDescription() + " at character "
                            + (e.getIndex() + 1));
            return false;
        }
    }
}
