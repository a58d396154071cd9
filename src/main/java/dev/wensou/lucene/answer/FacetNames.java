package dev.wensou.lucene.answer;

import dev.wensou.config.Taxonomy;
import dev.wensou.config.Taxonomy.Topic;
import dev.wensou.lucene.index.FacetField;
import dev.wensou.text.TermKey;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Under which name a facet counts what sources spell in many ways. Scripts, widths, cases and joints are never told
 * apart: 長文本 is 长文本. Technologies, industries and companies go by the names of the taxonomy besides: LLM is 大模型.
 * No guard is asked there, since a label names a company where it says Apple. Keywords and sources keep their words: a
 * keyword is what the article's source chose to be found by. Immutable; safe for any number of threads.
 */
public final class FacetNames {
    private final Map<FacetField, Map<String, String>> names = new EnumMap<>(FacetField.class);

    public FacetNames(Taxonomy taxonomy) {
        for (var topic : Topic.values()) {
            var byKey = new HashMap<String, String>();
            for (var entry : taxonomy.of(topic)) {
                entry.aliases().forEach(alias -> byKey.putIfAbsent(TermKey.of(alias.text()), entry.name()));
            }
            names.put(field(topic), byKey);
        }
    }

    /** The names of a field's values. A value of signs alone has one spelling. */
    ValueNames of(FacetField field) {
        return of(names.getOrDefault(field, Map.of()));
    }

    /**
     * The values of a field in the order of their spellings, each called what it is counted under.
     *
     * @param uses how many articles have each, as it is written
     */
    public List<String> called(FacetField field, Map<String, Integer> uses) {
        var spellings = new FacetSpellings(of(field));
        new TreeMap<>(uses).forEach(spellings::add);
        return spellings.names();
    }

    /** The names of values that are no labels, such as dates: none, each value is called what it is. */
    static ValueNames none() {
        return of(Map.of());
    }

    private static ValueNames of(Map<String, String> known) {
        return new ValueNames() {
            @Override
            public String key(String value) {
                var key = TermKey.of(name(value).orElse(value));
                return key.isEmpty() ? value : key;
            }

            @Override
            public Optional<String> name(String value) {
                return Optional.ofNullable(known.get(TermKey.of(value)));
            }
        };
    }

    private static FacetField field(Topic topic) {
        return switch (topic) {
            case TECHNOLOGY -> FacetField.TECHNOLOGIES;
            case INDUSTRY -> FacetField.INDUSTRIES;
            case COMPANY -> FacetField.COMPANIES;
        };
    }
}
