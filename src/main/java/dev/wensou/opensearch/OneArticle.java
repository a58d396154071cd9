package dev.wensou.opensearch;

import dev.wensou.article.Article;
import dev.wensou.lucene.TypedQuery;
import dev.wensou.lucene.query.QueryCompiler;
import dev.wensou.lucene.query.TopicQuery;
import dev.wensou.search.ArticleView;
import dev.wensou.search.SimilarArticles;
import java.io.IOException;

/** One article of a state of the index, as it is asked for by itself. For one answer, on one thread. */
record OneArticle(Article article, IndexView view, QueryCompiler compiler, ClusterTerms terms, ClusterHits hits) {
    /** The whole article with every mark for a query. */
    ArticleView marked(String query) throws IOException {
        terms.ahead(query);
        var compiled = TypedQuery.read(query).compile(compiler, terms);
        return new FoundArticle(article)
                .shown()
                .view(
                        compiled,
                        article.headings(),
                        article.provenance(),
                        view.index().name());
    }

    /** Others about what it is about. */
    SimilarArticles similar(TopicQuery topics, int size) throws IOException {
        return new ClusterSimilar(view, terms, hits, topics).of(article, size);
    }
}
