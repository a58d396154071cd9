package dev.wensou.opensearch.index;

import dev.wensou.config.FacetSpecs;
import dev.wensou.lucene.answer.FacetNames;
import dev.wensou.lucene.answer.FiledFacet;
import dev.wensou.opensearch.cluster.Cluster;
import dev.wensou.opensearch.cluster.ClusterException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * An index that answers, as it was when it was looked at: its articles go on changing. Safe for any number of threads. What asks the
 * cluster ends with an {@link IOException} where that does not answer.
 *
 * @param revision grows with every change
 * @param documents how many articles it held
 * @param facets those of labels, by name
 */
public record ServedIndex(String name, IndexMeta meta, long revision, int documents, Map<String, FiledFacet> facets) {
    private static final int PAGE = 10_000;

    /** The facet of labels of that name, which must be one of the configuration. */
    public FiledFacet facet(String facet) {
        return Objects.requireNonNull(facets.get(facet), facet);
    }

    /** What an alias names now; nothing if there is no such alias. */
    public static Optional<String> named(Cluster cluster, String alias) throws IOException {
        try {
            var indexes = cluster.get("/_alias/" + alias).propertyNames();
            return indexes.stream().findFirst();
        } catch (ClusterException e) {
            if (e.isAbsence()) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /** Looks at an index: asks for every facet of labels, and what the index says of itself. */
    public static ServedIndex load(Cluster cluster, String index, FacetSpecs specs, FacetNames names)
            throws IOException {
        // first: what changes meanwhile is looked at again
        var revision = revision(cluster, index);
        var facets = new HashMap<String, FiledFacet>();
        for (var spec : specs.specs()) {
            if (spec.ranges().isEmpty()) {
                facets.put(spec.name(), FiledFacet.of(spec, names, uses(cluster, index, spec.name())));
            }
        }
        var mappings = cluster.get("/" + index + "/_mapping").path(index).path("mappings");
        return new ServedIndex(index, IndexMeta.read(mappings), revision, count(cluster, index), facets);
    }

    /** How many articles searches of an index see, in all of its parts. */
    public static int count(Cluster cluster, String index) throws IOException {
        // the call for counts leaves out parts that it cannot reach
        return cluster.search(index, Map.of("size", 0, "track_total_hits", true))
                .path("hits")
                .path("total")
                .path("value")
                .asInt();
    }

    /** A number that grows with every change of an index. */
    public static long revision(Cluster cluster, String index) throws IOException {
        var shards = cluster.get("/" + index + "/_stats?level=shards&filter_path=indices.*.shards.*.seq_no.max_seq_no"
                        + ",indices.*.shards.*.routing.primary")
                .path("indices")
                .path(index)
                .path("shards");
        var revision = 1L;
        for (var copies : shards.values()) {
            for (var copy : copies) {
                if (copy.path("routing").path("primary").asBoolean()) {
                    revision += 1 + copy.path("seq_no").path("max_seq_no").asLong();
                }
            }
        }
        return revision;
    }

    /** How many articles have each value of a facet, as it is written; asked for page by page, as there may be many. */
    public static Map<String, Integer> uses(Cluster cluster, String index, String facet) throws IOException {
        var uses = new LinkedHashMap<String, Integer>();
        var source = Map.of("value", Map.of("terms", Map.of("field", Fields.written(facet))));
        Optional<JsonNode> after = Optional.empty();
        do {
            var page = new HashMap<String, Object>(Map.of("size", PAGE, "sources", List.of(source)));
            after.ifPresent(key -> page.put("after", key));
            var answer = cluster.search(index, Map.of("size", 0, "aggs", Map.of("uses", Map.of("composite", page))));
            var found = answer.path("aggregations").path("uses");
            for (var bucket : found.path("buckets")) {
                uses.put(
                        bucket.path("key").path("value").asString(),
                        bucket.path("doc_count").asInt());
            }
            after = Optional.of(found.path("after_key")).filter(JsonNode::isObject);
        } while (after.isPresent());
        return uses;
    }

    /** The indexes of all generations that the cluster has. */
    public static List<String> all(Cluster cluster, IndexNames names) throws IOException {
        var indexes = new ArrayList<String>();
        for (var index : cluster.get("/_cat/indices/" + names.all() + "?format=json&h=index&expand_wildcards=all")) {
            var name = index.path("index").asString();
            if (names.number(name).isPresent()) {
                indexes.add(name);
            }
        }
        indexes.sort(null);
        return indexes;
    }
}
