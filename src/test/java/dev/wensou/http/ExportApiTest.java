package dev.wensou.http;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wensou.testing.Api;
import dev.wensou.testing.SampleServer;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExportApiTest {
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

    private HttpResponse<String> export(String query, String more) throws Exception {
        return api.get("/api/v1/export?q=" + Api.encode(query) + more);
    }

    private static List<JsonNode> lines(HttpResponse<String> response) {
        return response.body().lines().map(JsonMapper.shared()::readTree).toList();
    }

    /** The records of a CSV file, read as RFC 4180 has it. */
    private static List<List<String>> records(String csv) {
        var records = new ArrayList<List<String>>();
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        var isQuoted = false;
        for (var i = 0; i < csv.length(); i++) {
            var sign = csv.charAt(i);
            if (isQuoted && sign == '"' && i + 1 < csv.length() && csv.charAt(i + 1) == '"') {
                cell.append(sign);
                i++;
            } else if (sign == '"') {
                isQuoted = !isQuoted;
            } else if (!isQuoted && (sign == ',' || csv.startsWith("\r\n", i))) {
                cells.add(cell.toString());
                cell.setLength(0);
                if (sign == '\r') {
                    records.add(List.copyOf(cells));
                    cells.clear();
                    i++;
                }
            } else {
                cell.append(sign);
            }
        }
        assertTrue(cells.isEmpty() && cell.isEmpty(), "a record without its end: " + cells + cell);
        return records;
    }

    @Test
    void ndjsonHasTheHitsOfTheAnswerOneALine() throws Exception {
        var answer = api.search("模型", "&size=100&collapse=false&facets=none");
        var response = export("模型", "&format=ndjson&collapse=false");
        var hits = new ArrayList<JsonNode>();
        answer.get("hits").forEach(hits::add);

        assertEquals(
                "application/x-ndjson; charset=utf-8",
                response.headers().firstValue("Content-Type").orElse("").toLowerCase());
        assertTrue(hits.size() > 10);
        assertEquals(hits, lines(response));
    }

    @Test
    void csvHasTheSameHitsInItsColumns() throws Exception {
        var hits = lines(export("模型", "&format=ndjson"));
        var response = export("模型", "&format=csv");
        var records = records(response.body());

        assertTrue(response.headers().firstValue("Content-Type").orElse("").startsWith("text/csv"));
        assertEquals(
                List.of(
                        "id,title,url,source,author,publishedOn,keywords,technologies,industries,companies,script,score,snippet"
                                .split(",")),
                records.getFirst());
        assertEquals(hits.size() + 1, records.size());
        for (var i = 0; i < hits.size(); i++) {
            var hit = hits.get(i);
            var record = records.get(i + 1);
            assertEquals(13, record.size());
            assertEquals(hit.get("id").stringValue(), record.get(0));
            assertEquals(hit.get("title").get("text").stringValue(), record.get(1));
            assertEquals(hit.get("publishedOn").asString(""), record.get(5));
            var keywords = new ArrayList<String>();
            hit.get("keywords").forEach(each -> keywords.add(each.stringValue()));
            assertEquals(String.join("; ", keywords), record.get(6));
            assertEquals(hit.get("score").doubleValue(), Double.parseDouble(record.get(11)));
            assertEquals(hit.get("snippets").get(0).get("text").stringValue(), record.get(12));
        }
    }

    @Test
    void filtersSortLimitAndFoldingAreThoseOfASearch() throws Exception {
        var more = "&sort=oldest&technology=" + Api.encode("大模型") + "&from=2020-01-01";
        var ids = new ArrayList<String>();
        api.search("模型", more + "&size=100")
                .get("hits")
                .forEach(hit -> ids.add(hit.get("id").stringValue()));

        assertTrue(ids.size() > 3, ids.toString());
        assertEquals(
                ids,
                lines(export("模型", more + "&format=ndjson")).stream()
                        .map(hit -> hit.get("id").stringValue())
                        .toList());
        assertEquals(2, lines(export("模型", more + "&format=ndjson&limit=2")).size());
        assertTrue(lines(export("东数西算", "&format=ndjson&collapse=false")).size()
                > lines(export("东数西算", "&format=ndjson")).size());
    }

    @Test
    void aByteOrderMarkComesFirstWhereItIsWanted() throws Exception {
        var marked = export("算力", "&format=csv&bom=true").body().getBytes(StandardCharsets.UTF_8);
        var plain = export("算力", "&format=csv").body().getBytes(StandardCharsets.UTF_8);

        assertArrayEquals(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}, Arrays.copyOf(marked, 3));
        assertArrayEquals(plain, Arrays.copyOfRange(marked, 3, marked.length));
    }

    @Test
    void anExportWithoutHitsIsAWholeFile() throws Exception {
        assertEquals(1, records(export("zqxjkv", "&format=csv").body()).size());
        assertEquals("", export("zqxjkv", "&format=ndjson").body());
    }

    @Test
    void theFileIsNamedAfterTheQueryAndNothingInItIsTrusted() throws Exception {
        assertEquals(
                "attachment; filename=\"wensou-export.csv\"; filename*=UTF-8''wensou-%E7%AE%97%E5%8A%9B-C.csv",
                export("算力 \"C++\"", "&limit=1")
                        .headers()
                        .firstValue("Content-Disposition")
                        .orElse(""));
        var hostile = export("../../x\"; filename=y\r\nSet-Cookie: a", "&limit=1&format=ndjson");
        assertEquals(
                "attachment; filename=\"wensou-export.ndjson\"; filename*=UTF-8''wensou-x-filename-y-Set-Cookie-a.ndjson",
                hostile.headers().firstValue("Content-Disposition").orElse(""));
        assertTrue(hostile.headers().firstValue("Set-Cookie").isEmpty());
    }

    @Test
    void everyBadParameterIsReportedAtOnce() throws Exception {
        var response = api.get("/api/v1/export?format=xml&bom=1&limit=0&sort=best&page=2&nonsense=1");
        var problem = JsonMapper.shared().readTree(response.body());
        var parameters = new TreeSet<String>();
        problem.get("problems")
                .forEach(each -> parameters.add(each.get("parameter").stringValue()));

        assertEquals(400, response.statusCode());
        assertEquals(Set.of("format", "bom", "limit", "sort", "page", "nonsense"), parameters);
        assertFalse(response.headers().firstValue("Content-Disposition").isPresent());
        assertEquals(400, api.get("/api/v1/export?format=ndjson&bom=true").statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1", "＋1", "－1", "＠x", "=a,\"b\""})
    void noCellIsTakenForAFormula(String text) {
        assertEquals(List.of(List.of("'" + text)), records(CsvCell.of(text) + "\r\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "云计算", "a,b", "he said \"no\"", "two\r\nlines", " x", "x ", "1-2", "a=b", "𠮷;"})
    void everyOtherCellIsReadBackAsItWas(String text) {
        assertEquals(List.of(List.of(text, "x")), records(CsvCell.of(text) + ",x\r\n"));
    }
}
