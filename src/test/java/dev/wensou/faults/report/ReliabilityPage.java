package dev.wensou.faults.report;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes docs/reliability.md from results: the same of the same, with a row for each constant of {@link FaultRow}. */
final class ReliabilityPage {
    private static final Map<String, String> PARTS = parts();
    private static final String NOT_RUN = "not run";

    private static Map<String, String> parts() {
        var parts = new LinkedHashMap<String, String>();
        parts.put("A", "Crashes and storage");
        parts.put("B", "Serving");
        parts.put("C", "Input");
        parts.put("D", "The evidence itself");
        return parts;
    }

    String of(Map<FaultRow, FaultResult> results) {
        var page = new StringBuilder("""
                # Reliability: what was tried, and what came of it

                `scripts/faults` runs the tests named here in their long form and writes this page; edit neither rows nor
                figures by hand. `scripts/faults --only KillTest` runs one of them, `--seed N` with another seed. Each does a
                little in every build as well. A case is a fault that was brought about and what came of it looked at; it has
                failed if the promise was broken.

                """);
        page.append(machines(results));
        PARTS.forEach((letter, title) -> {
            var rows = Arrays.stream(FaultRow.values())
                    .filter(row -> row.number().startsWith(letter))
                    .toList();
            if (!rows.isEmpty()) {
                page.append("\n## ").append(letter).append(". ").append(title).append("\n\n");
                page.append("| | promise | what is done | cases | failed | seed | figures | test | commit |\n");
                page.append("| --- | --- | --- | --: | --: | --- | --- | --- | --- |\n");
                rows.forEach(row -> page.append(line(row, results)));
            }
        });
        return page.toString();
    }

    private static String machines(Map<FaultRow, FaultResult> results) {
        var machines =
                results.values().stream().map(FaultResult::machine).distinct().sorted();
        return results.isEmpty()
                ? "Nothing was run yet.\n"
                : "Run on: " + machines.collect(Collectors.joining("; ")) + ", beside other work.\n";
    }

    private static String line(FaultRow row, Map<FaultRow, FaultResult> results) {
        var result = results.get(row);
        var found = result == null
                ? List.of(NOT_RUN, "", "", "")
                : List.of(
                        "%,d".formatted(result.cases()),
                        "%,d".formatted(result.failures()),
                        result.seed() == 0 ? "" : String.valueOf(result.seed()),
                        result.figures().stream().map(Figure::toString).collect(Collectors.joining("; ")));
        return "| %s | %s | %s | %s | `%s` | %s |%n"
                .formatted(
                        row.number(),
                        row.promise(),
                        row.procedure(),
                        String.join(" | ", found),
                        row.test(),
                        result == null ? "" : result.commit())
                .replace(System.lineSeparator(), "\n");
    }
}
