package dev.wensou.lucene;

import dev.wensou.config.IndexConfig;
import java.io.IOException;
import java.time.Duration;
import java.util.Random;

/** What must hold of a built generation, besides sound bytes, before it is published. */
public final class Verification {
    private static final int SAMPLE = 50;
    /** An odd title may miss its article; an index that answers wrongly misses nearly all. */
    private static final double MOST_MISSED = 0.1;

    private final SmokeQueries queries;
    private final Random random;

    public Verification(IndexConfig config, Random random) {
        this.queries = new SmokeQueries(config);
        this.random = random;
    }

    /**
     * What was verified, and how long it took.
     *
     * @param files how many files were read back
     * @param bytes how large they are together
     */
    public record Result(int files, long bytes, int documents, SmokeQueries.Result smoke, Duration elapsed) {}

    /**
     * @param expected how many articles the generation was given, each id once
     * @throws IOException if it holds another number, or its articles are not found; the message says what was found
     */
    public Result run(FinishedGeneration finished, int expected) throws IOException {
        var began = System.nanoTime();
        var info = finished.info();
        if (info.documents() != expected) {
            throw new IOException("the new index holds " + info.documents() + " articles where " + expected
                    + " were stored, so it is not published");
        }
        var smoke = queries.run(info, SAMPLE, random);
        if (smoke.missed().size() > Math.ceil(MOST_MISSED * smoke.asked())) {
            throw new IOException("the new index does not find "
                    + smoke.missed().size() + " of " + smoke.asked()
                    + " articles by their titles, so it is not published; among them: "
                    + smoke.missed().subList(0, Math.min(3, smoke.missed().size())));
        }
        var took = Duration.ofNanos(System.nanoTime() - began).plus(finished.checkTook());
        return new Result(finished.check().files(), finished.check().bytes(), info.documents(), smoke, took);
    }
}
