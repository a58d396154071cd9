package dev.wensou.soak;

import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

/** Measures a Java process of this machine: its heap and threads by its own beans, the rest by what Linux says of it. */
final class Probe implements AutoCloseable {
    private static final long BYTES_PER_KILOBYTE = 1024;

    private final Path proc;
    private final JMXConnector connector;
    private final MemoryMXBean memory;
    private final ThreadMXBean threads;
    private final long began = System.nanoTime();

    private Probe(Path proc, JMXConnector connector) throws IOException {
        this.proc = proc;
        this.connector = connector;
        var beans = connector.getMBeanServerConnection();
        this.memory = ManagementFactory.getPlatformMXBean(beans, MemoryMXBean.class);
        this.threads = ManagementFactory.getPlatformMXBean(beans, ThreadMXBean.class);
    }

    /** @throws IOException if it cannot be measured, as on a system without {@code /proc} */
    static Probe attach(long pid) throws IOException {
        var proc = Path.of("/proc", String.valueOf(pid));
        if (!Files.exists(proc.resolve("maps"))) {
            throw new IOException("a soak needs /proc, which Linux has; there is no " + proc);
        }
        try {
            var machine = VirtualMachine.attach(String.valueOf(pid));
            try {
                return new Probe(
                        proc, JMXConnectorFactory.connect(new JMXServiceURL(machine.startLocalManagementAgent())));
            } finally {
                machine.detach();
            }
        } catch (AttachNotSupportedException e) {
            throw new IOException("process " + pid + " cannot be measured", e);
        }
    }

    /** Collects its whole heap first, which holds it up for a moment. */
    Sample sample() throws IOException {
        memory.gc();
        var open = open();
        var sockets = open.stream().filter(each -> each.startsWith("socket:")).count();
        return new Sample(
                (System.nanoTime() - began) / 1e9,
                memory.getHeapMemoryUsage().getUsed(),
                threads.getThreadCount(),
                open.size() - sockets,
                sockets,
                lines(proc.resolve("maps"), "(deleted)"),
                residentBytes());
    }

    /** What each descriptor leads to; one that is closed while it is looked at is left out. */
    private List<String> open() throws IOException {
        var open = new ArrayList<String>();
        try (var entries = Files.list(proc.resolve("fd"))) {
            for (var entry : entries.toList()) {
                try {
                    open.add(Files.readSymbolicLink(entry).toString());
                } catch (NoSuchFileException e) {
                    // it was closed since
                }
            }
        }
        return open;
    }

    private static long lines(Path file, String end) throws IOException {
        return Files.readAllLines(file).stream()
                .filter(line -> line.endsWith(end))
                .count();
    }

    private long residentBytes() throws IOException {
        return Files.readAllLines(proc.resolve("status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * BYTES_PER_KILOBYTE)
                .findFirst()
                .orElse(0);
    }

    @Override
    public void close() throws IOException {
        connector.close();
    }
}
