package dev.wensou.analytics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The lines of a day's file: what was counted of all searches in the first, of one query in each other. */
final class DayLines {
    /** Of the form of the files; a reader refuses what is newer than itself. */
    static final int VERSION = 1;

    private static final String MARK = "wensouAnalytics";

    private final JsonMapper json = JsonMapper.builder().build();

    /** The first line of a file. {@code version} is of its form. */
    record Head(int version, Counts all, long unkept, boolean isSifted) {}

    String head(Day day) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put(MARK, VERSION);
        fields.put("day", day.date().toString());
        fields.put("unkept", day.unkept());
        fields.put("sifted", day.isSifted());
        write(day.all(), fields);
        return json.writeValueAsString(fields);
    }

    String query(QueryCounts query) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("query", query.spelling());
        fields.put("total", query.total());
        fields.put("occasions", query.occasions());
        fields.put("missed", query.missed());
        write(query.counts(), fields);
        return json.writeValueAsString(fields);
    }

    /** The first line; none if it is damaged. Of a newer version nothing but the version is read. */
    Optional<Head> readHead(String line) {
        try {
            var fields = json.readTree(line);
            var version = Math.toIntExact(number(fields, MARK));
            if (version > VERSION) {
                return Optional.of(new Head(version, Counts.NONE, 0, false));
            }
            return Optional.of(new Head(
                    version,
                    counts(fields),
                    number(fields, "unkept"),
                    fields.path("sifted").asBoolean()));
        } catch (JacksonException | IllegalArgumentException | ArithmeticException e) {
            return Optional.empty();
        }
    }

    /** A query and its counts; none if the line is damaged, or its text is none that is kept. */
    Optional<Map.Entry<String, QueryCounts>> readQuery(String line) {
        try {
            var fields = json.readTree(line);
            var counts = new QueryCounts(
                    fields.path("query").asString(),
                    counts(fields),
                    number(fields, "total"),
                    number(fields, "occasions"),
                    number(fields, "missed"));
            return QueryText.of(counts.spelling()).map(text -> Map.entry(text.key(), counts));
        } catch (JacksonException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static void write(Counts counts, Map<String, Object> fields) {
        fields.put("searches", counts.searches());
        fields.put("reported", counts.reported());
        fields.put("withoutResults", counts.withoutResults());
        fields.put("millis", counts.millis().counts());
        fields.put("clicks", counts.clicks().counts());
    }

    private static Counts counts(JsonNode fields) {
        return new Counts(
                number(fields, "searches"),
                number(fields, "reported"),
                number(fields, "withoutResults"),
                histogram(Scale.MILLIS, fields.path("millis")),
                histogram(Scale.POSITION, fields.path("clicks")));
    }

    private static Histogram histogram(Scale scale, JsonNode values) {
        List<Long> counts = new ArrayList<>();
        values.forEach(value -> counts.add(number(value)));
        return new Histogram(scale, counts);
    }

    private static long number(JsonNode fields, String name) {
        return number(fields.path(name));
    }

    private static long number(JsonNode value) {
        if (!value.isIntegralNumber() || !value.canConvertToLong() || value.longValue() < 0) {
            throw new IllegalArgumentException("'" + value + "' is no count");
        }
        return value.longValue();
    }
}
