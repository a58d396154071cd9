package dev.wensou.bench;

import java.io.IOException;
import java.nio.file.Path;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs the benchmarks, with any options of JMH ({@code -p folder=FOLDER}), and prints what they mean. */
public final class PartsBench {
    private static final double BYTES_PER_MEGABYTE_AND_MILLIS_PER_SECOND = 1e3;

    private PartsBench() {}

    public static void main(String[] arguments) throws RunnerException, IOException, CommandLineOptionException {
        var options = new OptionsBuilder()
                .parent(new CommandLineOptions(arguments))
                .include(SegmenterBench.class.getName())
                .include(ModelBench.class.getName())
                .addProfiler(CpuProfiler.class)
                .addProfiler(GCProfiler.class)
                .build();
        for (var result : new Runner(options).run()) {
            System.out.println(line(result));
        }
    }

    private static String line(RunResult result) throws IOException {
        var cpu = result.getSecondaryResults().get(CpuProfiler.METRIC);
        var allocated = result.getSecondaryResults().get("gc.alloc.rate.norm");
        var name = result.getParams().getBenchmark();
        var folder = result.getParams().getParam("folder");
        if (folder == null) {
            return "%s: %.0f ± %.0f CPU ms"
                    .formatted(name, cpu.getScore(), cpu.getStatistics().getStandardDeviation());
        }
        var perMilli = BenchTexts.of(Path.of(folder)).bytes() / BYTES_PER_MEGABYTE_AND_MILLIS_PER_SECOND;
        return "%s %s %s: %.2f (%.2f to %.2f) MB per CPU second, %.0f bytes allocated for each kB"
                .formatted(
                        name,
                        result.getParams().getParam("segmenter"),
                        folder,
                        perMilli / cpu.getScore(),
                        perMilli / cpu.getStatistics().getMax(),
                        perMilli / cpu.getStatistics().getMin(),
                        allocated.getScore() / perMilli);
    }
}
