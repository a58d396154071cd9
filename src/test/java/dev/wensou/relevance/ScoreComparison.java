package dev.wensou.relevance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Today's scores against the stored ones. A mean that moved by more than its tolerance is a finding, whichever way it
 * moved: what got worse must be mended or meant, and what got better must be stored, or it could be lost unseen.
 */
record ScoreComparison(List<SampleQuery> set, SampleScores stored, SampleScores now) {
    private static final double OVERALL_TOLERANCE = 0.005;
    private static final double KIND_TOLERANCE = 0.02;
    /** Scores have four decimals. */
    private static final double SAME = 0.5e-4;

    private static final String HOW_TO_STORE = "Once every change is right, store today's scores:"
            + " mvn -q -B test -Dtest=SampleRelevanceTest -Dwensou.storeScores=true";

    /** What must be acted on, for people; empty if nothing must. */
    String report() {
        if (!measured(stored).equals(measured(now))) {
            return "The stored scores are of other queries than the set has now. " + HOW_TO_STORE;
        }
        var fallen = means(Way.WORSE);
        var risen = means(Way.BETTER);
        if (fallen.isEmpty() && risen.isEmpty()) {
            return "";
        }
        var lines = new ArrayList<String>();
        section(lines, "Search over the sample is worse than stored:", fallen);
        section(lines, "Search over the sample is better than stored:", risen);
        section(lines, "Queries that got worse:", queries(Way.WORSE));
        section(lines, "Queries that got better:", queries(Way.BETTER));
        lines.add(HOW_TO_STORE);
        return String.join("\n", lines);
    }

    /** Which measures there are, by query and by kind. */
    private static List<Map<String, Set<String>>> measured(SampleScores scores) {
        var queries = new HashMap<String, Set<String>>();
        scores.queries().forEach((id, scored) -> queries.put(id, scored.scores().keySet()));
        var kinds = new HashMap<String, Set<String>>();
        scores.means().forEach((kind, means) -> kinds.put(kind, means.keySet()));
        return List.of(queries, kinds);
    }

    private enum Way {
        WORSE(-1),
        BETTER(1);

        private final int sign;

        Way(int sign) {
            this.sign = sign;
        }

        boolean further(double change, double than) {
            return change * sign > than;
        }
    }

    private static void section(List<String> lines, String heading, List<String> entries) {
        if (!entries.isEmpty()) {
            lines.add(heading);
            entries.forEach(entry -> lines.add("  " + entry));
        }
    }

    /** The means that moved further than they may. */
    private List<String> means(Way way) {
        var lines = new ArrayList<String>();
        stored.means()
                .forEach((kind, means) -> means.forEach((measure, before) -> {
                    var after = now.means().get(kind).get(measure);
                    var tolerance = kind.equals(SampleScores.ALL) ? OVERALL_TOLERANCE : KIND_TOLERANCE;
                    if (way.further(after - before, tolerance + SAME)) {
                        lines.add(kind + " " + moved(measure, before, after) + ", may differ by " + tolerance);
                    }
                }));
        return lines;
    }

    /** The queries of which a measure moved that way, those that moved the furthest first, with their articles. */
    private List<String> queries(Way way) {
        var lines = new ArrayList<String>();
        set.stream()
                .filter(query -> changes(query.id()).values().stream().anyMatch(change -> way.further(change, SAME)))
                .sorted(Comparator.comparingDouble(query -> -way.sign * sum(changes(query.id()))))
                .forEach(query -> {
                    var before = stored.queries().get(query.id());
                    var after = now.queries().get(query.id());
                    var measures = changes(query.id()).entrySet().stream()
                            .filter(change -> Math.abs(change.getValue()) > SAME)
                            .map(change -> change.getKey())
                            .map(measure -> moved(
                                    measure,
                                    before.scores().get(measure),
                                    after.scores().get(measure)))
                            .collect(Collectors.joining(", "));
                    lines.add(query.kind() + " " + query.id() + " " + query.text() + ": " + measures);
                    lines.add("    before: " + graded(query, before.order()));
                    lines.add("    now:    " + graded(query, after.order()));
                });
        return lines;
    }

    /** How far each measure of a query moved. */
    private Map<String, Double> changes(String id) {
        var after = now.queries().get(id).scores();
        var changes = new LinkedHashMap<String, Double>();
        stored.queries()
                .get(id)
                .scores()
                .forEach((measure, before) -> changes.put(measure, after.get(measure) - before));
        return changes;
    }

    private static double sum(Map<String, Double> changes) {
        return changes.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    private static String moved(String measure, double before, double after) {
        return String.format(Locale.ROOT, "%s %.4f -> %.4f", measure, before, after);
    }

    /** The articles of an order with their grades, such as {@code 3 markdown/a.md, 0 markdown/b.md}. */
    private static String graded(SampleQuery query, List<String> order) {
        Map<String, Integer> grades = query.toJudgedQuery().judgments().grades();
        return order.stream()
                .map(article -> grades.getOrDefault(article, 0) + " " + article)
                .collect(Collectors.joining(", "));
    }
}
