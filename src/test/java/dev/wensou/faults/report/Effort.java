package dev.wensou.faults.report;

/** How much a fault test does: little in every build, much where the system property {@code wensou.faults} is {@code long}. */
public final class Effort {
    private static final long SEED = 20_261_126L;

    private Effort() {}

    /**
     * How many cases to try.
     *
     * @param name of the system property, behind {@code wensou.}, that says another number for either form
     */
    public static int of(String name, int inBuild, int inLongForm) {
        return Integer.getInteger("wensou." + name, isLong() ? inLongForm : inBuild);
    }

    /** What all randomness of a fault test comes from; {@code -Dwensou.seed} says another. */
    public static long seed() {
        return Long.getLong("wensou.seed", SEED);
    }

    static boolean isLong() {
        return "long".equals(System.getProperty("wensou.faults"));
    }
}
