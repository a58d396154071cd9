package dev.wensou.lucene.query;

import dev.wensou.config.LiveVocabulary;
import dev.wensou.lucene.analysis.Analysis;
import dev.wensou.lucene.analysis.Chain;
import dev.wensou.lucene.index.TextField;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * What an article is about, as a query: the terms that tell it from other articles, by how often it says them and how few
 * others do (tf-idf, the way of Lucene's MoreLikeThis). Safe for any number of threads.
 *
 * <p>The terms are grams. Of 300 articles cut in half, the other half stood first among 6,000 for 58%, with a mean reciprocal
 * rank of .69; with words beside the grams it was .67. In a first form without weights by rarity it was .54 by grams and .48 by
 * words: SmartCN's words miss what is newer than its dictionary.
 */
public final class TopicQuery {
    private static final int TERMS = 60;
    private static final int WORDS = 30;
    /** A word of the title counts as often as that in the body. */
    private static final int TITLE_TIMES = 3;

    private static final float TITLE_WEIGHT = 0.5f;
    /** So much of a body says what it is about. */
    private static final int BODY_CHARS = 10_000;
    /** What more than one of so many articles says tells nothing. */
    private static final int COMMON = 3;

    private final Analysis analysis;
    private final LiveVocabulary vocabulary;

    public TopicQuery(Analysis analysis, LiveVocabulary vocabulary) {
        this.analysis = analysis;
        this.vocabulary = vocabulary;
    }

    /** A term of an article and how much it tells. */
    private record Telling(String text, double weight) {}

    /** A query that every article matches that holds one of the most telling terms of this one. */
    public Query of(IndexTerms index, String title, String body) throws IOException {
        var query = new BooleanQuery.Builder();
        for (var term : telling(Chain.GRAMS, TERMS, index, title, body)) {
            query.add(clause(TextField.BODY, term, 1), BooleanClause.Occur.SHOULD);
            query.add(clause(TextField.TITLE, term, TITLE_WEIGHT), BooleanClause.Occur.SHOULD);
        }
        return query.build();
    }

    /** The most telling words, the most telling first: what people are shown of why articles are similar. */
    public List<String> words(IndexTerms index, String title, String body) throws IOException {
        var known = vocabulary.current();
        return telling(Chain.WORDS, WORDS, index, title, body).stream()
                .map(Telling::text)
                .filter(word -> word.codePoints().anyMatch(Character::isLetter) && !known.isFunctionWord(word))
                .toList();
    }

    private static Query clause(TextField field, Telling term, float weight) {
        var query = new TermQuery(new Term(field.field(Chain.GRAMS), term.text()));
        return new BoostQuery(query, weight * (float) term.weight());
    }

    private List<Telling> telling(Chain chain, int most, IndexTerms index, String title, String body)
            throws IOException {
        var counts = new HashMap<String, Integer>();
        count(chain, title, TITLE_TIMES, counts);
        count(chain, body.substring(0, Math.min(body.length(), BODY_CHARS)), 1, counts);
        var telling = new ArrayList<Telling>();
        var field = TextField.BODY.field(chain);
        var all = index.articles();
        index.ahead(field, counts.keySet());
        for (var term : counts.entrySet()) {
            var found = index.articles(field, term.getKey());
            if (found > 1 && found <= all / COMMON + 1) {
                var frequency = 1 + Math.log(term.getValue());
                telling.add(new Telling(term.getKey(), frequency * InverseFrequency.of(found, all)));
            }
        }
        telling.sort(Comparator.comparingDouble(Telling::weight).reversed().thenComparing(Telling::text));
        return telling.subList(0, Math.min(most, telling.size()));
    }

    /** Counts the terms of a text; single characters are none. */
    private void count(Chain chain, String text, int times, Map<String, Integer> counts) {
        for (var term : analysis.terms(chain, text)) {
            if (term.text().length() > 1) {
                counts.merge(term.text(), times, Integer::sum);
            }
        }
    }
}
