package dev.wensou.opensearch.suggest;

import dev.wensou.opensearch.cluster.Cluster;
import java.io.IOException;
import java.time.Duration;

/**
 * How much a cluster is asked in the background, and how fast: a rest follows each question. Safe for any number of threads.
 *
 * @param restFactor so many times as long as an answer took, nothing is asked
 * @param mostTitles of an index with more articles, the titles of the newest are gathered
 * @param mostForTitles how long the questions may take that titles are counted by, rests left out
 */
public record Pace(int restFactor, int mostTitles, Duration mostForTitles) {
    /** A quarter of the time of one thread of the cluster. */
    public static final Pace LOW = new Pace(3, 20_000, Duration.ofMinutes(5));

    /** With a rest as long as each answer took at most: for what is waited for, and takes no long. */
    Pace sooner() {
        return new Pace(Math.min(1, restFactor), mostTitles, mostForTitles);
    }

    /** Asks the cluster. */
    interface Question<T> {
        T ask() throws IOException;
    }

    /** What a question is answered, and how long that took. */
    record Answer<T>(T value, Duration took) {}

    /** Asks, and rests. */
    <T> Answer<T> ask(Question<T> question) throws IOException {
        var began = System.nanoTime();
        var value = question.ask();
        var took = Duration.ofNanos(System.nanoTime() - began);
        Cluster.sleep(took.multipliedBy(restFactor));
        return new Answer<>(value, took);
    }
}
