package dev.wensou.faults;

import dev.wensou.app.Main;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.regex.Pattern;

/** A command of the program in a process of its own, to be killed. */
final class Victim implements AutoCloseable {
    static final String KEY = "0123456789abcdef";
    private static final Pattern LISTENING = Pattern.compile("listening on (\\S+)");
    private static final int PATIENCE_SECONDS = 600;

    private final Process process;
    private final Path output;

    private Victim(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    /** How many descriptors it has open, on Linux. */
    long descriptors() throws IOException {
        try (var open = Files.list(Path.of("/proc", String.valueOf(process.pid()), "fd"))) {
            return open.count();
        }
    }

    /** Memory that it has in use, mapped files included, on Linux; in bytes. */
    long residentBytes() throws IOException {
        return Files.readAllLines(Path.of("/proc", String.valueOf(process.pid()), "status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1_024)
                .findFirst()
                .orElseThrow();
    }

    static Victim start(Path output, String... arguments) throws IOException {
        return ofClass(output, Main.class, arguments);
    }

    /** The same with a program of the tests. */
    static Victim ofClass(Path output, Class<?> program, String... arguments) throws IOException {
        return start(output, List.of(), "256m", program, arguments);
    }

    /**
     * The same in other surroundings.
     *
     * @param before a command that runs what follows it, such as {@code prlimit --nofile=300}; empty for none
     * @param heap as {@code -Xmx} has it
     */
    static Victim start(Path output, List<String> before, String heap, Class<?> program, String... arguments)
            throws IOException {
        return start(output, before, heap, System.getProperty("java.class.path"), program, arguments);
    }

    private static Victim start(
            Path output, List<String> before, String heap, String classPath, Class<?> program, String... arguments)
            throws IOException {
        var command = new ArrayList<>(before);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heap,
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                classPath,
                program.getName()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().put("WENSOU_ADMIN_KEY", KEY);
        return new Victim(builder.start(), output);
    }

    /**
     * The program as users run it, from one file. From a folder a class that is first wanted where no descriptor is free can
     * never be loaded again.
     *
     * @param folder where the file is made
     */
    static Victim packed(Path folder, Path output, List<String> before, String... arguments) throws IOException {
        var jar = folder.resolve("wensou.jar");
        var classPath = new ArrayList<String>(List.of(jar.toString()));
        try (var packed = new JarOutputStream(Files.newOutputStream(jar))) {
            for (var entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
                if (entry.endsWith(".jar")) {
                    classPath.add(entry);
                } else if (Files.exists(Path.of(entry, "dev/wensou/app/Main.class"))) {
                    pack(Path.of(entry), packed);
                }
            }
        }
        return start(output, before, "256m", String.join(File.pathSeparator, classPath), Main.class, arguments);
    }

    private static void pack(Path folder, JarOutputStream packed) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(each -> !each.equals(folder)).toList()) {
                var name = folder.relativize(file).toString().replace(File.separatorChar, '/');
                packed.putNextEntry(new JarEntry(Files.isDirectory(file) ? name + "/" : name));
                if (Files.isRegularFile(file)) {
                    Files.copy(file, packed);
                }
            }
        }
    }

    /** The address of a server, once it listens. */
    String address() throws IOException, InterruptedException {
        for (var i = 0; i < PATIENCE_SECONDS * 50; i++) {
            var found = LISTENING.matcher(said());
            if (found.find()) {
                return found.group(1);
            }
            if (!process.isAlive()) {
                throw new AssertionError("the server ended: " + said());
            }
            Thread.sleep(20);
        }
        throw new AssertionError("the server never listened: " + said());
    }

    /** Waits until it has said something. */
    void awaitSaying(String text) throws IOException, InterruptedException {
        await(said -> said.contains(text));
    }

    /** Waits until something holds, of which what it said may be a part. */
    void await(Predicate<String> isSo) throws IOException, InterruptedException {
        for (var i = 0; i < PATIENCE_SECONDS * 100; i++) {
            if (isSo.test(said())) {
                return;
            }
            if (!process.isAlive()) {
                throw new AssertionError("a command ended: " + said());
            }
            Thread.sleep(10);
        }
        throw new AssertionError("waited in vain; it said: " + said());
    }

    /** SIGTERM: it may finish what it is at. */
    void terminate() {
        process.destroy();
    }

    /** SIGKILL: nothing in it can object. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Its exit code, once it ended by itself. */
    int end() throws IOException, InterruptedException {
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("a command does not end: " + said());
        }
        return process.exitValue();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    String said() throws IOException {
        return Files.readString(output);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
