package dev.wensou.relevance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EvaluationTest {
    private static final long MILLION = 1_000_000;

    /** Answers each query with the document of the same name, and notes what it was asked. */
    private static final class Echo implements JudgedSystem {
        private final Map<String, Integer> askedFor = new HashMap<>();
        private final List<Integer> counts = new ArrayList<>();

        @Override
        public List<String> best(String query, int count) {
            askedFor.merge(query, 1, Integer::sum);
            counts.add(count);
            return List.of(query);
        }

        @Override
        public List<String> matches(String query) {
            return List.of(query, "other");
        }
    }

    private static List<JudgedQuery> queries(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new JudgedQuery("q" + i, "d" + i, new Judgments(Map.of("d" + i, 1))))
                .toList();
    }

    @Test
    void theMeanOfPerfectAnswersIsExactlyOne() throws IOException {
        // 65 times 1/65 is less than 1
        var means = Evaluation.run(new Echo(), queries(65), () -> 0).means();

        assertEquals(1.0, means.get("mrr@10"));
        assertEquals(1.0, means.get("set_recall"));
        assertEquals(0.5, means.get("set_precision"));
    }

    @Test
    void theRankingIsJudgedToAHundredAndASearchOfTenIsTimed() throws IOException {
        var echo = new Echo();
        var times = List.of(5 * MILLION, 11 * MILLION).iterator();

        var evaluation = Evaluation.run(echo, queries(2), times::next);

        assertEquals(List.of(100, 100, 10, 10), echo.counts);
        assertEquals(Map.of("d0", 2, "d1", 2), echo.askedFor);
        assertEquals(3, evaluation.cpuMillisPerQuery());
    }
}
