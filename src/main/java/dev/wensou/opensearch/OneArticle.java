package dev.wensou.opensearch;

import dev.wensou.article.Article;
import dev.wensou.lucene.TypedQuery;
import dev.wensou.lucene.query.QueryCompiler;
import dev.wensou.lucene.query.TopicQuery;
import dev.wensou.search.ArticleView;
import dev.wensou.search.SimilarArticles;
import java.io.IOException;

/** One article of a state of the index, as it is asked for by itself. For one answer, on one thread. */
record OneArticle(FoundArticle found, IndexView view, QueryCompiler compiler, ClusterTerms terms, ClusterHits hits) {
    Article article() {
        return found.article();
    }

    /** The whole article with every mark for a query. */
    ArticleView marked(String query) throws IOException {
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
    SimilarArticles similar(TopicQuery topics, int size) throws IOException {
        return new ClusterSimilar(view, terms, hits, topics).of(found, size);
    }
}
