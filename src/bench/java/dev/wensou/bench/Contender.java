package dev.wensou.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** An engine in a process of its own, so that what it takes can be told from what asking takes. On one thread. */
interface Contender extends AutoCloseable {
    String name();

    long pid();

    /** Asks the queries in turn, by so many clients of which each waits for its answer, for so long. */
    Round ask(InTurn queries, int clients, Duration time) throws Exception;

    /**
     * Asks so many queries a second, whether those before were answered or not; times count from when each was due. Only those that
     * are asked over HTTP can be asked so.
     */
    default Round askOpenly(InTurn queries, int perSecond, Duration time) throws Exception {
        throw new UnsupportedOperationException(name() + " asks itself");
    }

    /** How many answers it has given that it remembered. */
    default long remembered() throws IOException, InterruptedException {
        return 0;
    }

    @Override
    void close();

    /** The memory that the process has, mapped files included, in bytes. */
    default long residentBytes() throws IOException {
        return Files.readAllLines(Path.of("/proc/" + pid() + "/status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                .findFirst()
                .orElseThrow();
    }

    /** Processor time of the process so far, in microseconds: Linux counts in hundredths of a second. */
    default long cpuMicros() throws IOException {
        var stat = Files.readString(Path.of("/proc/" + pid() + "/stat"));
        var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) * 10_000;
    }
}
