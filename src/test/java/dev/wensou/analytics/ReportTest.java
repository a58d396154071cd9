package dev.wensou.analytics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The figures of a report held against what is counted from a list of all that happened. */
class ReportTest {
    private static final List<List<String>> TEXTS = List.of(
            List.of("大模型", "大模型 ", " 大模型"),
            List.of("資料庫", "资料库"),
            List.of("Docker 容器", "docker  容器", "ＤＯＣＫＥＲ 容器"),
            List.of("算力"),
            List.of("芯片"),
            List.of("瞴瞵"),
            List.of("云计算", "雲計算"),
            List.of("只问一次"),
            List.of("13800138000"),
            List.of("lin@example.com"));
    private static final int NEVER_KEPT = 8;
    private static final int WITHOUT_RESULTS = 5;
    private static final int RESTART = -1;

    @TempDir
    private Path data;

    /** A search or, with a position, a click on its text, which is a place in TEXTS, or a restart. */
    private record Happened(int text, Instant at, boolean isReported, double millis, int position) {}

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void itsFiguresAreThoseOfCountingEverythingThatHappened(long seed) throws Exception {
        var random = new Random(seed);
        var clock = new MovingClock("2026-11-20T00:00:00Z");
        var happened = new ArrayList<Happened>();
        var log = SearchLog.open(data, clock);
        for (var i = 0; i < 3_000; i++) {
            clock.move(Duration.ofSeconds(random.nextInt(300)));
            happened.addAll(happen(log, random, clock.instant()));
            if (random.nextInt(400) == 0) {
                log.close();
                log = SearchLog.open(data, clock);
                happened.add(new Happened(RESTART, clock.instant(), false, 0, 0));
            }
            if (random.nextInt(100) == 0) {
                log.write();
            }
        }
        log.write();
        for (var days : List.of(1, 2, 5)) {
            var since = LocalDate.ofInstant(clock.instant(), clock.getZone()).minusDays(days - 1L);
            var message = "seed " + seed + ", " + days + " days";
            compare(happened, since, clock, log.report(days, 100), message);
        }
        log.close();
    }

    private static List<Happened> happen(SearchLog log, Random random, Instant now) {
        var text = Math.min(random.nextInt(12), 9);
        if (text == 7 && now.isAfter(Instant.parse("2026-11-20T00:10:00Z"))) {
            text = 0;
        }
        var spellings = TEXTS.get(text);
        var query = spellings.get(random.nextInt(spellings.size()));
        var millis = Math.exp(random.nextGaussian() * 2 + 1);
        var answered = new Answered(query, text == WITHOUT_RESULTS ? 0 : 10L + text, millis);
        var happened = new ArrayList<Happened>();
        if (random.nextBoolean()) {
            log.searched(answered);
            happened.add(new Happened(text, now, false, millis, 0));
        } else {
            log.awaiting(answered);
            if (random.nextInt(3) > 0 && log.settled(query)) {
                happened.add(new Happened(text, now, true, millis, 0));
            }
        }
        var position = 1 + (int) Math.abs(random.nextGaussian() * 20);
        if (random.nextInt(3) == 0 && log.clicked(query, position)) {
            happened.add(new Happened(text, now, true, 0, position));
        }
        return happened;
    }

