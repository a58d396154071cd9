package dev.wensou.lucene;

import dev.wensou.config.Vocabulary;
import dev.wensou.lucene.analysis.Analysis;
import dev.wensou.text.Folding;
import dev.wensou.text.Han;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The words that several titles have, which is what articles are about, but for words that only ask or connect. Some 150 bytes
 * for each word of the titles. On one thread.
 */
final class TitleWords {
    /** A word of one title alone is as likely a slip of the pen or of the segmenter. */
    private static final int LEAST_TITLES = 2;

    private static final int LEAST_CHARS = 2;

    private final Analysis analysis;
    private final Vocabulary vocabulary;
    private final Map<String, Forms> words = new TreeMap<>();

    /** How many titles have a word, and in which glyphs and capitals. */
    private static final class Forms {
        private int titles;
        private final Map<String, Integer> written = new HashMap<>(2);

        String commonest(String word) {
            return written.entrySet().stream()
                    .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                    .map(Map.Entry::getKey)
                    .orElse(word);
        }
    }

    TitleWords(Analysis analysis, Vocabulary vocabulary) {
        this.analysis = analysis;
        this.vocabulary = vocabulary;
    }

    /** Takes the title of one article. */
    void add(String title) {
        var folded = Folding.fold(title);
        var seen = new HashSet<String>();
        for (var word : analysis.words(title)) {
            if (seen.add(word) && isWord(word)) {
                var forms = words.computeIfAbsent(word, key -> new Forms());
                forms.titles++;
                var at = folded.indexOf(word);
                if (at >= 0) {
                    forms.written.merge(title.substring(at, at + word.length()), 1, Integer::sum);
                }
            }
        }
    }

    /** Each in the glyphs and capitals of most titles. */
    List<String> ofSeveral() {
        var several = new ArrayList<String>();
        words.forEach((word, forms) -> {
            if (forms.titles >= LEAST_TITLES) {
                several.add(forms.commonest(word));
            }
        });
        return several;
    }

    private boolean isWord(String word) {
        return word.codePointCount(0, word.length()) >= LEAST_CHARS
                && word.codePoints().allMatch(Character::isLetterOrDigit)
                && word.codePoints().anyMatch(unit -> Han.isHan(unit) || Character.isLetter(unit))
                && !vocabulary.isFunctionWord(word)
                && !vocabulary.stopwords().contains(word);
    }
}
