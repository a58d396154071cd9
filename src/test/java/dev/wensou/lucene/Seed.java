package dev.wensou.lucene;

import java.util.Random;

/**
 * The random source of a property. Its seed is new for each run and printed; {@code -Dwensou.seed=N} repeats a run.
 */
public final class Seed extends Random {
    private static final long serialVersionUID = 1L;

    private final long value;

    private Seed(long value) {
        super(value);
        this.value = value;
    }

    public static Seed of(Class<?> property) {
        var seed = new Seed(Long.getLong("wensou.seed", System.nanoTime()));
        System.out.println(property.getSimpleName() + ": -Dwensou.seed=" + seed.value);
        return seed;
    }

    public <T> T pick(java.util.List<T> values) {
        return values.get(nextInt(values.size()));
    }

    /** For messages. */
    @Override
    public String toString() {
        return "-Dwensou.seed=" + value;
    }
}
