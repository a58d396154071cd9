package dev.wensou.faults.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * A number that was measured.
 *
 * @param name what it is of, in a few words
 * @param unit such as {@code ms}; empty for a mere number
 */
public record Figure(String name, double value, String unit) {
    private static final MathContext SHOWN = new MathContext(3, RoundingMode.HALF_UP);
    private static final double MOST_ROUNDED = 1000;

    public Figure {
        if (name.isBlank() || Double.isNaN(value) || Double.isInfinite(value)) {
            throw new IllegalArgumentException("figure '" + name + "': " + value + " is no figure with a name");
        }
    }

    /** As people read it: whole numbers whole, others with three digits. */
    @Override
    public String toString() {
        var isWhole = value == Math.rint(value) || Math.abs(value) >= MOST_ROUNDED;
        var number = isWhole
                ? "%,d".formatted(Math.round(value))
                : new BigDecimal(value).round(SHOWN).toPlainString();
        return name + " " + number + (unit.isEmpty() ? "" : " " + unit);
    }
}
