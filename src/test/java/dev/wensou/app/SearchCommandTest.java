package dev.wensou.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class SearchCommandTest {
    @TempDir
    private static Path folder;

    private record Ran(int exit, String out, String err) {}

    @BeforeAll
    static void index() throws Exception {
        var corpus = Files.createDirectories(folder.resolve("corpus"));
        Files.writeString(corpus.resolve("a.md"), "---\ntitle: 长文本模型\ndate: 2024-03-31\nsource: 甲报\n---\n\n一次读完长文本。\n");
        Files.writeString(corpus.resolve("b.md"), "---\ntitle: 算力网络\ndate: 2024-05-01\nsource: 乙报\n---\n\n算力与长文本。\n");
        assertEquals(0, Main.run("rebuild-index", "--corpus", corpus.toString(), "--data", data()));
    }

    @Test
    void marksAreColouredWhereThatIsAskedFor() {
        assertTrue(search("--color", "always", "長文本").out().contains("\u001B[1;33m长文本\u001B[0m模型"));
        assertFalse(search("--color", "never", "長文本").out().contains("\u001B"));
        assertFalse(search("長文本").out().contains("\u001B"), "a test is no terminal");
    }

    @Test
    void noColorIsHeededUnlessColoursAreDemanded() {
        assertTrue(ColourMode.AUTO.isOn(true, Map.of()));
        assertTrue(ColourMode.AUTO.isOn(true, Map.of("NO_COLOR", "")));
        assertFalse(ColourMode.AUTO.isOn(true, Map.of("NO_COLOR", "1")));
        assertTrue(ColourMode.ALWAYS.isOn(false, Map.of("NO_COLOR", "1")));
    }

    @Test
    void jsonIsTheAnswerOfTheApi() {
        var ran = search("--json", "--explain", "长文本");
        var answer = JsonMapper.builder().build().readTree(ran.out());

        assertEquals(1, ran.out().lines().count());
        assertEquals(2, answer.get("total").get("value").asInt());
        assertEquals("长文本模型", answer.get("hits").get(0).get("title").get("text").asString());
        assertFalse(answer.get("hits").get(0).get("explanation").isNull(), ran.out());
        assertFalse(answer.get("facets").isEmpty(), ran.out());
    }

    @Test
    void filtersDatesAndPagesNarrowTheAnswer() {
        assertEquals(List.of("算力网络"), titles("--filter", "source=乙报", "长文本"));
        assertEquals(
                2,
                titles("--filter", "source=甲报", "--filter", "source=乙报", "长文本").size());
        assertEquals(List.of("长文本模型"), titles("--to", "2024-04-01", "长文本"));
        assertEquals(List.of("算力网络"), titles("--page", "2", "--size", "1", "长文本"));
    }

    @ParameterizedTest
    @CsvSource({"0, 长文本", "0, 算力 不在文中的词", "3, zzzz", "0, ''"})
    void theExitCodeSaysWhetherAnythingWasFound(int exit, String query) {
        assertEquals(exit, search(query).exit());
    }

    @Test
    void whatIsNotAllowedIsBadUsageAndSaysWhatIs() {
        assertBad("one of the facets technology, industry", "--filter", "colour=red", "长文本");
        assertBad("one of the facets technology, industry", "--filter", "source", "长文本");
        assertBad("pages start at 1", "--page", "0", "长文本");
        assertBad("at most 512", "长".repeat(513));
        assertBad("before it begins", "--from", "2024-05-01", "--to", "2024-04-01", "长文本");
        assertBad("--from", "--from", "May", "长文本");
    }

    private static void assertBad(String said, String... arguments) {
        var ran = search(arguments);

        assertEquals(Main.BAD_USAGE, ran.exit());
        assertTrue(ran.err().contains(said), ran.err());
    }

    private static List<String> titles(String... arguments) {
        var with = new ArrayList<>(List.of("--json"));
        with.addAll(List.of(arguments));
        var titles = new ArrayList<String>();
        JsonMapper.builder()
                .build()
                .readTree(search(with.toArray(String[]::new)).out())
                .get("hits")
                .forEach(hit -> titles.add(hit.get("title").get("text").asString()));
        return titles;
    }

    @Test
    void whatWasMeantIsPrintedUnlessItIsNotWanted() {
        var ran = search("蒜力");

        assertEquals(SearchCommand.NOTHING_FOUND, ran.exit());
        assertTrue(ran.out().contains("did you mean: 算力 (1 articles)"), ran.out());
        assertFalse(search("算力").out().contains("did you mean"));
        assertFalse(search("--no-did-you-mean", "蒜力").out().contains("did you mean"), "it was not asked for");
        assertFalse(search("--page", "2", "蒜力").out().contains("did you mean"), "only a first page says so");
        var json = JsonMapper.builder().build().readTree(search("--json", "蒜力").out());
        assertEquals("算力", json.get("query").get("corrected").asString());
    }

    private static Ran search(String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        var all = new ArrayList<>(List.of("search", "--data", data()));
        all.addAll(List.of(arguments));
        var exit = Main.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(all.toArray(String[]::new));
        return new Ran(exit, out.toString(), err.toString());
    }

    private static String data() {
        return folder.resolve("data").toString();
    }
}
