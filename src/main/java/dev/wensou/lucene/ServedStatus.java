package dev.wensou.lucene;

import dev.wensou.config.FacetSpecs;
import dev.wensou.search.Capability;
import dev.wensou.search.EngineStatus;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What an engine says of what it serves. Each request asks for it, so what never changes is made once. */
final class ServedStatus {
    private static final Set<Capability> CAPABILITIES = EnumSet.allOf(Capability.class);

    private final List<EngineStatus.Facet> facets;

    ServedStatus(FacetSpecs facets) {
        this.facets = facets.specs().stream()
                .map(spec -> new EngineStatus.Facet(spec.name(), spec.label(), kind(spec)))
                .toList();
    }

    List<EngineStatus.Facet> facets() {
        return facets;
    }

    /** @param warnings what an operator should know of the data directory */
    EngineStatus of(ServedGeneration served, List<String> warnings) {
        var info = served.info();
        return new EngineStatus(
                "lucene",
                CAPABILITIES,
                info.name(),
                info.revision(),
                info.documents(),
                info.fingerprint(),
                facets,
                served.times().built(),
                served.times().changed(),
                warnings);
    }

    private static EngineStatus.FacetKind kind(FacetSpecs.Spec spec) {
        if (spec.isTree()) {
            return EngineStatus.FacetKind.TREE;
        }
        return spec.ranges().isEmpty() ? EngineStatus.FacetKind.VALUES : EngineStatus.FacetKind.RANGES;
    }
}
