package dev.wensou.audit;

import dev.wensou.search.QueryReading;
import dev.wensou.text.Folding;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** All that a query asked for, and what it was expanded by, to tell whether a mark covers a part of it. Immutable. */
final class Asked {
    private static final Pattern PREFIX = Pattern.compile("([\\p{L}\\p{Nd}]+)\\*");
    private static final Pattern WITH_A_PLUS = Pattern.compile("([a-z]{2,})\\+");
    private static final Pattern NAME_WITH_ITS_NUMBER = Pattern.compile("([a-z]{3,})[0-9]+[a-z]?");
    private static final Pattern NAME_AND_NUMBER = Pattern.compile("([a-z]+)([0-9].*)");

    private static final Pattern VERSION_TAIL = Pattern.compile("([0-9])(\\.[0-9]+)+");

    private final List<String> runs = new ArrayList<>();
    /** Words as they stand in what was asked for. */
    private final Set<String> typed = new HashSet<>();
    /** Those, and what they are made of or make together. */
    private final Set<String> words = new HashSet<>();

    private final List<String> prefixes;

    private Asked(String query) {
        prefixes = PREFIX.matcher(Folding.fold(query))
                .results()
                .map(prefix -> prefix.group(1))
                .toList();
    }

    static Asked of(QueryReading reading) {
        var asked = new Asked(reading.text());
        asked.add(reading.text());
        reading.expansions().forEach(expansion -> expansion.to().forEach(asked::add));
        return asked;
    }

    /** Whether all of the marked text was asked for, in one piece or in several that touch. */
    boolean covers(String marked) {
        // Python 3 asks for Python 3.12
        return coversAll(marked)
                || coversAll(VERSION_TAIL.matcher(Folding.fold(marked)).replaceAll("$1"));
    }

    private boolean coversAll(String marked) {
        var pieces = WordsOfText.of(marked);
        return pieces.runs().size() + pieces.words().size() > 0
                && pieces.runs().stream().allMatch(this::coversRun)
                && coversWords(pieces.words(), 0);
    }

    /** Whether the words from {@code from} on were asked for, one by one or joined: OpenAI and Open AI are one name. */
    private boolean coversWords(List<String> marked, int from) {
        if (from == marked.size()) {
            return true;
        }
        for (var to = from + 1; to <= marked.size(); to++) {
            var isCovered = coversWord(String.join("", marked.subList(from, to)))
                    || to == from + 1 && coversNumberOfName(marked.get(from));
            if (isCovered && coversWords(marked, to)) {
                return true;
            }
        }
        return false;
    }

    private void add(String text) {
        var pieces = WordsOfText.of(text);
        runs.addAll(pieces.runs());
        var previous = "";
        for (var word : pieces.words()) {
            words.add(word);
            typed.add(word);
            // AI+ is followed by articles with AI, as near; C++ is not by those with C
            WITH_A_PLUS.matcher(word).results().map(found -> found.group(1)).forEach(words::add);
            // GPT-4, GPT 4 and GPT4 are one name
            words.add(previous + word);
            var name = NAME_AND_NUMBER.matcher(word);
            if (name.matches()) {
                words.add(name.group(1));
                words.add(name.group(2));
            }
            previous = word;
        }
    }

    /** GPT asks for GPT4, which is one word. */
    private boolean coversNumberOfName(String word) {
        var joined = NAME_WITH_ITS_NUMBER.matcher(word);
        return joined.matches() && typed.contains(joined.group(1));
    }

    private boolean coversWord(String word) {
        return words.contains(word) || prefixes.stream().anyMatch(word::startsWith);
    }

    /**
     * Whether the run is a piece of what was asked for, or several that touch. A single character is one where it
     * begins or ends what was asked, or beside longer pieces: it may be left between words that are not looked for,
     * which are not known here. Two such in a row would be any text.
     */
    private boolean coversRun(String run) {
        if (isAsked(run)) {
            return true;
        }
        var covered = 0;
        var isLooseBefore = false;
        for (var start = 0; start < run.length(); start++) {
            var end = askedFrom(run, start);
            if (end - start >= 2) {
                covered = end;
            }
            var isLoose = covered <= start && !isAtAnEdge(run.substring(start, start + 1));
            if (covered <= start && end == start || isLoose && isLooseBefore) {
                return false;
            }
            isLooseBefore = isLoose;
        }
        return true;
    }

    private boolean isAtAnEdge(String character) {
        return runs.stream().anyMatch(run -> run.startsWith(character) || run.endsWith(character));
    }

    /** Where the longest piece that begins at {@code start} and was asked for ends. */
    private int askedFrom(String run, int start) {
        var end = start;
        while (end < run.length() && isAsked(run.substring(start, end + 1))) {
            end++;
        }
        return end;
    }

    private boolean isAsked(String piece) {
        return runs.stream().anyMatch(run -> run.contains(piece));
    }
}
