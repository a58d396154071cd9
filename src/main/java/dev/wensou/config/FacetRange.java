package dev.wensou.config;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One range of a facet that counts ranges. Ranges may overlap: an article is counted in each that holds it.
 *
 * @param value its lasting name, by which requests select it
 * @param label what people read
 */
public record FacetRange(String value, String label, Bounds bounds) {
    /** What lies in the range. */
    public sealed interface Bounds {}

    /** Whole numbers, both ends included; an absent end is open. */
    public record Numbers(OptionalLong from, OptionalLong to) implements Bounds {}

    /** Days, both ends included; an absent end is open. */
    public record Days(Optional<LocalDate> from, Optional<LocalDate> to) implements Bounds {}

    /**
     * The days up to today, today included: P7D is today and the six days before, P1M what came after this day of last
     * month.
     */
    public record Last(Period period) implements Bounds {
        /** The first day of the range. */
        public LocalDate from(LocalDate today) {
            return today.minus(period).plusDays(1);
        }
    }
}
