package dev.wensou.opensearch.query;

import dev.wensou.article.Article;
import dev.wensou.config.FacetSpecs;
import dev.wensou.lucene.answer.FacetNames;
import dev.wensou.lucene.answer.FiledFacet;
import dev.wensou.lucene.answer.RangedFacet;
import dev.wensou.opensearch.index.Fields;
import dev.wensou.text.TextLength;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * Which articles have values of a facet: for the cluster, and of an article that is here. Safe for any number of threads.
 *
 * @param names what spellings of a value have in common
 * @param today where ranges end that go up to today
 */
public record ValueFilters(FacetNames names, LocalDate today) {
    /** Articles that have any of some values, in any spelling. */
    public Map<String, Object> of(FacetSpecs.Spec spec, List<String> chosen) {
        if (spec.ranges().isEmpty()) {
            var keys = chosen.stream()
                    .map(value -> FiledFacet.key(spec, names, value))
                    .toList();
            return Map.of("terms", Map.of(Fields.facet(spec.name()), keys));
        }
        var any = new RangedFacet(spec, today)
                .bounds().stream()
                        .filter(range -> chosen.contains(range.value()))
                        .map(range -> between(number(spec), range.from(), range.to()))
                        .toList();
        return any.isEmpty() ? Map.of("match_none", Map.of()) : Map.of("bool", Map.of("should", any));
    }

    /** The ranges of a facet in their order. */
    public List<Map<String, Object>> ranges(FacetSpecs.Spec spec) {
        return new RangedFacet(spec, today)
                .bounds().stream()
                        .map(range -> between(number(spec), range.from(), range.to()))
                        .toList();
    }

    /** Whether an article has a value, in any spelling. */
    boolean has(FacetSpecs.Spec spec, String value, Article article) {
        if (spec.ranges().isEmpty()) {
            var key = FiledFacet.key(spec, names, value);
            return FiledFacet.written(spec, article).stream()
                    .anyMatch(written -> FiledFacet.keys(spec, names, written).contains(key));
        }
        var number = spec.field() == FacetSpecs.Field.DATE
                ? article.publishedOn().map(date -> date.day().toEpochDay())
                : java.util.Optional.of((long) TextLength.of(article.body()));
        return number.isPresent()
                && new RangedFacet(spec, today)
                        .bounds().stream()
                                .anyMatch(range -> range.value().equals(value)
                                        && range.from() <= number.get()
                                        && number.get() <= range.to());
    }

    /** The field that ranges of a facet are of. */
    private static String number(FacetSpecs.Spec spec) {
        return spec.field() == FacetSpecs.Field.DATE ? Fields.DAY : Fields.LENGTH;
    }

    /** Whole numbers, both ends included. */
    public static Map<String, Object> between(String field, long from, long to) {
        return Map.of(
                "range",
                Map.of(
                        field,
                        Map.of(
                                "gte", Math.max(from, Integer.MIN_VALUE),
                                "lte", Math.min(to, Integer.MAX_VALUE))));
    }
}
