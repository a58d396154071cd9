package dev.wensou.analytics;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reports from what lies on disk. Needs no server. Safe for any number of threads. */
public final class SearchReports {
    /** As far back as anything is kept. */
    public static final int MOST_DAYS = 396;

    private final DayFiles files;

    /** @param data the directory of the index */
    public SearchReports(Path data) {
        this(new DayFiles(data));
    }

    SearchReports(DayFiles files) {
        this.files = files;
    }

    /** Whether anything was ever counted here. */
    public boolean isAnything() throws IOException {
        return !files.dates().isEmpty();
    }

    /**
     * What was asked on some days.
     *
     * @param today the last of them
     * @param days how many, 1 at least
     * @param most how many queries each list may have
     * @throws IOException if a day cannot be read
     */
    public Report report(LocalDate today, int days, int most) throws IOException {
        return report(today, days, most, Optional.empty());
    }

    /** @param unsaved a day that is newer than its file */
    Report report(LocalDate today, int days, int most, Optional<Day> unsaved) throws IOException {
        var from = today.minusDays(days - 1L);
        var read = read(from, today, unsaved);
        var damaged = read.stream().mapToInt(DayFiles.Stored::damagedLines).sum();
        return Report.of(from, today, days(read), damaged, most);
    }

    /** Some days up to one that is newer than its file. */
    List<Day> days(Day today, int days) throws IOException {
        return days(read(today.date().minusDays(days - 1L), today.date(), Optional.of(today)));
    }

    private static List<Day> days(List<DayFiles.Stored> read) {
        return read.stream().map(DayFiles.Stored::day).toList();
    }

    private List<DayFiles.Stored> read(LocalDate from, LocalDate to, Optional<Day> unsaved) throws IOException {
        var read = new ArrayList<DayFiles.Stored>();
        for (var date : files.dates()) {
            var isUnsaved = unsaved.map(Day::date).filter(date::equals).isPresent();
            if (!date.isBefore(from) && !date.isAfter(to) && !isUnsaved) {
                read.add(files.read(date));
            }
        }
        unsaved.ifPresent(day -> read.add(new DayFiles.Stored(day, 0)));
        return read;
    }
}
