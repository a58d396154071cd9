package dev.wensou.lucene.query;

import dev.wensou.config.Vocabulary;
import dev.wensou.lucene.analysis.Analysis;
import dev.wensou.lucene.analysis.Chain;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The words of a Han text as a query means them: SmartCN's, except that what the lexicon has as one stays one, and that
 * characters which SmartCN leaves single belong together or to their neighbour, so that a word it does not know stays
 * whole. Texts are folded. For one query, on one thread: the same texts are asked for again and again, and each is cut once.
 */
final class HanWords {
    /** No term of the lexicon has more words. */
    private static final int MAX_JOINED = 10;

    private final Analysis analysis;
    private final Vocabulary vocabulary;
    private final Map<String, List<Analysis.Term>> known = new HashMap<>();

    HanWords(Analysis analysis, Vocabulary vocabulary) {
        this.analysis = analysis;
        this.vocabulary = vocabulary;
    }

    /** Whether the text is a term of the lexicon. */
    boolean isTerm(String text) {
        return vocabulary.isTerm(text);
    }

    /** The words of the text if each is one that SmartCN or the lexicon knows and that names something; else none. */
    List<String> known(String text) {
        var split = isTerm(text) ? List.<String>of() : split(text);
        return split.stream().anyMatch(word -> isSingle(word) || vocabulary.isFunctionWord(word)) ? List.of() : split;
    }

    /** All words of the text in their order, none left out or joined but by the lexicon. */
    List<String> split(String text) {
        return cut(text).stream().map(Analysis.Term::text).toList();
    }

    /** Whether the text has a word that connects. */
    boolean hasFunctionWord(String text) {
        return !isTerm(text) && cut(text).stream().anyMatch(word -> vocabulary.isFunctionWord(word.text()));
    }

    /** The words that name something, in their order; none if there are only words that connect. */
    List<String> content(String text) {
        var words = new ArrayList<String>();
        var segment = new ArrayList<String>();
        for (var word : cut(text)) {
            if (vocabulary.isFunctionWord(word.text())) {
                addSegment(segment, words);
            } else {
                segment.add(word.text());
            }
        }
        addSegment(segment, words);
        return words;
    }

    /**
     * What is left of a text without the words that connect at one or both of its ends; it may be nothing. The text
     * itself where that would leave a single character, which may be part of a word that SmartCN does not know.
     */
    String trimmed(String text, boolean atStart, boolean atEnd) {
        var named = named(text, atStart, atEnd);
        var isSure = named.stream().noneMatch(word -> isSingle(word.text()));
        return isSure && !isTerm(text) ? between(text, named) : text;
    }

    /** What is left of a part of a question without the words that connect it, as 康王路 of 康王路在; it may be nothing. */
    String withoutAsking(String text) {
        return isTerm(text) ? text : between(text, named(text, true, true));
    }

    /** The words of a text without those at its ends that connect. */
    private List<Analysis.Term> named(String text, boolean atStart, boolean atEnd) {
        var words = cut(text);
        var first = 0;
        var last = words.size();
        while (atStart
                && first < last
                && vocabulary.isFunctionWord(words.get(first).text())) {
            first++;
        }
        while (atEnd
                && last > first
                && vocabulary.isFunctionWord(words.get(last - 1).text())) {
            last--;
        }
        return words.subList(first, last);
    }

    private static String between(String text, List<Analysis.Term> words) {
        return words.isEmpty()
                ? ""
                : text.substring(words.getFirst().start(), words.getLast().end());
    }

    /**
     * The words by which a sentence is found. Characters that SmartCN leaves single may belong to any unknown word
     * among them, such as 禅那, so each two of them count unless both only connect.
     */
    List<String> ofSentence(String text) {
        var words = new ArrayList<String>();
        Analysis.Term single = null;
        for (var word : cut(text)) {
            var connects = vocabulary.isFunctionWord(word.text());
            var isSingle = isSingle(word.text());
            if (!isSingle && !connects) {
                words.add(word.text());
            } else if (isSingle
                    && single != null
                    && single.end() == word.start()
                    && !(connects && vocabulary.isFunctionWord(single.text()))) {
                words.add(single.text() + word.text());
            }
            single = isSingle ? word : null;
        }
        return words;
    }

    /** SmartCN's words, those joined that the lexicon has as one: the longest first, from the left. */
    private List<Analysis.Term> cut(String text) {
        return known.computeIfAbsent(text, this::joined);
    }

    private List<Analysis.Term> joined(String text) {
        var cut = analysis.terms(Chain.WORDS, text);
        var joined = new ArrayList<Analysis.Term>();
        for (var first = 0; first < cut.size(); ) {
            var last = Math.min(cut.size(), first + MAX_JOINED) - 1;
            while (last > first
                    && !isTerm(
                            text.substring(cut.get(first).start(), cut.get(last).end()))) {
                last--;
            }
            var start = cut.get(first).start();
            var end = cut.get(last).end();
            joined.add(new Analysis.Term(
                    text.substring(start, end),
                    start,
                    end,
                    start,
                    cut.get(first).type()));
            first = last + 1;
        }
        return joined;
    }

    /** Adds neighbouring words, single characters joined to each other, to the word before, or to the one behind. */
    private static void addSegment(List<String> segment, List<String> words) {
        var joined = new ArrayList<String>();
        var singles = new StringBuilder();
        for (var word : segment) {
            if (isSingle(word)) {
                singles.append(word);
            } else {
                addSingles(singles, joined);
                joined.add(word);
            }
        }
        addSingles(singles, joined);
        if (joined.size() > 1 && isSingle(joined.getFirst())) {
            joined.set(1, joined.getFirst() + joined.get(1));
            joined.removeFirst();
        }
        words.addAll(joined);
        segment.clear();
    }

    private static void addSingles(StringBuilder singles, List<String> words) {
        if (isSingle(singles) && !words.isEmpty()) {
            words.set(words.size() - 1, words.getLast() + singles);
        } else if (!singles.isEmpty()) {
            words.add(singles.toString());
        }
        singles.setLength(0);
    }

    private static boolean isSingle(CharSequence text) {
        return Character.codePointCount(text, 0, text.length()) == 1;
    }
}
