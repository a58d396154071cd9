package dev.wensou.app;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Collections;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What {@code scripts/lib/NewerClasses.java} makes of the library whose class files are too old for the AOT cache. */
class NewerClassesTest {
    private static final int LEAST_JAVA = 24;
    private static final int JAVA_8 = 52;
    private static final int VERSION = 6;

    @TempDir
    private Path folder;

    @Test
    void allClassesAreNewerAndEverythingElseIsAsBefore() throws Exception {
        var old = library();
        var count = 0;
        try (var before = new JarFile(old.toFile());
                var after = new JarFile(copy(old).toFile())) {
            assertEquals(before.size(), after.size());
            for (var entry : Collections.list(before.entries())) {
                var bytes = read(before, entry);
                var copied = read(after, after.getJarEntry(entry.getName()));
                if (entry.getName().endsWith(".class") && version(bytes) < JAVA_8) {
                    count++;
                    assertEquals(JAVA_8, version(copied), entry.getName());
                } else {
                    assertArrayEquals(bytes, copied, entry.getName());
                }
            }
        }
        assertTrue(count > 100, "the library is no longer old: nothing is left to copy");
    }

    @Test
    void theirCodeIsVerifiedAndRuns() throws Exception {
        var copy = copy(library());
        try (var jar = new JarFile(copy.toFile());
                var loader =
                        new URLClassLoader(new URL[] {copy.toUri().toURL()}, ClassLoader.getPlatformClassLoader())) {
            for (var entry : Collections.list(jar.entries())) {
                if (entry.getName().startsWith("picocli/") && entry.getName().endsWith(".class")) {
                    Class.forName(entry.getName().replace(".class", "").replace('/', '.'), true, loader);
                }
            }
            var line = loader.loadClass(CommandLine.class.getName());
            assertNotSame(CommandLine.class, line);
            var ansi = loader.loadClass("picocli.CommandLine$Help$Ansi");
            var text = ansi.getMethod("string", String.class)
                    .invoke(ansi.getField("OFF").get(null), "@|bold as before|@");
            assertEquals("as before", text);
        }
    }

    private Path copy(Path library) throws Exception {
        assumeTrue(Runtime.version().feature() >= LEAST_JAVA, "older ones cannot write class files");
        var to = folder.resolve("copy.jar");
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(java, "scripts/lib/NewerClasses.java", library.toString(), to.toString())
                .redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes());
        assertTrue(process.waitFor(60, TimeUnit.SECONDS));
        assertEquals(0, process.exitValue(), said);
        return to;
    }

    private static Path library() throws Exception {
        return Path.of(CommandLine.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
    }

    private static int version(byte[] type) {
        return (type[VERSION] & 0xFF) << 8 | type[VERSION + 1] & 0xFF;
    }

    private static byte[] read(JarFile jar, JarEntry entry) throws IOException {
        try (var stream = jar.getInputStream(entry)) {
            return stream.readAllBytes();
        }
    }
}
