package dev.wensou.lucene.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuildLockTest {
    @TempDir
    Path data;

    @Test
    void aFreedLockCanBeTakenAgain() throws Exception {
        BuildLock.acquire(data).close();

        BuildLock.acquire(data).close();
    }

    @Test
    void anotherProcessIsRefusedEvenAfterAThreadOfThisOneWas() throws Exception {
        try (var held = BuildLock.acquire(data)) {
            assertThrows(IOException.class, () -> BuildLock.acquire(data));

            var answer = otherProcess();

            assertTrue(answer.contains("refused"), answer + held);
            assertTrue(answer.contains("process " + ProcessHandle.current().pid()), answer);
        }
        assertEquals("acquired", otherProcess());
    }

    private String otherProcess() throws IOException, InterruptedException {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Other.class.getName(),
                        data.toString())
                .redirectErrorStream(true)
                .start();
        var answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        process.waitFor();
        return answer;
    }

    /** A process that wants to build as well. */
    static final class Other {
        private Other() {}

        public static void main(String[] arguments) {
            try (var lock = BuildLock.acquire(Path.of(arguments[0]))) {
                System.out.println(lock == null ? "nothing" : "acquired");
            } catch (IOException e) {
                System.out.println("refused: " + e.getMessage());
            }
        }
    }
}
