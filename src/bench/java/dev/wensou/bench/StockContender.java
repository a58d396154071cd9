package dev.wensou.bench;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import org.HdrHistogram.Histogram;

/** Lucene's stock parts in process: {@link StockProcess} asks itself, so no HTTP is in its figures. */
final class StockContender implements Contender {
    private final Process process;
    private final BufferedWriter orders;
    private final BufferedReader answers;

    private StockContender(Process process) {
        this.process = process;
        this.orders = process.outputWriter();
        this.answers = process.inputReader();
    }

    /** @param queries those that it will be asked, a line each */
    static StockContender start(Path index, Path queries) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new StockContender(new ProcessBuilder(
                        java,
                        "-XX:+UseSerialGC",
                        "-Xmx1g",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        StockProcess.class.getName(),
                        "serve",
                        index.toString(),
                        queries.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start());
    }

    @Override
    public String name() {
        return "stock";
    }

    @Override
    public long pid() {
        return process.pid();
    }

    @Override
    public Round ask(InTurn queries, int clients, Duration time) throws IOException {
        var before = cpuMicros();
        orders.write(clients + " " + time.toMillis() + "\n");
        orders.flush();
        var line = answers.readLine();
        if (line == null) {
            throw new IOException(
                    "the stock engine ended with exit code " + (process.isAlive() ? "-" : process.exitValue()));
        }
        var times = new Histogram(3);
        var numbers = line.strip().split(" ");
        for (var i = 0; i < numbers.length; i += 2) {
            times.recordValueWithCount(Long.parseLong(numbers[i]), Long.parseLong(numbers[i + 1]));
        }
        var count = times.getTotalCount();
        return new Round(count, (double) (cpuMicros() - before) / count, times);
    }

    @Override
    public void close() {
        try {
            orders.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            process.destroy();
        }
    }
}
