package dev.wensou.config;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The facets that answers count, from {@code facets.json}, in the order in which the page shows them. */
public record FacetSpecs(List<Spec> specs) {
    /** The article fields a facet can be counted on. */
    public enum Field {
        TECHNOLOGIES,
        INDUSTRIES,
        COMPANIES,
        KEYWORDS,
        SOURCE,
        MONTH
    }

    /** How a facet's values are ordered. */
    public enum Order {
        /** Most hits first. */
        COUNT,
        /** The greatest value first: for months, the newest. */
        DESCENDING
    }

    /**
     * @param name the request parameter that selects its values
     * @param label what people read
     * @param values how many values an answer lists
     */
    public record Spec(String name, String label, Field field, Order order, int values) {}

    static final String FILE = "facets.json";
    private static final Set<String> KEYS = new LinkedHashSet<>(List.of("name", "label", "field", "order", "values"));
    private static final int MAX_VALUES = 1000;
    private static final Set<String> RESERVED = Set.of(
            "q", "page", "size", "cursor", "sort", "mode", "from", "to", "facets", "collapse", "explain", "article");

    public FacetSpecs {
        specs = List.copyOf(specs);
    }

    /** The names of all facets, in order. */
    public List<String> names() {
        return specs.stream().map(Spec::name).toList();
    }

    static FacetSpecs parse(String json, Problems problems) {
        var specs = new ArrayList<Spec>();
        var seen = new LinkedHashSet<String>();
        var root = JsonFile.parse(FILE, json, problems);
        if (!root.isArray()) {
            problems.add(
                    FILE,
                    "want a list of facets, such as [{\"name\":\"source\",\"label\":\"来源\",\"field\":\"source\"}]");
            return new FacetSpecs(List.of());
        }
        for (var i = 0; i < root.size(); i++) {
            var object = new JsonFile(FILE, "/" + i, root.get(i), problems);
            object.onlyKeys(KEYS);
            var name = object.text("name", "");
            if (!name.matches("[a-z][a-zA-Z0-9]*")) {
                problems.add(
                        FILE + " /" + i + "/name",
                        "'" + name + "' is no facet name; want letters and digits such as 'source'");
            } else if (RESERVED.contains(name)) {
                problems.add(
                        FILE + " /" + i + "/name",
                        "'" + name + "' is a parameter of the search API; choose another name");
            } else if (!seen.add(name)) {
                problems.add(
                        FILE + " /" + i + "/name", "'" + name + "' stands twice; each facet needs a name of its own");
            }
            specs.add(new Spec(
                    name,
                    object.text("label", name),
                    object.oneOf("field", Field.class, Field.KEYWORDS),
                    object.oneOf("order", Order.class, Order.COUNT),
                    object.integer("values", 20, 1, MAX_VALUES)));
        }
        return new FacetSpecs(specs);
    }
}
