package dev.wensou.config;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The kinds of facets in {@code facets.json}, and what is said of those that are none. */
class FacetFileTest {
    private static FacetSpecs read(String... facets) {
        var problems = new Problems();
        var specs = FacetFile.parse("[" + String.join(",", facets) + "]", problems);
        problems.throwIfAny();
        return specs;
    }

    private static List<String> problems(String... facets) {
        try {
            read(facets);
            return List.of();
        } catch (ConfigException e) {
            return e.problems().stream().map(ConfigProblem::toString).toList();
        }
    }

    private static String range(String... keys) {
        return "{\"name\": \"recent\", \"field\": \"date\", \"ranges\": [{\"value\": \"a\", " + String.join(", ", keys)
                + "}]}";
    }

    @Test
    void aFacetIsATreeByItsSeparatorAndADateIsOneByItself() {
        var specs = read(
                "{\"name\": \"source\", \"field\": \"source\", \"separator\": \" / \"}",
                "{\"name\": \"date\", \"field\": \"date\"}",
                "{\"name\": \"keyword\", \"field\": \"keywords\"}");

        assertEquals(
                List.of(Optional.of(" / "), Optional.of("-"), Optional.empty()),
                specs.specs().stream().map(FacetSpecs.Spec::separator).toList());
    }

    @Test
    void rangesAreListedAsTheyStandUnlessAnotherOrderIsSaid() {
        var spec = read("""
                {"name": "length", "field": "length", "ranges": [{"value": "short", "label": "短", "to": 999},
                 {"value": "long", "from": 1000}]}""").specs().getFirst();

        assertEquals(FacetSpecs.Order.LISTED, spec.order());
        assertEquals(
                List.of("short 短", "long long"),
                spec.ranges().stream()
                        .map(range -> range.value() + " " + range.label())
                        .toList());
    }

    @Test
    void aPeriodEndsTodayAndCountsToday() {
        var last = new FacetRange.Last(Period.parse("P7D"));
        var month = new FacetRange.Last(Period.parse("P1M"));

        assertEquals(LocalDate.parse("2024-03-25"), last.from(LocalDate.parse("2024-03-31")));
        assertEquals(LocalDate.parse("2024-03-01"), month.from(LocalDate.parse("2024-03-31")));
    }

    @Test
    void whatIsNoSeparatorIsRefused() {
        assertEquals(
                List.of(
                        "facets.json /0/separator: ' ' would split every value at its spaces; want a sign such as \" / \""),
                problems("{\"name\": \"source\", \"field\": \"source\", \"separator\": \" \"}"));
        assertEquals(
                List.of("facets.json /0/separator: a date is split into year, month and day by itself; leave"
                        + " 'separator' out"),
                problems("{\"name\": \"date\", \"field\": \"date\", \"separator\": \"/\"}"));
        assertEquals(
                List.of("facets.json /0/separator: only a field of texts has levels: technologies, industries,"
                        + " companies, keywords, source"),
                problems("{\"name\": \"month\", \"field\": \"month\", \"separator\": \"-\"}"));
    }

    @Test
    void rangesStandWhereThereAreNumbersOrDays() {
        assertEquals(
                List.of("facets.json /0/ranges: only the fields 'date' and 'length' have ranges"),
                problems("{\"name\": \"source\", \"field\": \"source\", \"ranges\": [{\"value\": \"a\", \"to\": 1}]}"));
        assertEquals(
                List.of("facets.json /0/field: 'length' counts ranges only; add \"ranges\": [{\"value\": \"short\","
                        + " \"to\": 999}, …]"),
                problems("{\"name\": \"length\", \"field\": \"length\"}"));
        assertEquals(
                List.of("facets.json /0/order: 'listed' is the order of ranges, and there are none; want 'count' or"
                        + " 'descending'"),
                problems("{\"name\": \"source\", \"field\": \"source\", \"order\": \"listed\"}"));
    }

    @Test
    void aRangeThatHoldsNothingOrSaysTwoThingsIsRefused() {
        for (var wrong : List.of(
                "/last: 'a week' is no period; want days, weeks, months or years such as P7D, P2W, P1M or P1Y|\"last\": \"a week\"",
                "/last: 'P0D' is no period; want days, weeks, months or years such as P7D, P2W, P1M or P1Y|\"last\": \"P0D\"",
                "/last: 'last' goes up to today; leave 'from' and 'to' out beside it|\"last\": \"P7D\", \"to\": \"2024-01-01\"",
                "/from: '2024-13-01' is not a date; want YYYY-MM-DD|\"from\": \"2024-13-01\"",
                "/to: 2023-01-01 is before from, which is 2024-01-01|\"from\": \"2024-01-01\", \"to\": \"2023-01-01\"",
                ": the range has no ends; want 'from', 'to' or both, or 'last'|\"label\": \"x\"",
                "/last: want a text, found 7|\"last\": 7")) {
            var parts = wrong.split("\\|");
            var found = problems(range(parts[1]));
            assertEquals("facets.json /0/ranges/0" + parts[0], found.getFirst(), Arrays.toString(parts));
        }
    }

    @Test
    void rangesOfNumbersAreCheckedLikeThoseOfDays() {
        assertEquals(
                List.of(
                        "facets.json /0/ranges/0/value: '' is no name of a range; want letters and digits such as 'short'",
                        "facets.json /0/ranges/0/to: 5 is less than from, which is 9",
                        "facets.json /0/ranges/1/from: want a number from 0.0 to 2.147483647E9, found \"9\"",
                        "facets.json /0/ranges/2/last: 'last' is not a key here. Did you mean 'label'?",
                        "facets.json /0/ranges/2/value: 'b' stands twice; each range needs a name of its own",
                        "facets.json /0/ranges/2: the range has no ends; want 'from', 'to' or both"),
                problems("""
                        {"name": "length", "field": "length", "ranges": [{"from": 9, "to": 5},
                         {"value": "b", "from": "9"}, {"value": "b", "last": "P7D"}]}"""));
    }
}
