package dev.wensou.http;

import dev.wensou.search.EngineStatus;
import java.util.List;
import java.util.Locale;

/** The JSON of what is served. */
record StatusView(
        String version,
        String engine,
        List<String> capabilities,
        String generation,
        long revision,
        int documents,
        String configFingerprint,
        List<Facet> facets,
        List<String> warnings,
        boolean analytics) {
    static StatusView of(String version, EngineStatus status, boolean isCounting) {
        return new StatusView(
                version,
                status.engine(),
                status.capabilities().stream()
                        .map(capability -> capability.name().toLowerCase(Locale.ROOT))
                        .sorted()
                        .toList(),
                status.generation(),
                status.revision(),
                status.documents(),
                status.configFingerprint(),
                status.facets().stream()
                        .map(facet -> new Facet(
                                facet.name(), facet.label(), facet.kind().name().toLowerCase(Locale.ROOT)))
                        .toList(),
                status.warnings(),
                isCounting);
    }

    /** {@code kind} is {@code values}, {@code tree} or {@code ranges}. */
    record Facet(String name, String label, String kind) {}
}
