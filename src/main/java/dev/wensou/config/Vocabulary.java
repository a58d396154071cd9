package dev.wensou.config;

import dev.wensou.text.Folding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What queries know of the field's language, from {@code lexicon.txt}, {@code synonyms.txt}, {@code
 * regional-terms.txt}, {@code code-terms.txt}, {@code stopwords.txt} and {@code function-words.txt}. It acts on queries only: a change holds for all indexed articles at
 * once, without a rebuild. Immutable; look-ups take folded text.
 */
public final class Vocabulary {
    static final String LEXICON = "lexicon.txt";
    static final String SYNONYMS = "synonyms.txt";
    static final String REGIONAL = "regional-terms.txt";
    static final String STOPWORDS = "stopwords.txt";
    static final String FUNCTION_WORDS = "function-words.txt";

    /** The files it is read from. */
    public static final List<String> FILES =
            List.of(LEXICON, SYNONYMS, REGIONAL, CodeTerms.FILE, STOPWORDS, FUNCTION_WORDS);

    private final Set<String> lexicon;
    private final List<String> terms;
    private final Map<String, List<Alternative>> alternatives;
    private final CodeTerms codeTerms;
    private final List<String> stopwords;
    private final Set<String> functionWords;
    private final Size size;

    private Vocabulary(
            Set<String> lexicon,
            List<String> terms,
            Map<String, List<Alternative>> alternatives,
            CodeTerms codeTerms,
            List<String> stopwords,
            Set<String> functionWords,
            Size size) {
        this.size = size;
        this.lexicon = Set.copyOf(lexicon);
        this.terms = List.copyOf(terms);
        this.alternatives = Map.copyOf(alternatives);
        this.codeTerms = codeTerms;
        this.stopwords = List.copyOf(stopwords);
        this.functionWords = Set.copyOf(functionWords);
    }

    /** How many entries each file has. */
    public record Size(
            int lexiconTerms, int synonymGroups, int regionalPairs, int codeTerms, int stopwords, int functionWords) {}

    /** Why another word is searched too. */
    public enum Reason {
        /** It means the same everywhere. */
        SYNONYM,
        /** It is the word of the other region, so it is looked for in texts of the other script only. */
        TRADITIONAL_WORD,
        /** The same, the other way round. */
        SIMPLIFIED_WORD
    }

    /**
     * Another word for a term, in its own glyphs.
     *
     * @param onlyAlone whether it stands for the term only where that is all that was asked for
     */
    public record Alternative(String text, Reason reason, boolean onlyAlone) {}

    /** Whether the folded text is a term of the field, which has its entry or stands in a group of synonyms. */
    public boolean isTerm(String folded) {
        return lexicon.contains(folded);
    }

    /** The terms of the field in their own glyphs: those of the lexicon, then those with synonyms or other spellings. */
    public List<String> terms() {
        return terms;
    }

    /** Other words for the folded term. */
    public List<Alternative> alternatives(String folded) {
        return alternatives.getOrDefault(folded, List.of());
    }

    /** Spellings of code terms that are one. */
    public CodeTerms codeTerms() {
        return codeTerms;
    }

    /** Folded words that carry no meaning in a question, the longest first. */
    public List<String> stopwords() {
        return stopwords;
    }

    /** Whether the folded word only connects others, such as 的 or 在. */
    public boolean isFunctionWord(String folded) {
        return functionWords.contains(folded);
    }

    public Size size() {
        return size;
    }

    /** Whether every query means the same by both. */
    boolean isSameAs(Vocabulary other) {
        return lexicon.equals(other.lexicon)
                && alternatives.equals(other.alternatives)
                && codeTerms.equals(other.codeTerms)
                && stopwords.equals(other.stopwords)
                && functionWords.equals(other.functionWords);
    }

    static Vocabulary parse(ConfigFiles files, Problems problems) {
        var terms = new ArrayList<>(readWords(LEXICON, files, problems));
        var lexicon = folded(terms);
        var lexiconTerms = lexicon.size();
        var alternatives = new HashMap<String, List<Alternative>>();
        var synonymGroups = readSynonyms(problems.read(files, SYNONYMS), problems, alternatives);
        lexicon.addAll(alternatives.keySet());
        alternatives.values().forEach(group -> group.forEach(other -> terms.add(other.text())));
        var regionalPairs = readRegional(problems.read(files, REGIONAL), problems, alternatives);
        var stopwords = new ArrayList<>(folded(readWords(STOPWORDS, files, problems)));
        stopwords.sort((a, b) -> a.length() == b.length() ? a.compareTo(b) : b.length() - a.length());
        var functionWords = folded(readWords(FUNCTION_WORDS, files, problems));
        var codeTerms = CodeTerms.parse(files, problems);
        codeTerms.groups().forEach(group -> terms.add(group.getFirst()));
        var size = new Size(
                lexiconTerms,
                synonymGroups,
                regionalPairs,
                codeTerms.groups().size(),
                stopwords.size(),
                functionWords.size());
        return new Vocabulary(lexicon, terms, alternatives, codeTerms, stopwords, functionWords, size);
    }

    private static Set<String> folded(List<String> words) {
        return words.stream().map(Folding::fold).collect(Collectors.toCollection(HashSet::new));
    }

    /** The words of a file with one on each line, in their own glyphs. */
    private static List<String> readWords(String name, ConfigFiles files, Problems problems) {
        var words = new ArrayList<String>();
        var file = new TermFile(name, problems);
        file.read(problems.read(files, name), (entry, line) -> {
            file.onlyOnce(entry, line);
            words.add(entry);
        });
        return words;
    }

    private static int readSynonyms(String text, Problems problems, Map<String, List<Alternative>> into) {
        var file = new TermFile(SYNONYMS, problems);
        return file.read(text, (entry, line) -> {
            var group = file.terms(entry, line);
            if (group.size() < 2) {
                file.note(line, "'" + entry + "' is a group of one; want at least two words with a comma between");
            }
            for (var term : group) {
                file.onlyOnce(term, line);
                for (var other : group) {
                    add(term, new Alternative(other, Reason.SYNONYM, false), into);
                }
            }
        });
    }

    private static int readRegional(String text, Problems problems, Map<String, List<Alternative>> into) {
        var file = new TermFile(REGIONAL, problems);
        return file.read(text, (entry, line) -> {
            var onlyAlone = entry.startsWith("?");
            var sides = (onlyAlone ? entry.substring(1) : entry).split("=", -1);
            if (sides.length != 2) {
                file.note(line, "'" + entry + "' is no pair; want 数据 = 資料, with one = between the two sides");
                return;
            }
            for (var simplified : file.terms(sides[0], line)) {
                for (var traditional : file.terms(sides[1], line)) {
                    if (Folding.fold(simplified).equals(Folding.fold(traditional))) {
                        file.note(
                                line,
                                "'" + traditional + "' and '" + simplified
                                        + "' are the same word in two scripts, which needs no entry; remove it");
                    }
                    add(simplified, new Alternative(traditional, Reason.TRADITIONAL_WORD, onlyAlone), into);
                    add(traditional, new Alternative(simplified, Reason.SIMPLIFIED_WORD, onlyAlone), into);
                }
            }
        });
    }

    private static void add(String term, Alternative alternative, Map<String, List<Alternative>> into) {
        var folded = Folding.fold(term);
        if (!folded.equals(Folding.fold(alternative.text()))) {
            var alternatives = into.computeIfAbsent(folded, key -> new ArrayList<>());
            if (alternatives.stream().noneMatch(each -> each.text().equals(alternative.text()))) {
                alternatives.add(alternative);
            }
        }
    }
}
