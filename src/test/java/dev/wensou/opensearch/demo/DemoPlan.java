package dev.wensou.opensearch.demo;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * How a node is lost.
 *
 * @param corpus the articles; they are only read
 * @param load how long is searched and written at least, the loss and the return of the node included
 * @param searchers how many search at once
 * @param queries how many different titles are searched for
 * @param within how long each step of the cluster may take
 * @param seed of the choice of titles
 * @param work where the nodes keep everything
 */
record DemoPlan(Path corpus, Duration load, int searchers, int queries, Duration within, long seed, Path work) {
    static final Path SAMPLE = Path.of("src/main/resources/sample");
    private static final String USAGE =
            "want [CORPUS] [--seconds N] [--searchers N] [--queries N] [--within SECONDS] [--seed N] with whole"
                    + " numbers above 0, such as articles --seconds 30";

    /** @throws IllegalArgumentException if the arguments are others than {@code scripts/cluster-demo} takes */
    static DemoPlan of(String[] arguments, Path work) {
        var left = new ArrayList<>(List.of(arguments));
        var seconds = number(left, "--seconds", 20);
        var searchers = number(left, "--searchers", 4);
        var queries = number(left, "--queries", 60);
        var within = number(left, "--within", 60);
        var seed = number(left, "--seed", 20261126);
        if (left.size() > 1 || left.stream().anyMatch(each -> each.startsWith("-"))) {
            throw new IllegalArgumentException(String.join(" ", left) + ": " + USAGE);
        }
        return new DemoPlan(
                left.isEmpty() ? SAMPLE : Path.of(left.getFirst()),
                Duration.ofSeconds(seconds),
                searchers,
                queries,
                Duration.ofSeconds(within),
                seed,
                work);
    }

    private static int number(List<String> arguments, String option, int otherwise) {
        var at = arguments.indexOf(option);
        if (at < 0) {
            return otherwise;
        }
        if (at + 1 == arguments.size()) {
            throw new IllegalArgumentException(option + " has no number; " + USAGE);
        }
        arguments.remove(at);
        var value = arguments.remove(at);
        try {
            var number = Integer.parseInt(value);
            if (number > 0) {
                return number;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw new IllegalArgumentException(option + " " + value + ": " + USAGE);
    }
}
