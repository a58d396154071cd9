package dev.wensou.opensearch.copies;

import dev.wensou.opensearch.cluster.Cluster;
import dev.wensou.opensearch.index.ArticleDocument;
import dev.wensou.opensearch.index.ArticleJson;
import dev.wensou.opensearch.index.BulkSender;
import dev.wensou.opensearch.index.Fields;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Says in documents of an index which story they are of. A cluster can change no single field of a document whose tokens it does
 * not keep, so each is made again of its article, under the version that it has: what somebody else changes meanwhile stays.
 * Safe for any number of threads.
 */
public final class StoryMarks {
    private static final int AT_ONCE = 100;

    private final Cluster cluster;
    private final ArticleDocument documents;

    /** @param documents what makes a document of an article again */
    public StoryMarks(Cluster cluster, ArticleDocument documents) {
        this.cluster = cluster;
        this.documents = documents;
    }

    /** @param stories of articles by their ids; absent where one has no copies. Searches see them when the index is refreshed */
    void set(String index, Map<String, Optional<String>> stories) throws IOException {
        var bulk = new BulkSender(cluster, index);
        var ids = new ArrayList<>(stories.keySet());
        for (var i = 0; i < ids.size(); i += AT_ONCE) {
            var some = List.copyOf(ids.subList(i, Math.min(i + AT_ONCE, ids.size())));
            var found = cluster.send("POST", "/" + index + "/_mget", Map.of("ids", some));
            for (var each : found.path("docs")) {
                // one that is not there was taken out meanwhile
                if (each.path("found").asBoolean()) {
                    var article = ArticleJson.read(each.path("_source").path(Fields.ARTICLE));
                    var story = stories.getOrDefault(article.id().value(), Optional.empty());
                    bulk.replace(
                            article.id().value(),
                            each.path("_version").asLong(),
                            documents.of(article, story).json());
                }
            }
        }
        bulk.flush();
    }
}
