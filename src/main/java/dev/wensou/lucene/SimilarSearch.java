package dev.wensou.lucene;

import dev.wensou.lucene.analysis.Chain;
import dev.wensou.lucene.index.TextField;
import dev.wensou.lucene.query.IndexTerms;
import dev.wensou.lucene.query.TopicQuery;
import dev.wensou.search.SimilarArticle;
import dev.wensou.search.SimilarArticles;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopScoreDocCollectorManager;

/** Finds articles about what one is about. For one answer; whoever runs it holds a lease on the view. */
final class SimilarSearch {
    private static final int MAX_SHARED = 6;

    private final GenerationView view;
    private final TopicQuery topics;

    SimilarSearch(GenerationView view, TopicQuery topics) {
        this.view = view;
        this.topics = topics;
    }

    SimilarArticles of(int document, int size) throws IOException {
        var searcher = view.searcher();
        var index = IndexTerms.of(searcher.getIndexReader());
        var article = StoredArticle.of(searcher, document);
        var title = article.text(TextField.TITLE);
        var body = article.text(TextField.BODY);
        var words = topics.words(index, title, body);
        var similar = new ArrayList<SimilarArticle>();
        for (var hit : best(topics.of(index, title, body), document, size)) {
            var other = StoredArticle.of(searcher, hit.doc);
            similar.add(new SimilarArticle(other.card(), hit.score, shared(other, words)));
        }
        return new SimilarArticles(view.info().name(), similar);
    }

    /** The best of each story, less that of the article itself. */
    private List<ScoreDoc> best(Query topic, int document, int size) throws IOException {
        var copies = view.copies();
        // as many copies as there may be stand before the last that is wanted
        for (var depth = 2 * size + 1; ; depth *= 4) {
            var found = view.searcher().search(topic, new TopScoreDocCollectorManager(depth, null, 1)).scoreDocs;
            var stories = new HashSet<>(List.of(copies.storyOf(document)));
            var best = new ArrayList<ScoreDoc>();
            for (var hit : found) {
                if (best.size() < size && stories.add(copies.storyOf(hit.doc))) {
                    best.add(hit);
                }
            }
            if (best.size() == size || found.length < depth) {
                return best;
            }
        }
    }

    /** Those of the words that the other article holds too. */
    private static List<String> shared(StoredArticle article, List<String> words) throws IOException {
        var shared = new ArrayList<String>();
        for (var word : words) {
            if (shared.size() < MAX_SHARED
                    && (holds(article, TextField.BODY, word) || holds(article, TextField.TITLE, word))) {
                shared.add(word);
            }
        }
        return shared;
    }

    private static boolean holds(StoredArticle article, TextField field, String word) throws IOException {
        var postings = article.values().leaf().postings(new Term(field.field(Chain.WORDS), word), PostingsEnum.NONE);
        return postings != null && postings.advance(article.document()) == article.document();
    }
}
