package dev.wensou.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskSpaceTest {
    @TempDir
    private Path data;

    @Test
    void aFullDiskIsToldBeforeTheBuildWithWhatIsFreeAndWhatIsNeeded() {
        var needed = DiskSpace.needed(1_000_000_000);
        var refused = assertThrows(IOException.class, () -> DiskSpace.require(data, needed - 1, 1_000_000_000));

        var said = refused.getMessage();
        assertTrue(said.contains(data.toString()), said);
        assertTrue(said.contains("%,d bytes are free".formatted(needed - 1)), said);
        assertTrue(said.contains("may need %,d".formatted(needed)), said);
        assertTrue(said.contains("--data"), said);
    }

    @Test
    void aFolderThatIsNotThereYetHasTheRoomOfTheOneAboveIt() throws IOException {
        assertTrue(DiskSpace.free(data.resolve("not/there")) > 0);
        DiskSpace.require(data.resolve("not/there"), 1);
    }

    @Test
    void aWriteThatFailsForLackOfRoomIsExplainedAndAnyOtherFailureIsNot() throws IOException {
        var full = new IOException("a.md: its article could not be stored", new IOException("No space left on device"));
        var other = new IOException("broken pipe");

        var said = DiskSpace.explain(data, full).getMessage();

        assertTrue(said.contains(data.toString()) && said.contains("bytes are free"), said);
        assertTrue(said.contains("Nothing was published"), said);
        assertEquals(other, DiskSpace.explain(data, other));
    }
}
