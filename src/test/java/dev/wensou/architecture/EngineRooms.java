package dev.wensou.architecture;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The rooms of the two engines: each, and what it may use besides itself and {@code java..}. A room knows those that are put before
 * it here and no others, and never the package that it lies in, which stands above all of its rooms.
 */
final class EngineRooms {
    private EngineRooms() {}

    /** By their packages below the root, the engine's with a dot before the room's. */
    static Map<String, List<String>> arrows() {
        var arrows = new LinkedHashMap<String, List<String>>();
        arrows.put("lucene.analysis", List.of("config", "text", "org.apache.lucene"));
        arrows.put(
                "lucene.index",
                List.of(
                        "lucene.analysis",
                        "journal",
                        "search",
                        "config",
                        "dedup",
                        "article",
                        "text",
                        "org.apache.lucene"));
        arrows.put(
                "lucene.query",
                List.of("lucene.analysis", "lucene.index", "search", "config", "article", "text", "org.apache.lucene"));
        arrows.put(
                "lucene.answer",
                List.of(
                        "lucene.analysis",
                        "lucene.index",
                        "lucene.query",
                        "search",
                        "config",
                        "dedup",
                        "article",
                        "text",
                        "org.apache.lucene"));
        arrows.put(
                "opensearch.cluster",
                List.of("org.opensearch.client", "org.apache.hc", "tools.jackson", "javax.net.ssl"));
        arrows.put(
                "opensearch.index",
                List.of(
                        "opensearch.cluster",
                        "lucene.analysis",
                        "lucene.index",
                        "lucene.answer",
                        "search",
                        "config",
                        "dedup",
                        "article",
                        "text",
                        "tools.jackson"));
        arrows.put(
                "opensearch.query",
                List.of(
                        "opensearch.index",
                        "lucene",
                        "search",
                        "config",
                        "article",
                        "text",
                        "org.apache.lucene",
                        "tools.jackson"));
        arrows.put(
                "opensearch.answer",
                List.of(
                        "opensearch.index",
                        "opensearch.query",
                        "lucene",
                        "search",
                        "config",
                        "article",
                        "org.apache.lucene",
                        "tools.jackson"));
        arrows.put(
                "opensearch.copies",
                List.of("opensearch.cluster", "opensearch.index", "dedup", "article", "tools.jackson"));
        arrows.put(
                "opensearch.changes",
                List.of(
                        "opensearch.cluster",
                        "opensearch.index",
                        "opensearch.query",
                        "opensearch.copies",
                        "article",
                        "tools.jackson"));
        arrows.put(
                "opensearch.suggest",
                List.of(
                        "opensearch.cluster",
                        "opensearch.index",
                        "opensearch.query",
                        "lucene",
                        "correct",
                        "search",
                        "config",
                        "article",
                        "tools.jackson"));
        return arrows;
    }
}
