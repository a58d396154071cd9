package dev.wensou.config;

import java.util.List;
import java.util.Optional;

/** The facets that answers count, from {@code facets.json}, in the order in which the page shows them. */
public record FacetSpecs(List<Spec> specs) {
    /** What of an article a facet can be counted on. */
    public enum Field {
        TECHNOLOGIES,
        INDUSTRIES,
        COMPANIES,
        KEYWORDS,
        SOURCE,
        /** The month of publication, as {@code 2024-03}. */
        MONTH,
        /** Year, month and day of publication, as far as they are known: a tree, or ranges of days. */
        DATE,
        /** The Han characters and words of the body; ranges only. */
        LENGTH
    }

    /** How a facet's values are ordered. */
    public enum Order {
        /** Most hits first. */
        COUNT,
        /** The greatest value first: for months, the newest. */
        DESCENDING,
        /** As {@code facets.json} lists its ranges. */
        LISTED
    }

    /**
     * @param name the request parameter that selects its values
     * @param label what people read
     * @param values how many values an answer lists; of a tree, below each value that is open
     * @param separator what stands between the levels of a value, if its values are paths of a tree
     * @param ranges the ranges to count, if its values are ranges
     */
    public record Spec(
            String name,
            String label,
            Field field,
            Order order,
            int values,
            Optional<String> separator,
            List<FacetRange> ranges) {
        public Spec {
            ranges = List.copyOf(ranges);
        }

        /** Whether its values stand below each other. */
        public boolean isTree() {
            return separator.isPresent();
        }
    }

    public FacetSpecs {
        specs = List.copyOf(specs);
    }

    /** The names of all facets, in order. */
    public List<String> names() {
        return specs.stream().map(Spec::name).toList();
    }

    /** The facet of that name. */
    public Optional<Spec> of(String name) {
        return specs.stream().filter(spec -> spec.name().equals(name)).findFirst();
    }
}
