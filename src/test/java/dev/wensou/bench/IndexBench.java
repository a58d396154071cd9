package dev.wensou.bench;

import com.sun.management.OperatingSystemMXBean;
import dev.wensou.app.Main;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** One step of the bench in a process of its own, and what it took. */
final class IndexBench {
    private static final double MEGABYTE = 1e6;
    private static final double NANOS_PER_SECOND = 1e9;
    private static final int LINE_BYTES_PER_KILOBYTE = 1024;

    private IndexBench() {}

    /**
     * {@code synthetic SOURCE TARGET ARTICLES SEED}, {@code wensou CORPUS DATA} or {@code plain CORPUS DATA}. Prints one
     * line of figures.
     */
    public static void main(String[] arguments) throws IOException {
        if (arguments[0].equals("synthetic")) {
            var articles = Integer.parseInt(arguments[3]);
            var chars = SyntheticCorpus.of(Path.of(arguments[1]))
                    .write(Path.of(arguments[2]), articles, Long.parseLong(arguments[4]));
            System.out.printf("wrote %,d articles of %,d characters%n", articles, chars);
            return;
        }
        var corpus = Path.of(arguments[1]);
        var data = Path.of(arguments[2]);
        var began = System.nanoTime();
        if (arguments[0].equals("plain")) {
            PlainIndex.build(corpus, data);
        } else if (Main.run("rebuild-index", "--corpus", corpus.toString(), "--data", data.toString()) != 0) {
            throw new IllegalStateException("the rebuild failed");
        }
        var wall = (System.nanoTime() - began) / NANOS_PER_SECOND;
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        var cpu = Duration.ofNanos(system.getProcessCpuTime()).toMillis() / 1e3;
        System.out.printf(
                "%s: wall %.1f s, CPU %.1f s, largest resident set %.0f MB, heap limit %.0f MB, text %.1f MB, index %.1f MB, %.2f of the text%n",
                arguments[0],
                wall,
                cpu,
                residentPeak() / MEGABYTE,
                Runtime.getRuntime().maxMemory() / MEGABYTE,
                bytes(corpus) / MEGABYTE,
                bytes(data) / MEGABYTE,
                (double) bytes(data) / bytes(corpus));
    }

    /** The largest resident set of this process in bytes, mapped files included; 0 where the system does not say. */
    private static long residentPeak() throws IOException {
        var status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return 0;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * LINE_BYTES_PER_KILOBYTE)
                .findFirst()
                .orElse(0);
    }

    private static long bytes(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }
}
