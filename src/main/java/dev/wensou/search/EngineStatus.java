package dev.wensou.search;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * The state of an engine.
 *
 * @param engine its name, such as {@code lucene}
 * @param generation the served generation's name
 * @param revision the commit of that generation which is served; grows with every update of single articles
 * @param documents how many articles that generation holds
 * @param configFingerprint the fingerprint of the configuration it was built from
 * @param facets the facets it counts
 * @param builtAt when the oldest part of that generation that still stands was written
 * @param changedAt when that commit was made
 * @param warnings what an operator should know, such as a damaged generation; none if all is well
 */
public record EngineStatus(
        String engine,
        Set<Capability> capabilities,
        String generation,
        long revision,
        int documents,
        String configFingerprint,
        List<Facet> facets,
        Instant builtAt,
        Instant changedAt,
        List<String> warnings) {
    /** The state of an engine that does not know when it was built. */
    public EngineStatus(
            String engine,
            Set<Capability> capabilities,
            String generation,
            long revision,
            int documents,
            String configFingerprint,
            List<Facet> facets,
            List<String> warnings) {
        this(
                engine,
                capabilities,
                generation,
                revision,
                documents,
                configFingerprint,
                facets,
                Instant.EPOCH,
                Instant.EPOCH,
                warnings);
    }

    public EngineStatus {
        warnings = List.copyOf(warnings);
        capabilities = Set.copyOf(capabilities);
        facets = List.copyOf(facets);
    }

    /** What the values of a facet are. */
    public enum FacetKind {
        VALUES,
        /** Values that stand below each other. */
        TREE,
        RANGES
    }

    /** A facet's name, as in requests, and its label for people. */
    public record Facet(String name, String label, FacetKind kind) {}
}
