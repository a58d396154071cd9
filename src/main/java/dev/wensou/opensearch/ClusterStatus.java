package dev.wensou.opensearch;

import dev.wensou.config.FacetSpecs;
import dev.wensou.opensearch.index.ServedIndex;
import dev.wensou.search.Capability;
import dev.wensou.search.EngineStatus;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What the engine says of what it serves. What never changes is made once. */
final class ClusterStatus {
    private static final Set<Capability> CAPABILITIES = EnumSet.allOf(Capability.class);

    private final List<EngineStatus.Facet> facets;

    ClusterStatus(FacetSpecs specs) {
        this.facets = specs.specs().stream()
                .map(spec -> new EngineStatus.Facet(spec.name(), spec.label(), kind(spec)))
                .toList();
    }

    List<EngineStatus.Facet> facets() {
        return facets;
    }

    /** @param warnings what an operator should know */
    EngineStatus of(ServedIndex served, List<String> warnings) {
        return new EngineStatus(
                "opensearch",
                CAPABILITIES,
                served.name(),
                served.revision(),
                served.documents(),
                served.meta().fingerprint(),
                facets,
                served.meta().builtAt(),
                served.meta().builtAt(),
                warnings);
    }

    private static EngineStatus.FacetKind kind(FacetSpecs.Spec spec) {
        if (spec.isTree()) {
            return EngineStatus.FacetKind.TREE;
        }
        return spec.ranges().isEmpty() ? EngineStatus.FacetKind.VALUES : EngineStatus.FacetKind.RANGES;
    }
}
