package dev.wensou.page;

import java.time.DateTimeException;
import java.time.LocalDate;

/** A range of dates as people write it: 2024, 2024-03, or 2024-03-05 – 2024-04-01. Whole years and months are said as such. */
final class DateRangeText {
    private DateRangeText() {}

    /** @param from a date or empty; {@code to} the same */
    static String of(String from, String to) {
        if (from.endsWith("-01-01") && to.endsWith("-12-31")) {
            return span(from.substring(0, 4), to.substring(0, 4));
        }
        if (from.endsWith("-01") && isLastOfMonth(to)) {
            return span(from.substring(0, 7), to.substring(0, 7));
        }
        return span(from, to);
    }

    private static boolean isLastOfMonth(String day) {
        try {
            return !day.isEmpty() && LocalDate.parse(day).plusDays(1).getDayOfMonth() == 1;
        } catch (DateTimeException e) {
            // 2024-02-31 is read from addresses, and the search says that there is no such day
            return false;
        }
    }

    private static String span(String first, String last) {
        return first.equals(last) ? first : shown(first) + " – " + shown(last);
    }

    private static String shown(String day) {
        return day.isEmpty() ? "…" : day;
    }
}
