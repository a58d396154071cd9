package dev.wensou.soak;

import dev.wensou.app.Main;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** A command of the program in a process of its own, with the flags that the scripts give it. */
final class SoakServer implements AutoCloseable {
    static final String KEY = "a-key-of-more-than-sixteen-characters";
    private static final Pattern LISTENING = Pattern.compile("listening on (\\S+)");
    /** Whatever nobody wants to read in a log. */
    private static final Pattern FAULT = Pattern.compile("\\b\\w+(Error|Exception)\\b");

    private static final int START_SECONDS = 600;
    private static final int END_SECONDS = 60;

    private final Process process;
    private final Path log;
    private final URI address;

    private SoakServer(Process process, Path log) throws IOException, InterruptedException {
        this.process = process;
        this.log = log;
        // whoever ends a soak ends what it started
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy, "soak-end"));
        this.address = awaitAddress();
    }

    static SoakServer start(Path data, List<Path> roots, Path log) throws IOException, InterruptedException {
        return new SoakServer(process(log, arguments("serve", data, roots, "--port", "0")), log);
    }

    /** Runs a command to its end and returns its exit code. */
    static int run(String command, Path data, List<Path> roots, Path log) throws IOException, InterruptedException {
        return process(log, arguments(command, data, roots)).waitFor();
    }

    private static List<String> arguments(String command, Path data, List<Path> roots, String... more) {
        var arguments = new ArrayList<>(List.of(command, "--data", data.toString()));
        roots.forEach(root -> arguments.addAll(List.of("--corpus", root.toString())));
        arguments.addAll(List.of(more));
        return arguments;
    }

    private static Process process(Path log, List<String> arguments) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(arguments);
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().put("WENSOU_ADMIN_KEY", KEY);
        return builder.start();
    }

    private URI awaitAddress() throws IOException, InterruptedException {
        for (var i = 0; i < START_SECONDS * 10 && process.isAlive(); i++) {
            var found = LISTENING.matcher(Files.readString(log));
            if (found.find()) {
                return URI.create(found.group(1));
            }
            Thread.sleep(100);
        }
        process.destroyForcibly();
        throw new IOException("the server does not listen; it said: " + Files.readString(log));
    }

    URI address() {
        return address;
    }

    long pid() {
        return process.pid();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** The lines of its log that name an exception or an error. */
    List<String> faults() throws IOException {
        try (var lines = Files.lines(log)) {
            return lines.filter(line -> FAULT.matcher(line).find()).toList();
        }
    }

    /** Ends it as an operator does; by force if it does not. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(END_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
