package dev.wensou.analytics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchLogTest {
    private final MovingClock clock = new MovingClock("2026-11-26T12:00:00Z");

    @TempDir
    private Path data;

    private SearchLog log;

    @BeforeEach
    void open() throws IOException {
        log = SearchLog.open(data, clock);
    }

    @AfterEach
    void close() {
        log.close();
    }

    private void restart() throws IOException {
        log.close();
        open();
    }

    private void ask(String query, int times) {
        for (var i = 0; i < times; i++) {
            log.searched(new Answered(query, query.equals("瞴瞵") ? 0 : 12, 4));
            clock.move(Duration.ofMinutes(1));
        }
    }

    private Report report(int days) throws IOException {
        return log.report(days, 100);
    }

    private static List<String> texts(List<QueryCounts> queries) {
        return queries.stream()
                .map(query -> query.spelling() + " " + query.counts().searches())
                .toList();
    }

    private Path file(String day) {
        return data.resolve("analytics").resolve(day + ".ndjson");
    }

    @Test
    void aTextIsShownOnceItWasAskedOnThreeOccasions() throws Exception {
        ask("林一的病历", 2);
        assertEquals(List.of(), texts(report(1).top()));
        assertEquals(2, report(1).rare());

        ask("林一的病历", 1);
        ask("算力", 3);

        assertEquals(List.of("林一的病历 3", "算力 3"), texts(report(1).top()));
        assertEquals(0, report(1).rare());
    }

    @Test
    void reloadingAPageIsNoOccasion() throws Exception {
        for (var i = 0; i < 10; i++) {
            log.searched(new Answered("算力", 12, 4));
        }

        assertEquals(List.of(), texts(report(1).top()));
        assertEquals(10, report(1).all().searches());
    }

    @Test
    void whatMayBePersonalIsCountedAndItsTextNeverWritten() throws Exception {
        ask("13800138000", 5);
        ask("lin@example.com", 5);
        log.write();

        var written = Files.readString(file("2026-11-26"));
        assertEquals(10, report(1).unkept());
        assertEquals(10, report(1).all().searches());
        assertFalse(written.contains("138001") || written.contains("example"), written);
    }

    @Test
    void nothingOfWhoAskedOrWhenIsWritten() throws Exception {
        ask("算力", 1);
        log.write();

        assertEquals(
                List.of(
                        "{\"wensouAnalytics\":1,\"day\":\"2026-11-26\",\"unkept\":0,\"sifted\":false,\"searches\":1,"
                                + "\"reported\":0,\"withoutResults\":0,\"millis\":[0,0,1,0,0,0,0,0,0,0,0],"
                                + "\"clicks\":[0,0,0,0,0,0,0,0,0,0,0,0,0]}",
                        "{\"query\":\"算力\",\"total\":12,\"occasions\":1,\"missed\":0,\"searches\":1,\"reported\":0,"
                                + "\"withoutResults\":0,\"millis\":[0,0,1,0,0,0,0,0,0,0,0],"
                                + "\"clicks\":[0,0,0,0,0,0,0,0,0,0,0,0,0]}"),
                Files.readAllLines(file("2026-11-26")));
    }

    @Test
    void whatWasTypedOnTheWayIsNotCountedAndWhatWasNeverAnsweredCannotBeReported() throws Exception {
        for (var typed : List.of("大", "大模", "大模型")) {
            log.awaiting(new Answered(typed, 12, 4));
        }

        assertTrue(log.settled("大模型"));
        assertFalse(log.settled("大模型"), "one search counts once");
        assertFalse(log.settled("从未搜索"));
        assertEquals(1, report(1).all().searches());
        assertEquals(1, report(1).all().reported());

        clock.move(Duration.ofMinutes(11));
        assertFalse(log.settled("大模"), "it is forgotten after ten minutes");
    }

    @Test
    void aRestartGoesOnFromWhatWasCounted() throws Exception {
        ask("算力", 2);
        assertTrue(log.clicked("算力", 4));
        restart();
        ask("算力", 1);
        assertTrue(log.clicked("算力", 4));

        assertEquals(List.of("算力 3"), texts(report(1).top()));
        assertEquals(2, report(1).all().clicks().counts().get(3));
    }

    @Test
    void aNewDayHasCountsOfItsOwnAndAReportAddsThem() throws Exception {
        ask("算力", 2);
        ask("瞴瞵", 1);
        clock.move(Duration.ofDays(1));
        ask("算力", 2);
        ask("瞴瞵", 2);

        assertEquals(List.of("算力 4", "瞴瞵 3"), texts(reportAfterWriting(2).top()));
        assertEquals(List.of("瞴瞵 3"), texts(report(2).withoutResults()));
        assertEquals(4, report(1).all().searches());
        assertTrue(Files.exists(file("2026-11-26")) && Files.exists(file("2026-11-27")));
    }

    private Report reportAfterWriting(int days) throws IOException {
        log.write();
        return report(days);
    }

    @Test
    void aDamagedLineCostsItself() throws Exception {
        ask("算力", 3);
        ask("芯片", 3);
        log.close();
        var lines = Files.readAllLines(file("2026-11-26"));
        lines.set(1, lines.get(1).substring(0, 30));
        lines.add("\uFFFD\uFFFD rubbish");
        lines.add("{\"query\":\"负数\",\"total\":-1,\"occasions\":1,\"missed\":0,\"searches\":1}");
        Files.write(file("2026-11-26"), lines);
        Files.write(file("2026-11-26"), new byte[] {(byte) 0xFF, (byte) 0xFE, 'x', '\n'}, StandardOpenOption.APPEND);

        var report = new SearchReports(data).report(LocalDate.of(2026, 11, 26), 1, 100);
        open();

        assertEquals(1, report.top().size());
        assertEquals(4, report.damagedLines());
        assertEquals(6, report.all().searches());
        assertEquals(1, report(1).top().size());
    }

    @Test
    void aDayWithoutItsFirstLineHasTheSearchesOfItsQueries() throws Exception {
        ask("算力", 3);
        log.close();
        var lines = Files.readAllLines(file("2026-11-26"));
        lines.set(0, "");
        Files.write(file("2026-11-26"), lines, StandardCharsets.UTF_8);
        open();

        assertEquals(3, report(1).all().searches());
    }

    @Test
    void aFileOfANewerVersionIsLeftAlone() throws Exception {
        log.close();
        Files.writeString(file("2026-11-26"), "{\"wensouAnalytics\":2,\"day\":\"2026-11-26\"}\n");

        var refused = assertThrows(IOException.class, this::open);

        assertTrue(refused.getMessage().contains("is of version 2"), refused.getMessage());
        Files.delete(file("2026-11-26"));
        open();
    }

    @Test
    void aDiskThatTakesNothingCostsNoSearchAndIsTriedAgain() throws Exception {
        ask("算力", 3);
        // a folder in the place of the file: nothing can be written there, whoever tries
        Files.createDirectories(file("2026-11-26").resolve("in the way"));
        log.write();
        ask("算力", 1);

        assertEquals(List.of("算力 4"), texts(report(1).top()));
        Files.delete(file("2026-11-26").resolve("in the way"));
        Files.delete(file("2026-11-26"));
        log.write();
        assertEquals(
                4,
                new SearchReports(data)
                        .report(LocalDate.of(2026, 11, 26), 1, 100)
                        .all()
                        .searches());
    }

    @Test
    void twoServersDoNotCountInOnePlace() {
        var refused = assertThrows(IOException.class, () -> SearchLog.open(data, clock));

        assertTrue(refused.getMessage().contains("held by another server"), refused.getMessage());
    }

    @Test
    void aHundredThousandDifferentQueriesTakeTwoMegabytesOnDiskAtMost() throws Exception {
        for (var i = 0; i < 100_000; i++) {
            log.searched(new Answered("长".repeat(60) + Integer.toString(i, 36), 12, 4));
        }
        log.write();

        assertTrue(Files.size(file("2026-11-26")) < 2_100_000, Files.size(file("2026-11-26")) + " bytes");
        assertEquals(
                1 + Today.MOST_QUERIES, Files.readAllLines(file("2026-11-26")).size());
        assertEquals(100_000, report(1).all().searches());
    }

    @Test
    void whatACrashLeftHalfWrittenIsForgotten() throws Exception {
        log.close();
        var half = Files.writeString(data.resolve("analytics/2026-11-20.ndjson.part"), "{\"query\":\"林一的病历");

        open();

        assertFalse(Files.exists(half));
    }

    @Test
    void aWeekAfterARunningServerCountedThemRareTextsAreErased() throws Exception {
        ask("林一的病历", 2);
        ask("算力", 3);
        log.write();

        clock.move(Duration.ofDays(7));
        log.write();

        var left = Files.readString(file("2026-11-26"));
        assertTrue(left.contains("算力") && !left.contains("林一"), left);
        assertEquals(5, report(8).all().searches());
    }
}
