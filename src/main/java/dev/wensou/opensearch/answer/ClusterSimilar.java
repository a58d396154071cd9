package dev.wensou.opensearch.answer;

import dev.wensou.lucene.analysis.Chain;
import dev.wensou.lucene.index.DocumentMapping;
import dev.wensou.lucene.index.TextField;
import dev.wensou.lucene.query.CompiledQuery;
import dev.wensou.lucene.query.TopicQuery;
import dev.wensou.opensearch.index.Fields;
import dev.wensou.opensearch.index.FoundArticle;
import dev.wensou.opensearch.index.IndexView;
import dev.wensou.opensearch.index.SentTokens;
import dev.wensou.opensearch.query.Boosts;
import dev.wensou.opensearch.query.ClusterTerms;
import dev.wensou.opensearch.query.QueryJson;
import dev.wensou.search.SimilarArticle;
import dev.wensou.search.SimilarArticles;
import dev.wensou.search.SortOrder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Finds articles about what one is about, of each story one and none of its own. For one answer. */
final class ClusterSimilar {
    private static final int MAX_SHARED = 6;

    private final IndexView view;
    private final ClusterTerms terms;
    private final ClusterHits hits;
    private final TopicQuery topics;

    ClusterSimilar(IndexView view, ClusterTerms terms, ClusterHits hits, TopicQuery topics) {
        this.view = view;
        this.terms = terms;
        this.hits = hits;
        this.topics = topics;
    }

    SimilarArticles of(FoundArticle one, int size) throws IOException {
        var article = one.article();
        var index = new ArticleTerms(view, terms, article.id().value());
        var topic = CompiledQuery.unmarked(topics.of(index, article.title(), article.body()));
        var words = topics.words(index, article.title(), article.body());
        var search = search(topic, words, one);
        // as many copies as there may be stand before the last that is wanted
        for (var depth = 2 * size; ; depth *= 2) {
            var part = hits.of(topic, Boosts.NONE, search, 0, SortOrder.RELEVANCE, ClusterHits.Range.from(0, depth));
            var similar = similar(part, words, size);
            if (similar.size() == size || !part.more()) {
                return new SimilarArticles(view.index().name(), similar);
            }
        }
    }

    private static List<SimilarArticle> similar(ClusterHits.Part part, List<String> words, int size) {
        var similar = new ArrayList<SimilarArticle>();
        var stories = new HashSet<String>();
        for (var i = 0; i < part.hits().size() && similar.size() < size; i++) {
            var other = part.hits().get(i);
            if (other.story().isEmpty() || stories.add(other.story().get())) {
                var held = part.answer().path("hits").path("hits").path(i).path("matched_queries");
                similar.add(new SimilarArticle(
                        DocumentMapping.card(other.article()), (float) other.score(), shared(held, words)));
            }
        }
        return similar;
    }

    /** Each word is a query that scores nothing, of which the cluster says where it matches. */
    private static Map<String, Object> search(CompiledQuery topic, List<String> words, FoundArticle one) {
        var named = new ArrayList<Object>();
        for (var word : words) {
            var held = List.of(TextField.BODY, TextField.TITLE).stream()
                    .map(text -> Map.of("term", Map.of(text.field(Chain.WORDS), SentTokens.term(word))))
                    .toList();
            var any = Map.of("bool", Map.of("should", held, "_name", word));
            named.add(Map.of("constant_score", Map.of("filter", any, "boost", 0)));
        }
        return Map.of(
                "query",
                Map.of(
                        "bool",
                        Map.of(
                                "must",
                                QueryJson.of(topic.query()),
                                "must_not",
                                List.of(
                                        Map.of(
                                                "term",
                                                Map.of(
                                                        Fields.ID,
                                                        one.article().id().value())),
                                        Map.of(
                                                "terms",
                                                Map.of(
                                                        Fields.STORY,
                                                        one.story().stream().toList()))),
                                "should",
                                named)),
                "track_total_hits",
                false);
    }

    /** Those of the words that the other article holds too. */
    private static List<String> shared(JsonNode held, List<String> words) {
        var names = new HashSet<String>();
        held.forEach(name -> names.add(name.asString()));
        return words.stream().filter(names::contains).limit(MAX_SHARED).toList();
    }
}
