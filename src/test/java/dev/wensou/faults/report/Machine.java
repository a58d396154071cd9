package dev.wensou.faults.report;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** A machine by its size and its software, and nothing that tells whose it is. */
record Machine(int processors, long memoryGibibytes, String system, String jdk) {
    private static final double GIBIBYTE = 1L << 30;

    static Machine here() {
        var system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        return new Machine(
                system.getAvailableProcessors(),
                Math.round(system.getTotalMemorySize() / GIBIBYTE),
                system.getName() + " " + system.getArch(),
                Runtime.version().toString());
    }

    @Override
    public String toString() {
        return "%d processors, %d GiB, %s, JDK %s".formatted(processors, memoryGibibytes, system, jdk);
    }
}
