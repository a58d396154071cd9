package dev.wensou.relevance;

import static org.junit.jupiter.api.Assertions.fail;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The project's own judged set holds the quality of search where it is: the bundled sample is indexed by the real
 * pipeline with the configuration that is shipped, every judged query is run, and the measures are compared with those
 * in {@code scores.json}, by kind of query and overall. Falling below fails, and so does rising above, so that what was
 * won is stored and cannot be lost unseen.
 *
 * <p>To store what the engine does today, after a change of ranking, of the vocabulary, of the sample or of the set:
 *
 * <pre>mvn -q -B test -Dtest=SampleRelevanceTest -Dwensou.storeScores=true</pre>
 *
 * <p>The difference of the file, a line for each query, is the list of what got better and worse.
 */
class SampleRelevanceTest {
    private static final Path STORED = SampleQueries.FOLDER.resolve("scores.json");

    @TempDir
    Path data;

    @Test
    void theSampleIsSearchedAsWellAsStored() throws Exception {
        var set = SampleQueries.read();
        try (var index = SampleIndex.build(data)) {
            var now = SampleScores.of(set, index);
            if (Boolean.getBoolean("wensou.storeScores")) {
                now.write(STORED);
            }

            var report = new ScoreComparison(set, SampleScores.read(STORED), now).report();

            if (!report.isEmpty()) {
                fail(report);
            }
        }
    }
}
