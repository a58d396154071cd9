package dev.wensou.opensearch.index;

import dev.wensou.opensearch.cluster.Cluster;
import dev.wensou.opensearch.cluster.ClusterAwayException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Documents of an index as they are now, whether searches see that already or not. Safe for any number of threads. */
public final class DocumentsById {
    private DocumentsById() {}

    /**
     * Documents in the order of their ids; those that are not there say so by {@code found}.
     *
     * @param isWhole whether with what they hold
     * @throws IOException if a part of the index does not answer; an index that is not there has no document
     */
    public static List<JsonNode> get(Cluster cluster, String index, List<String> ids, boolean isWhole)
            throws IOException {
        var found = new ArrayList<JsonNode>();
        for (var document : cluster.send("POST", "/" + index + "/_mget?_source=" + isWhole, Map.of("ids", ids))
                .path("docs")) {
            var error = document.path("error");
            if (error.isObject() && !error.path("type").asString("").equals("index_not_found_exception")) {
                throw new ClusterAwayException(cluster.names() + " did not give "
                        + document.path("_id").asString("") + " of " + index + ": "
                        + error.path("reason").asString(""));
            }
            found.add(document);
        }
        return found;
    }
}
