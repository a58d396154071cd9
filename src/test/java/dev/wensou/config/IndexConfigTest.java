package dev.wensou.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexConfigTest {
    @TempDir
    private Path folder;

    private IndexConfig load() {
        return IndexConfig.load(ConfigFiles.in(folder));
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private List<String> problems() {
        return assertThrows(ConfigException.class, this::load).problems().stream()
                .map(ConfigProblem::toString)
                .toList();
    }

    @Test
    void theDefaultsAreRight() {
        var config = IndexConfig.load(ConfigFiles.defaults());

        assertEquals(
                List.of("technology", "industry", "company", "keyword", "source", "month", "date", "recent", "length"),
                config.facets().names());
        assertTrue(config.ranking().bm25().pivotLength() > 0);
    }

    @Test
    void aFileOfOnesOwnReplacesTheDefaultAndTheOthersStay() throws IOException {
        write("facets.json", "[{\"name\": \"column\", \"label\": \"栏目\", \"field\": \"source\"}]");

        assertEquals(List.of("column"), load().facets().names());
        assertEquals(IndexConfig.load(ConfigFiles.defaults()).ranking(), load().ranking());
    }

    @Test
    void aMisspelledFieldIsReportedWithItsPlaceAndTheNearestName() throws IOException {
        write("facets.json", "[{\"name\": \"a\", \"field\": \"source\"}, {\"name\": \"b\", \"field\": \"keyword\"}]");

        assertEquals(List.of("facets.json /1/field: 'keyword' is not a field. Did you mean 'keywords'?"), problems());
    }

    @Test
    void everyProblemOfEveryFileIsReportedAtOnce() throws IOException {
        write("facets.json", "[{\"name\": \"page\", \"feild\": \"source\"}, {\"name\": \"x\"}, {\"name\": \"x\"}]");
        write("ranking.json", "{\"bm25\": {\"k1\": -1}, \"weights\": {\"title\": \"high\"}}");

        var problems = problems();

        assertEquals(
                List.of(
                        "facets.json /0/feild: 'feild' is not a key here. Did you mean 'field'?",
                        "facets.json /0/name: 'page' is a parameter of the search API; choose another name",
                        "facets.json /2/name: 'x' stands twice; each facet needs a name of its own",
                        "ranking.json /bm25/k1: want a number from 0.0 to 10.0, found -1",
                        "ranking.json /weights/title: want a number from 0.0 to 1000.0, found \"high\""),
                problems);
    }

    @Test
    void aSyntaxErrorIsReportedWithItsLine() throws IOException {
        write("ranking.json", "{\n  \"bm25\": {\n    \"k1\": 1,,\n  }\n}\n");

        assertTrue(
                problems().getFirst().startsWith("ranking.json:3: "), problems().toString());
    }

    @Test
    void aRepeatedKeyIsReported() throws IOException {
        write("ranking.json", "{\"sentence\": {}, \"sentence\": {}}");

        assertTrue(problems().getFirst().contains("sentence"), problems().toString());
    }

    @Test
    void theFingerprintChangesOnlyWithWhatShapesTheIndex() throws IOException {
        var before = load().fingerprint();

        write("ranking.json", "{\"sentence\": {\"share\": 0.9}}");
        assertEquals(before, load().fingerprint());

        write("boilerplate.txt", "line 另一条规则\n");
        assertNotEquals(before, load().fingerprint());
    }

    @Test
    void aConfigDirectoryThatIsNoneIsNamed() {
        var refused = assertThrows(ConfigException.class, () -> ConfigFiles.in(folder.resolve("missing")));

        assertTrue(refused.getMessage().contains("missing"), refused.getMessage());
    }

    @Test
    void theSegmenterIsChosenInItsFileAndNeedsNoRebuild() throws IOException {
        write("analysis.json", "{\"segmenter\": \"smartcn\"}");

        var defaults = IndexConfig.load(ConfigFiles.defaults());

        assertEquals(Segmenter.WENSOU, defaults.segmenter());
        assertEquals(Segmenter.SMARTCN, load().segmenter());
        assertEquals(defaults.fingerprint(), load().fingerprint());
    }

    @Test
    void anUnknownSegmenterIsReportedWithThoseThereAre() throws IOException {
        write("analysis.json", "{\"segmenter\": \"jieba\", \"words\": 1}");

        assertEquals(
                List.of(
                        "analysis.json /words: 'words' is not a key here. Known: segmenter",
                        "analysis.json /segmenter: 'jieba' is not a segmenter. Known: wensou, smartcn"),
                problems());
    }
}