    private static void compare(List<Happened> all, LocalDate since, MovingClock clock, Report report, String message) {
        var within = all.stream()
                .filter(each -> !LocalDate.ofInstant(each.at(), clock.getZone()).isBefore(since))
                .toList();
        var searches = within.stream()
                .filter(each -> each.position() == 0 && each.text() != RESTART)
                .toList();
        assertEquals(searches.size(), report.all().searches(), message);
        assertEquals(
                searches.stream().filter(Happened::isReported).count(),
                report.all().reported(),
                message);
        assertEquals(count(searches, WITHOUT_RESULTS), report.all().withoutResults(), message);
        assertEquals(searches.stream().filter(each -> each.text() >= NEVER_KEPT).count(), report.unkept(), message);
        assertEquals(
                buckets(searches.stream().map(Happened::millis).toList(), Scale.MILLIS.ends()),
                report.all().millis().counts(),
                message);
        var clicks = within.stream().filter(each -> each.position() > 0).toList();
        assertEquals(
                buckets(clicks.stream().map(each -> (double) each.position()).toList(), Scale.POSITION.ends()),
                report.all().clicks().counts(),
                message);

        Map<String, Long> shown = new TreeMap<>();
        var named = 0L;
        for (var text = 0; text < NEVER_KEPT; text++) {
            if (occasions(within, text, clock) >= 3) {
                shown.put(QueryText.of(TEXTS.get(text).getFirst()).orElseThrow().key(), count(searches, text));
                named += count(searches, text);
            }
        }
        var found = new HashMap<String, Long>();
        report.top()
                .forEach(query -> found.put(
                        QueryText.of(query.spelling()).orElseThrow().key(),
                        query.counts().searches()));
        assertEquals(shown, new TreeMap<>(found), message);
        assertEquals(searches.size() - report.unkept() - named, report.rare(), message);
    }

    /** As README.md says: a minute apart; what the server remembers of that ends with the day and with the server. */
    private static long occasions(List<Happened> happened, int text, MovingClock clock) {
        var occasions = 0L;
        var last = Instant.MIN;
        for (var each : happened) {
            var isNewDay = !last.equals(Instant.MIN)
                    && !LocalDate.ofInstant(last, clock.getZone())
                            .equals(LocalDate.ofInstant(each.at(), clock.getZone()));
            if (each.text() == RESTART || isNewDay) {
                last = Instant.MIN;
            }
            var isSearch = each.text() == text && each.position() == 0;
            if (isSearch && (last.equals(Instant.MIN) || !each.at().isBefore(last.plusSeconds(60)))) {
                occasions++;
                last = each.at();
            }
        }
        return occasions;
    }

    private static long count(List<Happened> searches, int text) {
        return searches.stream().filter(each -> each.text() == text).count();
    }

    private static List<Long> buckets(List<Double> values, List<Integer> ends) {
        return LongStream.rangeClosed(0, ends.size())
                .map(bucket -> values.stream()
                        .filter(value -> bucket == ends.size() || value <= ends.get((int) bucket))
                        .filter(value -> bucket == 0 || value > ends.get((int) bucket - 1))
                        .count())
                .boxed()
                .toList();
    }

    @Test
    void quantilesAreTheEndsOfTheirBuckets() {
        var millis = Histogram.none(Scale.MILLIS);
        for (var value = 1; value <= 100; value++) {
            millis = millis.with(value);
        }

        assertEquals(50, millis.quantile(0.5));
        assertEquals(100, millis.quantile(0.51));
        assertEquals(1, millis.quantile(0.01));
        assertEquals(Double.NaN, Histogram.none(Scale.MILLIS).quantile(0.5));
        assertEquals(
                Double.POSITIVE_INFINITY,
                Histogram.none(Scale.MILLIS).with(5000).quantile(0.5));
    }

    @Test
    void badlyClickedIsWhatPagesReportedWithFewClicksNearTheTop() throws IOException {
        var clock = new MovingClock("2026-11-20T12:00:00Z");
        try (var log = SearchLog.open(data, clock)) {
            for (var i = 0; i < 4; i++) {
                for (var query : List.of("没有点击", "点得深", "点得浅", "没有结果", "命令行")) {
                    var answered = new Answered(query, query.equals("没有结果") ? 0 : 9, 1);
                    if (query.equals("命令行")) {
                        log.searched(answered);
                    } else {
                        log.awaiting(answered);
                        log.settled(query);
                    }
                }
                log.clicked("点得深", i < 2 ? 6 : 5);
                log.clicked("点得浅", i < 1 ? 6 : 5);
                clock.move(Duration.ofMinutes(1));
            }

            assertEquals(
                    List.of("没有点击", "点得深"),
                    log.report(1, 10).poorlyClicked().stream()
                            .map(QueryCounts::spelling)
                            .toList());
        }
    }
}
