package dev.wensou.opensearch.index;

import dev.wensou.config.FacetSpecs;
import dev.wensou.config.Ranking;
import dev.wensou.lucene.analysis.Chain;
import dev.wensou.lucene.index.TextField;
import dev.wensou.search.SearchRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What an index of the cluster is made like: settings, analysis, fields. It follows from {@code index-config/}, so {@code
 * scripts/wensou opensearch-template} prints it for those who look after the cluster.
 *
 * @param shards into how many parts the articles are divided
 * @param replicas how many copies of each part there are besides the first
 */
public record IndexTemplate(FacetSpecs facets, Ranking ranking, int shards, int replicas) {
    private static final String TOKENS = "wensou_tokens";
    private static final String GAPS = "wensou_gaps";
    private static final String FORMS = "wensou_forms";
    private static final String COUNTS = "wensou_counts";
    /** Words are cut at 64 units, and no word has more than a few forms. */
    private static final int LONGEST_TOKEN = 4_096;
    /** Longer keys are no values to choose, and Lucene takes none above 32,766 bytes. */
    private static final int LONGEST_KEY = 8_191;

    /** How deep searches by number reach: as deep as cursors count, and a page more. */
    private static final int WINDOW = 2 * SearchRequest.MAX_DEPTH + 2 * SearchRequest.MAX_SIZE;

    private static final Map<String, Object> KEYWORD = Map.of("type", "keyword", "ignore_above", LONGEST_KEY);

    /** As the call that makes an index wants it. */
    public Map<String, Object> index() {
        return Map.of("settings", settings(), "mappings", mappings());
    }

    /** As the call that keeps it for all indexes of a prefix wants it. */
    public Map<String, Object> template(String prefix) {
        return Map.of("index_patterns", List.of(prefix + "-*"), "template", index());
    }

    private Map<String, Object> settings() {
        var settings = new TreeMap<String, Object>();
        settings.put("number_of_shards", shards);
        settings.put("number_of_replicas", replicas);
        settings.put("max_result_window", WINDOW);
        settings.put("refresh_interval", "1s");
        settings.put("analysis", analysis());
        settings.put("similarity", similarities(Map.of()));
        return settings;
    }

    private static Map<String, Object> analysis() {
        return Map.of(
                "tokenizer",
                Map.of(TOKENS, Map.of("type", "whitespace", "max_token_length", LONGEST_TOKEN)),
                "filter",
                Map.of(
                        GAPS, Map.of("type", "stop", "stopwords", List.of(String.valueOf(SentTokens.GAP))),
                        FORMS,
                                Map.of(
                                        "type",
                                        "pattern_capture",
                                        "preserve_original",
                                        false,
                                        "patterns",
                                        List.of("([^" + SentTokens.FORM + "]+)")),
                        COUNTS, Map.of("type", "delimited_term_freq", "delimiter", String.valueOf(SentTokens.COUNT))),
                "analyzer",
                Map.of(TOKENS, analyzer(GAPS, FORMS), COUNTS, analyzer(FORMS, COUNTS)));
    }

    private static Map<String, Object> analyzer(String... filters) {
        return Map.of("type", "custom", "tokenizer", TOKENS, "filter", List.of(filters));
    }

    /**
     * BM25 of each field. The embedded engine measures a text by one length for all collections ({@code
     * AbsoluteLengthSimilarity}); a cluster knows only its own average. With k1 and b of {@code ranking.json}, length L and
     * average a, both score alike where k1' = k1 (1 - b) + k1 b a / L and b' = (k1 b a / L) / k1'.
     *
     * @param averages tokens of a text by field, as the cluster will count them; L where they are not known yet
     */
    public Map<String, Object> similarities(Map<String, Double> averages) {
        var bm25 = ranking.bm25();
        var similarities = new TreeMap<String, Object>();
        for (var text : TextField.values()) {
            for (var chain : Chain.values()) {
                if (text.has(chain)) {
                    var field = text.field(chain);
                    var average = averages.getOrDefault(field, bm25.pivotLength());
                    var byLength = bm25.k1() * bm25.b() * average / bm25.pivotLength();
                    var k1 = bm25.k1() * (1 - bm25.b()) + byLength;
                    similarities.put(
                            similarity(field), Map.of("type", "BM25", "k1", k1, "b", k1 == 0 ? 0 : byLength / k1));
                }
            }
        }
        return similarities;
    }

    private static String similarity(String field) {
        return "wensou_" + field.replace('.', '_');
    }

    private Map<String, Object> mappings() {
        var properties = new LinkedHashMap<String, Object>();
        properties.put(Fields.ARTICLE, Map.of("type", "object", "enabled", false));
        properties.put(Fields.ID, KEYWORD);
        properties.put(Fields.URL, Map.of("type", "keyword", "ignore_above", LONGEST_KEY, "doc_values", false));
        properties.put(Fields.SCRIPT, Map.of("type", "keyword", "doc_values", false));
        properties.put(Fields.DAY, Map.of("type", "integer"));
        properties.put(Fields.MONTH, KEYWORD);
        properties.put(Fields.LENGTH, Map.of("type", "integer"));
        properties.put(Fields.STORY, KEYWORD);
        properties.put(Fields.COPY_KEYS, Map.of("type", "keyword", "doc_values", false));
        for (var spec : facets.specs()) {
            if (spec.ranges().isEmpty()) {
                properties.put(Fields.facet(spec.name()), KEYWORD);
                properties.put(
                        Fields.written(spec.name()),
                        Map.of("type", "keyword", "ignore_above", LONGEST_KEY, "index", false));
            }
        }
        for (var text : TextField.values()) {
            for (var chain : Chain.values()) {
                if (text.has(chain)) {
                    properties.put(text.field(chain), tokens(text.field(chain), chain));
                }
            }
        }
        return Map.of(
                "dynamic",
                "strict",
                "_source",
                Map.of("includes", List.of(Fields.ARTICLE + ".*", Fields.ARTICLE)),
                "properties",
                properties);
    }

    private static Map<String, Object> tokens(String field, Chain chain) {
        return Map.of(
                "type",
                "text",
                "analyzer",
                chain == Chain.GRAMS ? TOKENS : COUNTS,
                "similarity",
                similarity(field),
                "index_options",
                chain == Chain.GRAMS ? "positions" : "freqs");
    }
}
