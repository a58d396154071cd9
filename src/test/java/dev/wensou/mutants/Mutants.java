package dev.wensou.mutants;

import dev.wensou.faults.report.FaultResult;
import dev.wensou.faults.report.FaultRow;
import dev.wensou.testing.Figures;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Plants every mutant, one at a time, and says which test caught it. */
final class Mutants {
    private static final int LONGEST_REASON = 160;

    private Mutants() {}

    /** Parts of names, to plant only those. Exit 0 all were caught, 1 not. */
    public static void main(String[] only) throws Exception {
        var mutants = Mutant.all().stream()
                .filter(mutant -> only.length == 0 || List.of(only).stream().anyMatch(mutant.name()::contains))
                .toList();
        var tests = new TreeSet<>(mutants.stream().map(Mutant::test).toList());
        var before = TestProcess.run(tests, Path.of("").toAbsolutePath(), List.of());
        if (!before.hasPassed()) {
            System.out.println(before.said());
            System.out.println("without any mutant these tests must pass, and do not: " + before.failures());
            System.exit(1);
        }
        var figures = new ArrayList<Map<String, Object>>();
        var caught = 0;
        for (var mutant : mutants) {
            var after = plant(mutant);
            caught += after.hasFailed() ? 1 : 0;
            System.out.printf("%-42s %s%n", mutant.name(), verdict(mutant, after));
            figures.add(figure(mutant, after));
        }
        System.out.printf("mutants: %d of %d caught%n", caught, mutants.size());
        write(figures, caught);
        System.exit(caught == mutants.size() ? 0 : 1);
    }

    private static TestProcess plant(Mutant mutant) throws IOException, InterruptedException {
        var planting = Planting.of(mutant);
        return TestProcess.run(List.of(mutant.test()), planting.folder(), List.of(planting.classes()));
    }

    private static String verdict(Mutant mutant, TestProcess after) {
        if (after.hasFailed()) {
            var first = after.failures().getFirst();
            var others = after.failures().size() - 1;
            return "caught by " + first.substring(0, Math.min(LONGEST_REASON, first.length()))
                    + (others == 0 ? "" : " (and " + others + " more)");
        }
        return "NOT CAUGHT by " + mutant.test()
                + (after.hasPassed() ? "" : ", whose run ended with " + after.exit() + ": " + after.said());
    }

    private static Map<String, Object> figure(Mutant mutant, TestProcess after) {
        var figure = new LinkedHashMap<String, Object>();
        figure.put("name", mutant.name());
        figure.put("caught", after.hasFailed());
        figure.put("test", mutant.test());
        figure.put("failures", after.failures());
        return figure;
    }

    private static void write(List<Map<String, Object>> figures, int caught) throws IOException {
        var all = new LinkedHashMap<String, Object>();
        all.put("name", "mutants");
        all.put("caught", caught);
        all.put("planted", figures.size());
        all.put("mutants", figures);
        Figures.write("mutants", all);
        FaultResult.of(FaultRow.MUTANTS, figures.size(), figures.size() - caught)
                .handIn();
    }
}
