package dev.wensou.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ScalarResult;

/** Milliseconds of processor time for each operation, of all threads of the process: {@code -prof}. */
public final class CpuProfiler implements InternalProfiler {
    static final String METRIC = "cpu";
    private static final double NANOS_PER_MILLI = 1e6;

    private final OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private long before;

    @Override
    public String getDescription() {
        return "processor time";
    }

    @Override
    public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
        before = system.getProcessCpuTime();
    }

    @Override
    public Collection<? extends Result<?>> afterIteration(
            BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
        var nanos = system.getProcessCpuTime() - before;
        var perOperation = nanos / NANOS_PER_MILLI / result.getMetadata().getAllOps();
        return List.of(new ScalarResult(METRIC, perOperation, "ms/op", AggregationPolicy.AVG));
    }
}
