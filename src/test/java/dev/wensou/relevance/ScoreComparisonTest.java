package dev.wensou.relevance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScoreComparisonTest {
    private static final SampleQuery QUERY = new SampleQuery(
            "compute",
            "keyword",
            "算力",
            "computing power",
            false,
            List.of(new SampleQuery.Judged(3, "a.md", "its subject"), new SampleQuery.Judged(1, "b.md", "a passage")));

    @Test
    void theSameScoresNeedNoAction() {
        assertEquals("", report(0.9, 0.9));
    }

    @Test
    void aChangeWithinTheToleranceNeedsNoAction() {
        assertEquals("", report(0.9, 0.895));
        assertEquals("", report(0.9, 0.905));
    }

    @Test
    void aFallNamesTheQueriesAndTheirArticlesBeforeAndAfter() {
        var report = report(0.9, 0.7);

        assertTrue(report.contains("worse than stored"), report);
        assertTrue(report.contains("all ndcg@10 0.9000 -> 0.7000, may differ by 0.005"), report);
        assertTrue(report.contains("keyword ndcg@10 0.9000 -> 0.7000, may differ by 0.02"), report);
        assertTrue(report.contains("keyword compute 算力: ndcg@10 0.9000 -> 0.7000"), report);
        assertTrue(report.contains("before: 3 a.md, 1 b.md"), report);
        assertTrue(report.contains("now:    0 x.md, 3 a.md"), report);
        assertFalse(report.contains("better"), report);
    }

    @Test
    void aRiseSaysHowToStoreIt() {
        var report = report(0.7, 0.9);

        assertTrue(report.contains("better than stored"), report);
        assertTrue(report.contains("keyword compute 算力: ndcg@10 0.7000 -> 0.9000"), report);
        assertTrue(report.contains("-Dwensou.storeScores=true"), report);
        assertFalse(report.contains("worse"), report);
    }

    @Test
    void aKindMayMoveFurtherThanTheWhole() {
        var report = report(0.9, 0.89);

        assertTrue(report.contains("all ndcg@10"), report);
        assertFalse(report.contains("keyword ndcg@10"), report);
    }

    @Test
    void scoresOfOtherQueriesAreNotCompared() {
        var report = new ScoreComparison(
                        List.of(QUERY), new SampleScores(Map.of(), Map.of()), scores(0.9, List.of("a.md")))
                .report();

        assertTrue(report.contains("are of other queries"), report);
        assertTrue(report.contains("-Dwensou.storeScores=true"), report);
    }

    @Test
    void whatIsStoredIsWhatIsRead(@TempDir Path folder) throws Exception {
        var file = folder.resolve("scores.json");
        var scores = scores(0.8125, List.of("a.md", "b.md"));

        scores.write(file);

        assertEquals(scores, SampleScores.read(file));
    }

    private static String report(double before, double now) {
        return new ScoreComparison(
                        List.of(QUERY), scores(before, List.of("a.md", "b.md")), scores(now, List.of("x.md", "a.md")))
                .report();
    }

    private static SampleScores scores(double ndcg, List<String> order) {
        var mean = Map.of(SampleScores.NDCG, ndcg);
        return new SampleScores(
                Map.of(SampleScores.ALL, mean, "keyword", mean),
                Map.of("compute", new SampleScores.Scored(mean, order)));
    }
}
