package dev.wensou.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchOptionsTest {
    @TempDir
    private Path folder;

    private String refused(String... options) {
        var said = new StringWriter();
        var all = new String[options.length + 3];
        all[0] = "serve";
        all[1] = "--data";
        all[2] = folder.resolve("data").toString();
        System.arraycopy(options, 0, all, 3, options.length);
        assertEquals(
                Main.BAD_USAGE,
                Main.commandLine().setErr(new PrintWriter(said, true)).execute(all));
        assertFalse(Files.exists(folder.resolve("data")), "something was built");
        return said.toString();
    }

    @Test
    void aTimeBelowNoneIsBadUsage() {
        var said = refused("--slow-query", "-1");

        assertTrue(said.contains("--slow-query is -1; it must be at least 0 milliseconds"), said);
    }

    @Test
    void aFormatThatIsNoneIsBadUsageAndTheFormatsAreNamed() {
        var said = refused("--log-format", "xml");

        assertTrue(said.contains("--log-format") && said.contains("JSON"), said);
    }
}
