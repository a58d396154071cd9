package dev.wensou.mutants;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * What came of running tests.
 *
 * @param failures which tests failed, each with its reason
 * @param said all that was printed
 */
record TestProcess(int exit, List<String> failures, String said) {
    private static final int PATIENCE_MINUTES = 20;
    private static final int NEVER_ENDED = -1;

    /** Runs classes of tests where a mutant may be planted. */
    static TestProcess run(Collection<String> tests, Path folder, List<Path> before)
            throws IOException, InterruptedException {
        var classPath = new ArrayList<>(before.stream().map(Path::toString).toList());
        for (var entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            classPath.add(Path.of(entry).toAbsolutePath().toString());
        }
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-ea",
                "-Xmx1g",
                "-Duser.language=en",
                "-Dfile.encoding=UTF-8",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                String.join(File.pathSeparator, classPath),
                TestRun.class.getName()));
        command.addAll(tests);
        var output = Files.createTempFile("mutant", ".txt");
        try {
            var process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            var hasEnded = process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES);
            process.destroyForcibly();
            var said = Files.readString(output);
            var failures = said.lines()
                    .filter(line -> line.startsWith(TestRun.FAILED))
                    .map(line -> line.substring(TestRun.FAILED.length()))
                    .toList();
            return new TestProcess(hasEnded ? process.exitValue() : NEVER_ENDED, failures, said);
        } finally {
            Files.delete(output);
        }
    }

    boolean hasPassed() {
        return exit == TestRun.PASSED;
    }

    /** Tests ran and at least one failed; that none could be run is no catch. */
    boolean hasFailed() {
        return exit == TestRun.SOME_FAILED && !failures.isEmpty();
    }
}
