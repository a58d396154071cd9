package dev.wensou.lucene.answer;

import dev.wensou.article.Article;
import dev.wensou.article.PublicationDate;
import dev.wensou.config.FacetSpecs;
import dev.wensou.lucene.index.FacetField;
import dev.wensou.search.FacetCounts;
import dev.wensou.search.FacetRequest;
import java.time.YearMonth;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;

/**
 * A facet of labels whose articles lie elsewhere, filed under keys that all spellings of a value share: which keys those are,
 * and what counts by key are called in an answer. Values are named as {@link FacetColumns} names them. Immutable; safe for any
 * number of threads.
 */
public final class FiledFacet {
    private final FacetSpecs.Spec spec;
    private final Values values;

    private FiledFacet(FacetSpecs.Spec spec, Values values) {
        this.spec = spec;
        this.values = values;
    }

    /**
     * A facet that is not one of ranges.
     *
     * @param uses how many articles have each value, as it is written
     */
    public static FiledFacet of(FacetSpecs.Spec spec, FacetNames names, Map<String, Integer> uses) {
        return new FiledFacet(spec, spec.isTree() ? tree(paths(spec, names), uses) : flat(named(spec, names), uses));
    }

    /** The values that an article has, as they are written. */
    public static List<String> written(FacetSpecs.Spec spec, Article article) {
        return switch (spec.field()) {
            case TECHNOLOGIES -> FacetField.TECHNOLOGIES.of(article);
            case INDUSTRIES -> FacetField.INDUSTRIES.of(article);
            case COMPANIES -> FacetField.COMPANIES.of(article);
            case KEYWORDS -> FacetField.KEYWORDS.of(article);
            case SOURCE -> FacetField.SOURCE.of(article);
            case MONTH -> article.publishedOn().map(FiledFacet::month).stream().toList();
            case DATE -> article.publishedOn().map(FiledFacet::date).stream().toList();
            case LENGTH -> List.of();
        };
    }

    /** The keys that an article with such a value is filed under: of a tree, also those of all above it. */
    public static Set<String> keys(FacetSpecs.Spec spec, FacetNames names, String written) {
        if (!spec.isTree()) {
            return Set.of(named(spec, names).key(written));
        }
        var paths = paths(spec, names);
        var keys = new LinkedHashSet<String>();
        paths.to(written).forEach(path -> keys.add(paths.key(path)));
        return keys;
    }

    /** The key of a value in any spelling. */
    public static String key(FacetSpecs.Spec spec, FacetNames names, String spelling) {
        return spec.isTree()
                ? paths(spec, names).key(spelling)
                : named(spec, names).key(spelling);
    }

    /**
     * What an answer says of the facet.
     *
     * @param counts by key; keys that the facet does not know are passed over
     * @param chosen the spellings of values that the request selects
     */
    public FacetCounts counts(Map<String, Integer> counts, List<String> chosen) {
        return list(counts, chosen).shortened();
    }

    /** Every value that a request looks for, in the facet's order. */
    public List<FacetCounts.Value> values(Map<String, Integer> counts, List<String> chosen, FacetRequest request) {
        return list(counts, chosen).all(FacetLookup.asked(values, request));
    }

    private FacetList list(Map<String, Integer> counts, List<String> chosen) {
        var byOrdinal = new int[values.size()];
        counts.forEach((key, count) -> values.ofKey(key).ifPresent(ordinal -> byOrdinal[ordinal] = count));
        return new FacetList(spec, values, byOrdinal, chosen);
    }

    private static String month(PublicationDate date) {
        return YearMonth.from(date.day()).toString();
    }

    private static String date(PublicationDate date) {
        return date.precision() == PublicationDate.Precision.MONTH
                ? month(date)
                : date.day().toString();
    }

    private static ValueNames named(FacetSpecs.Spec spec, FacetNames names) {
        return labels(spec).map(names::of).orElse(FacetNames.none());
    }

    /** The labels that a facet counts; absent where it counts something else. */
    public static Optional<FacetField> labels(FacetSpecs.Spec spec) {
        return switch (spec.field()) {
            case TECHNOLOGIES -> Optional.of(FacetField.TECHNOLOGIES);
            case INDUSTRIES -> Optional.of(FacetField.INDUSTRIES);
            case COMPANIES -> Optional.of(FacetField.COMPANIES);
            case KEYWORDS -> Optional.of(FacetField.KEYWORDS);
            case SOURCE -> Optional.of(FacetField.SOURCE);
            case MONTH, DATE, LENGTH -> Optional.empty();
        };
    }

    private static FacetPaths paths(FacetSpecs.Spec spec, FacetNames names) {
        return new FacetPaths(spec.separator().orElseThrow(), named(spec, names));
    }

    private static Values flat(ValueNames names, Map<String, Integer> uses) {
        var spellings = new FacetSpellings(names);
        new TreeMap<>(uses).forEach(spellings::add);
        var values = spellings.names();
        return new Values(spellings, values, values, Collections.nCopies(values.size(), NumberedValues.NONE));
    }

    private static Values tree(FacetPaths paths, Map<String, Integer> uses) {
        var onTheWay = new TreeMap<String, Integer>();
        uses.forEach((leaf, articles) -> paths.to(leaf).forEach(path -> onTheWay.merge(path, articles, Integer::sum)));
        var spellings = new FacetSpellings(paths);
        onTheWay.forEach(spellings::add);
        var whole = spellings.names();
        var names = TreeNames.of(paths, whole, spellings::value);
        return new Values(spellings, names.values(), names.labels(), names.parents());
    }

    private record Values(FacetSpellings spellings, List<String> values, List<String> labels, List<Integer> parents)
            implements NumberedValues {
        OptionalInt ofKey(String key) {
            return spellings.ofKey(key);
        }

        @Override
        public int size() {
            return values.size();
        }

        @Override
        public String value(int ordinal) {
            return values.get(ordinal);
        }

        @Override
        public OptionalInt ordinal(String spelling) {
            return spellings.value(spelling);
        }

        @Override
        public String label(int ordinal) {
            return labels.get(ordinal);
        }

        @Override
        public int parent(int ordinal) {
            return parents.get(ordinal);
        }
    }
}
