package dev.wensou.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wensou.config.Taxonomy.Topic;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TaxonomyTest {
    private static final int FEWEST = 400;

    @TempDir
    Path folder;

    private Taxonomy load(String json) throws Exception {
        Files.writeString(folder.resolve("taxonomy.json"), json);
        return IndexConfig.load(ConfigFiles.in(folder)).taxonomy();
    }

    private List<String> problems(String json) {
        return assertThrows(ConfigException.class, () -> load(json)).problems().stream()
                .map(ConfigProblem::toString)
                .toList();
    }

    @Test
    void theDefaultsHaveEnoughValuesOfEachFacet() {
        var taxonomy = IndexConfig.load(ConfigFiles.defaults()).taxonomy();

        var values = Stream.of(Topic.values())
                .mapToInt(topic -> taxonomy.of(topic).size())
                .sum();
        assertTrue(values >= FEWEST, values + " values");
        for (var topic : Topic.values()) {
            assertTrue(taxonomy.of(topic).size() > 30, topic.key());
        }
    }

    @Test
    void aNameIsAnAliasOfItselfUnlessItStandsThereWithAGuard() throws Exception {
        var taxonomy = load("""
                {"technology": [{"name": "深度学习", "aliases": ["deep learning"]},
                                {"name": "Go", "aliases": [{"term": "Go", "case": true, "with": ["goroutine"]}]}]}
                """);

        var learning = taxonomy.of(Topic.TECHNOLOGY).getFirst();
        var go = taxonomy.of(Topic.TECHNOLOGY).getLast();
        assertEquals(
                List.of("深度学习", "deep learning"),
                learning.aliases().stream().map(Taxonomy.Term::text).toList());
        assertEquals(List.of(new Taxonomy.Term("Go", true, List.of("goroutine"), false)), go.aliases());
    }

    @Test
    void unknownKeysAreReportedWithTheirPlace() {
        assertEquals(
                List.of(
                        "taxonomy.json /technologie: 'technologie' is not a key here. Did you mean 'technology'?",
                        "taxonomy.json /company/0/alias: 'alias' is not a key here. Did you mean 'aliases'?",
                        "taxonomy.json /company/0/aliases/0/wiht: 'wiht' is not a key here. Did you mean 'with'?",
                        "taxonomy.json /salience/treshold: 'treshold' is not a key here. Did you mean 'threshold'?"),
                problems("""
                        {"technologie": [], "salience": {"treshold": 1},
                         "company": [{"name": "苹果公司", "alias": [], "aliases": [{"term": "苹果", "wiht": ["iPhone"]}]}]}
                        """));
    }

    @Test
    void anAliasOfTwoValuesIsReported() {
        assertEquals(
                List.of(
                        "taxonomy.json /technology/1/aliases: '机器学习' is already an alias of '机器学习'; an alias names one"
                                + " value of a facet",
                        "taxonomy.json /industry/0/aliases/1: 'LAWTECH' stands in this entry already; keep one of them"),
                problems("""
                        {"technology": [{"name": "机器学习"}, {"name": "深度学习", "aliases": ["機器學習"]}],
                         "industry": [{"name": "法律", "aliases": ["Lawtech", "LAWTECH"]}]}
                        """).stream()
                        .map(problem -> problem.replace("機器學習", "机器学习"))
                        .toList());
    }

    @Test
    void anEmptyTermIsReported() {
        assertEquals(
                List.of(
                        "taxonomy.json /technology/0/name: '' has no letter or digit; want a term such as \"深度学习\"",
                        "taxonomy.json /technology/1/aliases/0: '' has no letter or digit; want a term such as \"深度学习\"",
                        "taxonomy.json /technology/1/signs/0: '--' has no letter or digit; want a term such as \"深度学习\""),
                problems("{\"technology\": [{}, {\"name\": \"芯片\", \"aliases\": [\" \"], \"signs\": [\"--\"]}]}"));
    }

    @Test
    void aTermTooShortToStandAloneNeedsAGuard() {
        assertEquals(
                List.of(
                        "taxonomy.json /technology/0/name: 'R' is too short to stand alone; want {\"term\": \"R\","
                                + " \"case\": true, \"with\": [\"…\"]}",
                        "taxonomy.json /technology/1/aliases/0: '云' is too short to stand alone; want {\"term\": \"云\","
                                + " \"case\": true, \"with\": [\"…\"]}"),
                problems("{\"technology\": [{\"name\": \"R\"}, {\"name\": \"云计算\", \"aliases\": [\"云\"]},"
                        + " {\"name\": \"C#\"}]}"));
    }

    @Test
    void anExceptionThatHoldsNoTermIsReported() {
        assertEquals(
                List.of("taxonomy.json /company/0/except: '百科' holds no term of '百度'; remove it from here"),
                problems("{\"company\": [{\"name\": \"百度\", \"except\": [\"百度百科\", \"百科\"]}]}"));
    }
}
