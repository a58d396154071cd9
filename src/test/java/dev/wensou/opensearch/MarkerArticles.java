package dev.wensou.opensearch;

import dev.wensou.article.Article;
import dev.wensou.opensearch.cluster.Cluster;
import dev.wensou.opensearch.index.ArticleJson;
import dev.wensou.opensearch.index.BulkSender;
import dev.wensou.opensearch.index.Fields;
import java.io.IOException;
import java.util.Map;

/**
 * Puts articles into an index that is served, and takes them out, as the product sends changes, but without their texts: no
 * query finds them but the one that asks for all, and they change no score. A call that returns was acknowledged. For one
 * thread.
 */
public final class MarkerArticles {
    private final BulkSender bulk;

    public MarkerArticles(Cluster cluster, String index) {
        this.bulk = new BulkSender(cluster, index);
    }

    public void put(Article article) throws IOException {
        bulk.put(article.id().value(), document(article));
        bulk.flush();
    }

    /** Puts one and takes another out, in one request. */
    public void exchange(Article in, String out) throws IOException {
        bulk.put(in.id().value(), document(in));
        bulk.delete(out);
        bulk.flush();
    }

    private static Map<String, Object> document(Article article) {
        return Map.of(
                Fields.ARTICLE, ArticleJson.of(article), Fields.ID, article.id().value());
    }
}
