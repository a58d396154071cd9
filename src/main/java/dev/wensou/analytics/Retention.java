package dev.wensou.analytics;

import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is forgotten as time goes by: after a week the texts that were asked for on fewer occasions than a report shows, as
 * those may be what one person wrote about another; after thirteen months everything. For one thread.
 */
final class Retention {
    /** In days. Long enough for a text that is asked for now and then to gather its occasions. */
    static final int RARE_TEXTS_DAYS = 7;

    static final int MONTHS = 13;

    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);

    private final DayFiles files;

    Retention(DayFiles files) {
        this.files = files;
    }

    void apply(LocalDate today) throws IOException {
        for (var date : files.dates()) {
            if (date.isBefore(today.minusMonths(MONTHS))) {
                files.delete(date);
            } else if (!date.isAfter(today.minusDays(RARE_TEXTS_DAYS))) {
                sift(date);
            }
        }
    }

    /** A file that cannot be read is left as it is. */
    private void sift(LocalDate date) throws IOException {
        var read = read(date);
        if (read.isEmpty() || read.get().isSifted()) {
            return;
        }
        var day = read.get();
        var occasions = occasions(date);
        var frequent = new HashMap<>(day.queries());
        frequent.keySet().removeIf(key -> occasions.getOrDefault(key, 0L) < Report.LEAST_OCCASIONS);
        files.write(new Day(date, day.all(), day.unkept(), frequent, true));
    }

    /** In the weeks before and after a day. */
    private Map<String, Long> occasions(LocalDate date) throws IOException {
        var occasions = new HashMap<String, Long>();
        for (var near : files.dates()) {
            if (near.isAfter(date.minusDays(RARE_TEXTS_DAYS)) && near.isBefore(date.plusDays(RARE_TEXTS_DAYS))) {
                read(near)
                        .ifPresent(day -> day.queries()
                                .forEach((key, query) -> occasions.merge(key, query.occasions(), Long::sum)));
            }
        }
        return occasions;
    }

    private Optional<Day> read(LocalDate date) {
        try {
            return Optional.of(files.read(date).day());
        } catch (IOException e) {
            LOG.warn("what was searched for on {} stays as it is: {}", date, e.getMessage());
            return Optional.empty();
        }
    }
}
