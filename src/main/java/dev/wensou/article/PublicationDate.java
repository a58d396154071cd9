package dev.wensou.article;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * When an article was published, as exactly as its source says and no more: a day, or only a month. A date known to
 * the month stands at that month's first day, for sorting and ranges, and says so through its precision.
 */
public record PublicationDate(LocalDate day, Precision precision) {
    /** How much of the date the source gave. */
    public enum Precision {
        DAY("day"),
        MONTH("month");

        private final String code;

        Precision(String code) {
            this.code = code;
        }

        /** The name used in the index and in the HTTP API. */
        public String code() {
            return code;
        }
    }

    /** @throws IllegalArgumentException if a month's date is not its first day */
    public PublicationDate {
        if (precision == Precision.MONTH && day.getDayOfMonth() != 1) {
            throw new IllegalArgumentException(day + " is known to the month, so it must be the month's first day");
        }
    }

    /** A date whose day is known. */
    public static PublicationDate on(LocalDate day) {
        return new PublicationDate(day, Precision.DAY);
    }

    /** A date of which only the month is known. */
    public static PublicationDate in(YearMonth month) {
        return new PublicationDate(month.atDay(1), Precision.MONTH);
    }
}
