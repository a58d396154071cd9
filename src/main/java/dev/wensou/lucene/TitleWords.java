package dev.wensou.lucene;

import dev.wensou.config.Vocabulary;
import dev.wensou.lucene.analysis.Chain;
import dev.wensou.lucene.index.TextField;
import dev.wensou.text.Folding;
import dev.wensou.text.Han;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;

/** The words that several titles have, which is what articles are about. On one thread. */
final class TitleWords {
    /** A word of one title alone is as likely a slip of the pen or of the segmenter. */
    private static final int LEAST_TITLES = 2;

    private static final int LEAST_CHARS = 2;
    /** Of so many titles the commonest form of a word is taken. */
    private static final int LOOKED_AT = 20;

    private final IndexSearcher searcher;

    TitleWords(IndexSearcher searcher) {
        this.searcher = searcher;
    }

    /** In the glyphs and capitals of most titles, but for words that only ask or connect. */
    List<String> of(Vocabulary vocabulary) throws IOException {
        var field = TextField.TITLE.field(Chain.WORDS);
        var terms = MultiTerms.getTerms(searcher.getIndexReader(), field);
        var words = new ArrayList<String>();
        if (terms == null) {
            return words;
        }
        var each = terms.iterator();
        for (var bytes = each.next(); bytes != null; bytes = each.next()) {
            if (each.docFreq() >= LEAST_TITLES) {
                var word = bytes.utf8ToString();
                if (isWord(word, vocabulary)) {
                    words.add(written(new Term(field, word)));
                }
            }
        }
        return words;
    }

    private static boolean isWord(String word, Vocabulary vocabulary) {
        return word.codePointCount(0, word.length()) >= LEAST_CHARS
                && word.codePoints().allMatch(Character::isLetterOrDigit)
                && word.codePoints().anyMatch(unit -> Han.isHan(unit) || Character.isLetter(unit))
                && !vocabulary.isFunctionWord(word)
                && !vocabulary.stopwords().contains(word);
    }

    private String written(Term word) throws IOException {
        var forms = new HashMap<String, Integer>();
        for (var hit : searcher.search(new TermQuery(word), LOOKED_AT).scoreDocs) {
            var title = StoredArticle.of(searcher, hit.doc).text(TextField.TITLE);
            var at = Folding.fold(title).indexOf(word.text());
            if (at >= 0) {
                forms.merge(title.substring(at, at + word.text().length()), 1, Integer::sum);
            }
        }
        return forms.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(word.text());
    }
}
