package dev.wensou.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How {@code scripts/lib/java.sh} learns the version of a JDK. */
class FindJavaTest {
    private static final String SCRIPT = ". scripts/lib/java.sh; java_major \"$1\"";

    @TempDir
    private Path jdk;

    @Test
    void theVersionOfAJdkStandsInItsFile() throws Exception {
        jdk("IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"25.0.3\"\nJAVA_VERSION_DATE=\"2026-04-21\"\n");

        assertEquals("25", major());
        assertFalse(wasAsked());
    }

    @Test
    void earlyOldAndUnendedFilesAreReadToo() throws Exception {
        jdk("JAVA_VERSION=\"21-ea\"");
        assertEquals("21", major());

        jdk("JAVA_VERSION=\"1.8.0_402\"\n");
        assertEquals("1", major());
        assertFalse(wasAsked());
    }

    @Test
    void aJdkWithoutTheFileIsAsked() throws Exception {
        jdk("");
        Files.delete(jdk.resolve("release"));

        assertEquals("21", major());
        assertTrue(wasAsked());
    }

    @Test
    void aJdkWhoseFileDoesNotSayItIsAsked() throws Exception {
        jdk("JAVA_VERSION=unknown\nOS_NAME=\"Linux\"\n");

        assertEquals("21", major());
        assertTrue(wasAsked());
    }

    @Test
    void aFolderWithoutACompilerIsNone() throws Exception {
        jdk("JAVA_VERSION=\"25.0.3\"\n");
        Files.delete(jdk.resolve("bin/javac"));

        assertEquals("", major());
    }

    /** A JDK that notes when it is asked for its version, and says 21. */
    private void jdk(String release) throws IOException {
        Files.createDirectories(jdk.resolve("bin"));
        Files.writeString(jdk.resolve("release"), release);
        for (var program : new String[] {"java", "javac"}) {
            var file = jdk.resolve("bin").resolve(program);
            Files.writeString(
                    file,
                    "#!/bin/sh\n: >\"$(dirname \"$0\")/asked\"\necho 'openjdk version \"21.0.4\" 2024-07-16' >&2\n");
            assertTrue(file.toFile().setExecutable(true));
        }
    }

    private boolean wasAsked() {
        return Files.exists(jdk.resolve("bin/asked"));
    }

    private String major() throws Exception {
        var process = new ProcessBuilder("bash", "-c", SCRIPT, "java_major", jdk.toString())
                .redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes()).strip();
        assertTrue(process.waitFor(20, TimeUnit.SECONDS));
        return said;
    }
}
