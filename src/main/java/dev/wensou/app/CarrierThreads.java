package dev.wensou.app;

import dev.wensou.guard.Limits;

/**
 * The threads of the system that carry the virtual ones, on which requests are answered. Java has as many as processors and lets a
 * virtual thread keep its carrier until it waits for something, which a search does not: whoever comes behind it, were it to ask for
 * health, waits until it ends. With a carrier for each place the system divides the processors among all. On two processors, while 24
 * clients asked for searches of half a second, health took 7.6 seconds with two carriers, and 0.2 seconds with fourteen and more.
 *
 * @param count how many there are
 */
record CarrierThreads(int count) {
    private static final String COUNT = "jdk.virtualThreadScheduler.parallelism";
    private static final String MOST = "jdk.virtualThreadScheduler.maxPoolSize";
    /** What Java has for those that are pinned. */
    private static final int USUAL_MOST = 256;

    /** One for each place where a search can be at work, and a processor's worth for all else. */
    static CarrierThreads of(int processors) {
        var places = Limits.of(processors).places();
        return new CarrierThreads(places.reads() + places.exports() + processors);
    }

    /** Says so to Java, unless whoever started it has; before the first virtual thread, as it is read once. */
    void use() {
        if (System.getProperty(COUNT) == null) {
            System.setProperty(COUNT, String.valueOf(count));
            System.setProperty(MOST, String.valueOf(Math.max(USUAL_MOST, count)));
        }
    }
}
