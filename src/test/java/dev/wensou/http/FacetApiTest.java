package dev.wensou.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wensou.testing.Api;
import dev.wensou.testing.SampleServer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Looking into one facet, on a running server over the bundled sample. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FacetApiTest {
    private SampleServer server;
    private Api api;

    @BeforeAll
    void start(@TempDir Path data) throws Exception {
        server = SampleServer.start(data);
        api = new Api(server);
    }

    @AfterAll
    void stop() {
        server.close();
    }

    private JsonNode values(String facet, String parameters) throws Exception {
        return api.json("/api/v1/facets/" + facet + "?" + parameters);
    }

    private static List<String> names(JsonNode answer) {
        return answer.get("values")
                .valueStream()
                .map(value -> value.get("value").stringValue() + " " + value.get("count"))
                .toList();
    }

    @Test
    void thePagesOfAFacetAreItsValuesWithTheCountsOfTheSearch() throws Exception {
        var all = values("keyword", "size=200");
        var paged = new ArrayList<String>();
        for (var page = 1; page <= 4; page++) {
            var answer = values("keyword", "size=9&page=" + page);
            assertEquals(
                    all.get("total").intValue() - paged.size() - 9,
                    answer.get("more").intValue());
            paged.addAll(names(answer));
        }
        var search = api.search("", "").get("facets").get(3);

        assertEquals(names(all).subList(0, 36), paged);
        assertEquals(names(search), names(all).subList(0, 20));
        assertEquals(all.get("total").intValue(), 20 + search.get("more").intValue());
        assertEquals(
                new TreeSet<>(List.of("name", "label", "values", "total", "more", "page", "tookMillis", "generation")),
                new TreeSet<>(all.propertyNames()));
    }

    @Test
    void aValueIsFoundByAPieceOfItInEitherScriptAnyWidthAndCase() throws Exception {
        var simplified = names(values("technology", "contains=" + Api.encode("计算")));

        assertFalse(simplified.isEmpty());
        assertTrue(simplified.stream().allMatch(name -> name.contains("计算")), simplified.toString());
        assertEquals(simplified, names(values("technology", "contains=" + Api.encode("計算 "))));
        assertEquals(
                names(values("keyword", "contains=gpu")), names(values("keyword", "contains=" + Api.encode("ＧＰＵ"))));
        assertEquals(List.of(), names(values("keyword", "contains=" + Api.encode("没有的词"))));
        // another name of it
        assertTrue(names(values("technology", "contains=llm")).toString().contains("大模型"));
        assertTrue(values("keyword", "prefix=g")
                .get("values")
                .valueStream()
                .allMatch(
                        value -> value.get("value").stringValue().toLowerCase().startsWith("g")));
    }

    @Test
    void aTreeIsWalkedFromItsTopByParent() throws Exception {
        var years = values("date", "");
        var year = years.get("values").get(0);
        var months = values("date", "parent=" + year.get("value").stringValue());
        var chosen = api.search("", "&facets=date&date=" + year.get("value").stringValue())
                .get("facets")
                .get(0);

        assertEquals(1, year.get("level").intValue());
        assertEquals(year.get("children").intValue(), months.get("values").size());
        assertEquals(2, months.get("values").get(0).get("level").intValue());
        assertTrue(names(chosen).containsAll(names(months)), names(chosen).toString());
    }

    @Test
    void aLookKeepsTheQueryAndTheFiltersOfTheOtherFacets() throws Exception {
        var narrow = "q=" + Api.encode("算力") + "&technology=" + Api.encode("大模型");
        var search = api.json("/api/v1/search?" + narrow);

        var sources = values("source", narrow);
        var technologies = values("technology", narrow);

        assertEquals(names(search.get("facets").get(4)), names(sources));
        assertEquals(names(search.get("facets").get(0)), names(technologies));
        assertTrue(technologies
                .get("values")
                .valueStream()
                .filter(value -> value.get("selected").booleanValue())
                .allMatch(value -> value.get("value").stringValue().equals("大模型")));
    }

    @Test
    void everyBadParameterIsReportedAtOnce() throws Exception {
        var response = api.get("/api/v1/facets/keyword?size=201&page=0&parent=x&from=now&sort=newest");
        var problem = JsonMapper.shared().readTree(response.body());
        var parameters = new TreeSet<String>();
        problem.get("problems")
                .forEach(each -> parameters.add(each.get("parameter").stringValue()));

        assertEquals(400, response.statusCode());
        assertEquals("bad_parameter", problem.get("code").stringValue());
        assertEquals(new TreeSet<>(List.of("size", "page", "parent", "from", "sort")), parameters);
    }

    @Test
    void anUnknownFacetIsAProblemThatNamesThoseThereAre() throws Exception {
        var response = api.get("/api/v1/facets/colour");
        var problem = JsonMapper.shared().readTree(response.body());

        assertEquals(404, response.statusCode());
        assertEquals("facet_not_found", problem.get("code").stringValue());
        assertTrue(problem.get("detail").stringValue().contains("technology"), response.body());
    }

    @Test
    void theStatusSaysWhatKindEachFacetIs() throws Exception {
        var kinds = api.json("/api/v1/status")
                .get("facets")
                .valueStream()
                .map(facet -> facet.get("name").stringValue() + " "
                        + facet.get("kind").stringValue())
                .toList();

        assertTrue(
                kinds.containsAll(List.of("keyword values", "source tree", "date tree", "length ranges")),
                kinds::toString);
    }
}
