package dev.wensou.relevance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.core.JacksonException;

/** The judged set itself: what is not judged right cannot hold anything. */
class SampleQueriesTest {
    private static final int LEAST_QUERIES = 200;
    private static final int LEAST_KINDS = 15;
    private static final int LEAST_OF_A_KIND = 4;

    private List<SampleQuery> set = List.of();

    @BeforeEach
    void read() throws IOException {
        set = SampleQueries.read();
    }

    @Test
    void thereAreManyQueriesOfManyKinds() {
        var kinds = set.stream().collect(Collectors.groupingBy(SampleQuery::kind, Collectors.counting()));

        assertTrue(set.size() >= LEAST_QUERIES, set.size() + " queries");
        assertTrue(kinds.size() >= LEAST_KINDS, kinds.keySet() + " are too few kinds");
        kinds.forEach((kind, queries) -> assertTrue(queries >= LEAST_OF_A_KIND, kind + " has only " + queries));
    }

    @Test
    void everyFileIsNamedAfterItsKindAndSaysWhatItIs() throws IOException {
        for (var file : SampleQueries.files()) {
            var kind = SampleQueries.kind(file);

            assertEquals(kind.kind() + ".json", file.getFileName().toString());
            assertTrue(isReason(kind.about()), file + " does not say what its queries are");
        }
    }

    @Test
    void everyQueryHasAnIdAndATextOfItsOwn() {
        assertEquals(List.of(), repeated(SampleQuery::id));
        assertEquals(List.of(), repeated(SampleQuery::text));
        assertEquals(List.of(), offenders(query -> query.id().matches("[a-z0-9]+(-[a-z0-9]+)*")));
    }

    @Test
    void everyQuerySaysWhatItsReaderWants() {
        assertEquals(List.of(), offenders(query -> isReason(query.wants())));
    }

    @Test
    void everyQueryHasAnArticleThatIsMainlyAboutItUnlessItCannotBeAnswered() {
        assertEquals(
                List.of(),
                offenders(
                        query -> query.unanswerable() != query.judged().stream().anyMatch(each -> each.grade() >= 2)));
        assertEquals(
                List.of(),
                offenders(query ->
                        !query.unanswerable() || query.judged().stream().allMatch(each -> each.grade() == 0)));
    }

    @Test
    void everyJudgmentHasAGradeOfTheScaleAndAReason() {
        assertEquals(
                List.of(),
                offenders(query -> query.judged().stream()
                        .allMatch(each -> each.grade() >= 0 && each.grade() <= 3 && isReason(each.because()))));
    }

    @Test
    void everyJudgedArticleExistsAndIsJudgedOnce() throws IOException {
        var places = SampleIndex.places();

        assertEquals(
                List.of(),
                offenders(query -> query.judged().stream().allMatch(each -> places.contains(each.article()))));
        assertEquals(
                List.of(),
                offenders(query -> query.toJudgedQuery().judgments().grades().size()
                        == query.judged().size()));
    }

    @Test
    void everyArticleIsWhatSomeQueryIsFor() throws IOException {
        var places = new TreeSet<>(SampleIndex.places());
        for (var query : set) {
            query.judged().stream().filter(each -> each.grade() == 3).forEach(each -> places.remove(each.article()));
        }

        assertEquals(new TreeSet<String>(), places);
    }

    @Test
    void aMisspelledKeyIsRefused(@TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("a.json"), """
                {"kind": "a", "about": "b", "queries": [], "querys": []}
                """);

        var failure = assertThrows(JacksonException.class, () -> SampleQueries.kind(file));
        assertTrue(failure.getMessage().contains("querys"), failure.getMessage());
    }

    /** A few words, not a word. */
    private static boolean isReason(String text) {
        return text.strip().length() >= 6;
    }

    private List<String> offenders(Predicate<SampleQuery> rule) {
        return set.stream()
                .filter(rule.negate())
                .map(query -> query.kind() + " " + query.id())
                .toList();
    }

    private List<String> repeated(Function<SampleQuery, String> name) {
        var seen = new HashSet<String>();
        return set.stream().map(name).filter(each -> !seen.add(each)).toList();
    }
}
