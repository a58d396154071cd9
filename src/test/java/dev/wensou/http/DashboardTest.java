package dev.wensou.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wensou.testing.Api;
import dev.wensou.testing.Exposition;
import dev.wensou.testing.Promtool;
import dev.wensou.testing.SampleServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The dashboard against a running server. */
class DashboardTest {
    private static final JsonNode DASHBOARD = read();
    private static final Pattern METRIC = Pattern.compile("\\b(?:wensou|jvm|process|system)_[a-z_]+");
    private static final Pattern MATCHER = Pattern.compile("\\b([a-z_]+)(?:=~|!~|!=|=)\"([^\"]*)\"");
    private static final Pattern GROUPING = Pattern.compile("\\bby \\(([^)]*)\\)");
    /** What Prometheus itself adds. */
    private static final Set<String> TARGET_LABELS = Set.of("job", "instance");

    private static JsonNode read() {
        try {
            return JsonMapper.shared().readTree(Files.readString(Path.of("docs/grafana-dashboard.json")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> expressions() {
        return DASHBOARD
                .get("panels")
                .valueStream()
                .flatMap(panel -> panel.path("targets").valueStream())
                .map(target -> target.get("expr").stringValue())
                .toList();
    }

    private static Exposition metrics(Path data) throws Exception {
        try (var server = SampleServer.start(data)) {
            var api = new Api(server);
            api.search("算力", "");
            // a collection, whose figures are there once there was one
            ManagementFactory.getMemoryMXBean().gc();
            Thread.sleep(200);
            return Exposition.read(api.get("/metrics").body());
        }
    }

    @Test
    void everyFigureAndLabelThatItShowsIsOneOfTheServers(@TempDir Path data) throws Exception {
        var metrics = metrics(data);
        var labels = new HashSet<>(TARGET_LABELS);
        metrics.series().forEach(series -> labels.addAll(series.labels().keySet()));

        var unknown = new TreeSet<String>();
        for (var expression : expressions()) {
            var names = METRIC.matcher(expression)
                    .results()
                    .map(found -> found.group())
                    .toList();
            assertTrue(!names.isEmpty(), "no figure in " + expression);
            names.stream().filter(name -> !metrics.names().contains(name)).forEach(unknown::add);
            MATCHER.matcher(expression)
                    .results()
                    .map(found -> found.group(1))
                    .filter(label -> !labels.contains(label))
                    .forEach(unknown::add);
            GROUPING.matcher(expression)
                    .results()
                    .flatMap(found -> List.of(found.group(1).split(", ")).stream())
                    .filter(label -> !labels.contains(label))
                    .forEach(unknown::add);
        }

        assertEquals(Set.of(), unknown);
    }

    @Test
    void everyFigureOfWensouIsShown(@TempDir Path data) throws Exception {
        var shown = String.join("\n", expressions());

        var missing = metrics(data).names().stream()
                .filter(name -> name.startsWith("wensou_"))
                .filter(name -> !shown.contains(name))
                .collect(Collectors.toCollection(TreeSet::new));

        assertEquals(
                Set.of(
                        "wensou_http_request_duration_seconds_max",
                        "wensou_http_request_duration_seconds_sum",
                        "wensou_generation_revision"),
                missing);
    }

    @Test
    void promtoolCanReadEveryExpression() throws Exception {
        var filled = expressions().stream()
                .map(expression -> expression.replace("$__rate_interval", "5m").replaceAll("\\$(job|instance)", ".*"))
                .toList();

        assertEquals("", Promtool.faultsOfExpressions(filled));
    }

    @Test
    void itIsOfTheSchemaThatGrafanaReads() {
        assertEquals(41, DASHBOARD.get("schemaVersion").intValue());
        var ids = new HashSet<Integer>();
        for (var panel : DASHBOARD.get("panels")) {
            assertTrue(ids.add(panel.get("id").intValue()), "two panels of one id: " + panel);
            var place = panel.get("gridPos");
            assertTrue(place.get("x").intValue() + place.get("w").intValue() <= 24, "beside the grid: " + panel);
            assertTrue(
                    Set.of("row", "timeseries", "stat")
                            .contains(panel.get("type").stringValue()),
                    panel.toString());
        }
    }
}
