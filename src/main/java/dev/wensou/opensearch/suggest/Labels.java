package dev.wensou.opensearch.suggest;

import dev.wensou.config.FacetSpecs;
import dev.wensou.lucene.answer.FacetNames;
import dev.wensou.lucene.answer.FiledFacet;
import dev.wensou.lucene.index.FacetField;
import dev.wensou.opensearch.cluster.Cluster;
import dev.wensou.opensearch.index.ServedIndex;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The labels of the articles of an index, where there is a facet of them. Safe for any number of threads. */
public final class Labels {
    /** The values of a field that most articles have: more than anybody would look for. */
    private static final int MOST = 20_000;

    private final Cluster cluster;
    private final FacetSpecs facets;
    private final FacetNames names;

    /** @param names what spellings of a label have in common */
    public Labels(Cluster cluster, FacetSpecs facets, FacetNames names) {
        this.cluster = cluster;
        this.facets = facets;
        this.names = names;
    }

    /** At most {@value #MOST}, each in the spelling that it is counted under. */
    List<String> of(String index, FacetField field) throws IOException {
        for (var spec : facets.specs()) {
            if (FiledFacet.labels(spec).filter(field::equals).isPresent()) {
                return names.called(field, commonest(ServedIndex.uses(cluster, index, spec.name())));
            }
        }
        return List.of();
    }

    private static Map<String, Integer> commonest(Map<String, Integer> uses) {
        if (uses.size() <= MOST) {
            return uses;
        }
        var most = new HashMap<String, Integer>();
        uses.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .limit(MOST)
                .forEach(each -> most.put(each.getKey(), each.getValue()));
        return most;
    }
}
