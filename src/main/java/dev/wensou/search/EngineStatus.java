package dev.wensou.search;

import java.util.List;
import java.util.Set;

/**
 * The state of an engine.
 *
 * @param engine its name, such as {@code lucene}
 * @param generation the served generation's name
 * @param documents how many articles that generation holds
 * @param configFingerprint the fingerprint of the configuration it was built from
 * @param facets the facets it counts
 * @param warnings what an operator should know, such as a damaged generation; none if all is well
 */
public record EngineStatus(
        String engine,
        Set<Capability> capabilities,
        String generation,
        int documents,
        String configFingerprint,
        List<Facet> facets,
        List<String> warnings) {
    public EngineStatus {
        warnings = List.copyOf(warnings);
        capabilities = Set.copyOf(capabilities);
        facets = List.copyOf(facets);
    }

    /** A facet's name, as in requests, and its label for people. */
    public record Facet(String name, String label) {}
}
