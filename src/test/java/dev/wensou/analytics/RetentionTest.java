package dev.wensou.analytics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RetentionTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

    @TempDir
    private Path data;

    private DayFiles files;

    @BeforeEach
    void open() {
        files = new DayFiles(data);
    }

    /** A day on which each text was asked on so many occasions. */
    private void write(LocalDate date, Map<String, Integer> occasions) throws IOException {
        var all = Counts.NONE;
        var queries = new HashMap<String, QueryCounts>();
        for (var each : occasions.entrySet()) {
            var counts = Counts.NONE;
            for (var i = 0; i < each.getValue(); i++) {
                counts = counts.searched(new Answered(each.getKey(), 5, 3), false);
            }
            queries.put(each.getKey(), new QueryCounts(each.getKey(), counts, 5, each.getValue(), 0));
            all = all.plus(counts);
        }
        files.write(new Day(date, all, 0, queries, false));
    }

    private Set<String> texts(LocalDate date) throws IOException {
        return files.read(date).day().queries().keySet();
    }

    @Test
    void aWeekLaterTextsThatWereAskedTooRarelyAreGoneAndStayCounted() throws Exception {
        var old = TODAY.minusDays(7);
        write(old, Map.of("算力", 3, "芯片", 1, "林一", 2));
        write(old.plusDays(5), Map.of("芯片", 2));
        write(TODAY.minusDays(1), Map.of("新词", 1));

        new Retention(files).apply(TODAY);

        assertEquals(Set.of("算力", "芯片"), texts(old));
        assertEquals(6, files.read(old).day().all().searches());
        assertEquals(Set.of("新词"), texts(TODAY.minusDays(1)));
        assertEquals(Set.of("芯片"), texts(old.plusDays(5)));
    }

    @Test
    void aDayIsSiftedOnceSoThatItsOccasionsNeedNotBeRemembered() throws Exception {
        var old = TODAY.minusDays(7);
        write(old, Map.of("芯片", 1));
        write(old.plusDays(6), Map.of("芯片", 2));

        for (var day = 0; day < 30; day++) {
            new Retention(files).apply(TODAY.plusDays(day));
        }

        assertEquals(Set.of("芯片"), texts(old));
        assertEquals(Set.of("芯片"), texts(old.plusDays(6)));
    }

    @Test
    void afterThirteenMonthsADayIsGone() throws Exception {
        write(TODAY.minusMonths(13), Map.of("算力", 5));
        write(TODAY.minusMonths(13).minusDays(1), Map.of("算力", 5));

        new Retention(files).apply(TODAY);

        assertEquals(List.of(TODAY.minusMonths(13)), files.dates());
    }

    @Test
    void aDayThatCannotBeReadKeepsNoOtherFromBeingSifted() throws Exception {
        write(TODAY.minusDays(9), Map.of("林一", 1));
        write(TODAY.minusDays(8), Map.of("林二", 1));
        Files.writeString(data.resolve("analytics/" + TODAY.minusDays(8) + ".ndjson"), "{\"wensouAnalytics\":2}\n");

        new Retention(files).apply(TODAY);

        assertEquals(Set.of(), texts(TODAY.minusDays(9)));
        assertEquals(
                "{\"wensouAnalytics\":2}\n",
                Files.readString(data.resolve("analytics/" + TODAY.minusDays(8) + ".ndjson")));
    }
}
