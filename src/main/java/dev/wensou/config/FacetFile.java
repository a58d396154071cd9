package dev.wensou.config;

import dev.wensou.config.FacetSpecs.Field;
import dev.wensou.config.FacetSpecs.Order;
import dev.wensou.config.FacetSpecs.Spec;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads and checks {@code facets.json}. */
final class FacetFile {
    static final String FILE = "facets.json";
    private static final Set<String> KEYS =
            new LinkedHashSet<>(List.of("name", "label", "field", "order", "values", "separator", "ranges"));
    private static final int MAX_VALUES = 1000;
    private static final String DATE_SEPARATOR = "-";
    private static final Set<Field> TEXTS =
            EnumSet.of(Field.TECHNOLOGIES, Field.INDUSTRIES, Field.COMPANIES, Field.KEYWORDS, Field.SOURCE);
    private static final Set<String> RESERVED = Set.of(
            "q",
            "page",
            "size",
            "cursor",
            "sort",
            "mode",
            "from",
            "to",
            "facets",
            "collapse",
            "explain",
            "article",
            "prefix",
            "contains",
            "parent");

    private FacetFile() {}

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
                        object.place("name"),
                        "'" + name + "' is no facet name; want letters and digits such as 'source'");
            } else if (RESERVED.contains(name)) {
                problems.add(
                        object.place("name"), "'" + name + "' is a parameter of the search API; choose another name");
            } else if (!seen.add(name)) {
                problems.add(object.place("name"), "'" + name + "' stands twice; each facet needs a name of its own");
            }
            specs.add(spec(name, object, problems));
        }
        return new FacetSpecs(specs);
    }

    private static Spec spec(String name, JsonFile object, Problems problems) {
        var field = object.oneOf("field", Field.class, Field.KEYWORDS);
        var ranges = FacetRanges.read(object, field, problems);
        if (field == Field.LENGTH && object.items("ranges").isEmpty()) {
            problems.add(
                    object.place("field"),
                    "'length' counts ranges only; add \"ranges\": [{\"value\": \"short\", \"to\": 999}, …]");
        }
        return new Spec(
                name,
                object.text("label", name),
                field,
                order(object, !object.items("ranges").isEmpty(), problems),
                object.integer("values", 20, 1, MAX_VALUES),
                separator(object, field, problems),
                ranges);
    }

    private static Order order(JsonFile object, boolean hasRanges, Problems problems) {
        var order = object.oneOf("order", Order.class, hasRanges ? Order.LISTED : Order.COUNT);
        if (order == Order.LISTED && !hasRanges) {
            problems.add(
                    object.place("order"),
                    "'listed' is the order of ranges, and there are none; want 'count' or 'descending'");
        }
        return order;
    }

    /** What stands between levels; a date has its own. */
    private static Optional<String> separator(JsonFile object, Field field, Problems problems) {
        var separator = object.optionalText("separator");
        var hasRanges = !object.items("ranges").isEmpty();
        if (separator.isEmpty()) {
            return field == Field.DATE && !hasRanges ? Optional.of(DATE_SEPARATOR) : Optional.empty();
        }
        if (!TEXTS.contains(field)) {
            problems.add(
                    object.place("separator"),
                    field == Field.DATE
                            ? "a date is split into year, month and day by itself; leave 'separator' out"
                            : "only a field of texts has levels: technologies, industries, companies, keywords, source");
        } else if (separator.get().isBlank()) {
            problems.add(
                    object.place("separator"),
                    "'" + separator.get() + "' would split every value at its spaces; want a sign such as \" / \"");
        }
        return separator;
    }
}
