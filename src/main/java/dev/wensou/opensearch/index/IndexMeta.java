package dev.wensou.opensearch.index;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * What an index says of itself, kept in its mapping. Immutable.
 *
 * @param fingerprint the configuration and analysis it was built with
 * @param corpus a text that changes when the corpus does
 * @param corpusRoots where that lies, for people
 * @param builtAt when it was published
 */
public record IndexMeta(String fingerprint, String corpus, String corpusRoots, Instant builtAt) {
    private static final String NAME = "_meta";

    /** As the call that changes a mapping wants it. */
    public Map<String, Object> mapping() {
        var meta = new LinkedHashMap<String, Object>();
        meta.put("wensou.fingerprint", fingerprint);
        meta.put("wensou.corpus", corpus);
        meta.put("wensou.corpusRoots", corpusRoots);
        meta.put("wensou.builtAt", builtAt.toString());
        return Map.of(NAME, meta);
    }

    /** Of the mappings of an index; texts are empty, and the time is 1970, where they say nothing. */
    public static IndexMeta read(JsonNode mappings) {
        var meta = mappings.path(NAME);
        return new IndexMeta(
                meta.path("wensou.fingerprint").asString(""),
                meta.path("wensou.corpus").asString(""),
                meta.path("wensou.corpusRoots").asString(""),
                Instant.parse(meta.path("wensou.builtAt").asString(Instant.EPOCH.toString())));
    }
}
