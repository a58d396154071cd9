package dev.wensou.search;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Publication dates from {@code from} to {@code to}, both included; an absent end is open. A date known only to the
 * month counts as that month's first day. Undated articles are in no range but the open one.
 */
public record DateRange(Optional<LocalDate> from, Optional<LocalDate> to) {
    /** Every article, dated or not. */
    public static final DateRange ALL = new DateRange(Optional.empty(), Optional.empty());

    /** @throws IllegalArgumentException if the range ends before it begins */
    public DateRange {
        if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
            throw new IllegalArgumentException("the range ends on " + to.get() + ", before it begins on " + from.get());
        }
    }

    /** Whether the range leaves no article out. */
    public boolean isAll() {
        return from.isEmpty() && to.isEmpty();
    }
}
