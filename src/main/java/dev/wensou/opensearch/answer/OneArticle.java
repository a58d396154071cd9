package dev.wensou.opensearch.answer;

import dev.wensou.article.Article;
import dev.wensou.lucene.TypedQuery;
import dev.wensou.lucene.query.QueryCompiler;
import dev.wensou.lucene.query.TopicQuery;
import dev.wensou.opensearch.index.FoundArticle;
import dev.wensou.opensearch.index.IndexView;
import dev.wensou.opensearch.query.ClusterTerms;
import dev.wensou.search.ArticleView;
import dev.wensou.search.SimilarArticles;
import java.io.IOException;

/** One article of a state of the index, as it is asked for by itself. For one answer, on one thread. */
public record OneArticle(
        FoundArticle found, IndexView view, QueryCompiler compiler, ClusterTerms terms, ClusterHits hits) {
    /** The article as its index has it. */
    public Article article() {
        return found.article();
    }

    /** The whole article with every mark for a query. */
    public ArticleView marked(String query) throws IOException {
        terms.ahead(query);
        var compiled = TypedQuery.read(query).compile(compiler, terms);
        return found.shown()
                .view(
                        compiled,
                        article().headings(),
                        article().provenance(),
                        view.index().name());
    }

    /** Others about what it is about. */
    public SimilarArticles similar(TopicQuery topics, int size) throws IOException {
        return new ClusterSimilar(view, terms, hits, topics).of(found, size);
    }
}
