package dev.wensou.soak;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How a server is soaked.
 *
 * @param length how long requests are sent
 * @param perSecond how many requests are sent in a second, whether those before are answered or not
 * @param pause how long the index is left alone between two changes of it
 * @param sampling how often the process is measured
 * @param articles how many are made up where there is no corpus
 * @param corpus the user's own articles; they are only read
 * @param seed of everything that is drawn
 * @param work where index, articles and figures go
 */
record SoakPlan(
        Duration length,
        double perSecond,
        Duration pause,
        Duration sampling,
        int articles,
        Optional<Path> corpus,
        long seed,
        Path work) {
    private static final double SECONDS_PER_MINUTE = 60;
    private static final int ARTICLES = 3000;
    private static final String USAGE =
            "want [MINUTES] [REQUESTS_PER_SECOND] [SEED] [--corpus DIR] with numbers above 0, such as 60 20 7";

    /** @throws IllegalArgumentException if the arguments are others than {@code scripts/soak} takes */
    static SoakPlan of(String[] arguments, Path work) {
        var numbers = new ArrayList<>(List.of(arguments));
        Optional<Path> corpus = Optional.empty();
        var option = numbers.indexOf("--corpus");
        if (option >= 0) {
            if (option + 1 == numbers.size()) {
                throw new IllegalArgumentException("--corpus has no folder; " + USAGE);
            }
            corpus = Optional.of(Path.of(numbers.remove(option + 1)));
            numbers.remove(option);
        }
        try {
            var minutes = numbers.isEmpty() ? SECONDS_PER_MINUTE : Double.parseDouble(numbers.getFirst());
            var perSecond = numbers.size() < 2 ? 20 : Double.parseDouble(numbers.get(1));
            var seed = numbers.size() < 3 ? 20261126 : Long.parseLong(numbers.get(2));
            if (numbers.size() > 3 || !(minutes > 0) || !(perSecond > 0)) {
                throw new IllegalArgumentException(String.join(" ", arguments) + ": " + USAGE);
            }
            return new SoakPlan(
                    Duration.ofMillis(Math.round(minutes * SECONDS_PER_MINUTE * 1000)),
                    perSecond,
                    Duration.ofSeconds(45),
                    Duration.ofSeconds(10),
                    ARTICLES,
                    corpus,
                    seed,
                    work);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(String.join(" ", arguments) + ": " + USAGE, e);
        }
    }
}
