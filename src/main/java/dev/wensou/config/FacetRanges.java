package dev.wensou.config;

import dev.wensou.config.FacetSpecs.Field;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Reads and checks the {@code ranges} of a facet. */
final class FacetRanges {
    private static final List<String> NUMBER_KEYS = List.of("value", "label", "from", "to");
    private static final List<String> DATE_KEYS = List.of("value", "label", "from", "to", "last");

    private FacetRanges() {}

    /** None if the facet has none. */
    static List<FacetRange> read(JsonFile facet, Field field, Problems problems) {
        var ranges = new ArrayList<FacetRange>();
        var seen = new HashSet<String>();
        var items = facet.items("ranges");
        if (!items.isEmpty() && field != Field.DATE && field != Field.LENGTH) {
            problems.add(facet.place("ranges"), "only the fields 'date' and 'length' have ranges");
            return ranges;
        }
        for (var item : items) {
            var object = facet.object(item);
            object.onlyKeys(field == Field.DATE ? DATE_KEYS : NUMBER_KEYS);
            var value = object.text("value", "");
            if (!value.matches("[a-zA-Z0-9][a-zA-Z0-9-]*")) {
                problems.add(
                        object.place("value"),
                        "'" + value + "' is no name of a range; want letters and digits such as 'short'");
            } else if (!seen.add(value)) {
                problems.add(object.place("value"), "'" + value + "' stands twice; each range needs a name of its own");
            }
            var bounds = field == Field.DATE ? dates(object, problems) : numbers(object, problems);
            ranges.add(new FacetRange(value, object.text("label", value), bounds));
        }
        return ranges;
    }

    private static FacetRange.Bounds numbers(JsonFile range, Problems problems) {
        var from = whole(range, "from");
        var to = whole(range, "to");
        if (from.isPresent() && to.isPresent() && to.getAsLong() < from.getAsLong()) {
            problems.add(range.place("to"), to.getAsLong() + " is less than from, which is " + from.getAsLong());
        }
        if (from.isEmpty() && to.isEmpty()) {
            problems.add(range.place(""), "the range has no ends; want 'from', 'to' or both");
        }
        return new FacetRange.Numbers(from, to);
    }

    private static OptionalLong whole(JsonFile range, String key) {
        return range.has(key) ? OptionalLong.of(range.integer(key, 0, 0, Integer.MAX_VALUE)) : OptionalLong.empty();
    }

    private static FacetRange.Bounds dates(JsonFile range, Problems problems) {
        var last = range.optionalText("last");
        if (last.isPresent()) {
            if (range.has("from") || range.has("to")) {
                problems.add(range.place("last"), "'last' goes up to today; leave 'from' and 'to' out beside it");
            }
            return new FacetRange.Last(period(range, last.get(), problems));
        }
        var from = day(range, "from", problems);
        var to = day(range, "to", problems);
        if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
            problems.add(range.place("to"), to.get() + " is before from, which is " + from.get());
        }
        if (!range.has("from") && !range.has("to")) {
            problems.add(range.place(""), "the range has no ends; want 'from', 'to' or both, or 'last'");
        }
        return new FacetRange.Days(from, to);
    }

    private static Period period(JsonFile range, String text, Problems problems) {
        try {
            var period = Period.parse(text);
            if (!period.isZero() && !period.isNegative()) {
                return period;
            }
        } catch (DateTimeParseException e) {
            // noted below, as a period that is none
        }
        problems.add(
                range.place("last"),
                "'" + text + "' is no period; want days, weeks, months or years such as P7D, P2W, P1M or P1Y");
        return Period.ofDays(1);
    }

    private static Optional<LocalDate> day(JsonFile range, String key, Problems problems) {
        var text = range.optionalText(key);
        try {
            return text.map(LocalDate::parse);
        } catch (DateTimeParseException e) {
            problems.add(range.place(key), "'" + text.get() + "' is not a date; want YYYY-MM-DD");
            return Optional.empty();
        }
    }
}
