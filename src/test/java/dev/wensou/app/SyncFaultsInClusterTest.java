package dev.wensou.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wensou.opensearch.FaultyNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Syncs of a cluster whose nodes go away or refuse, and syncs that meet. */
class SyncFaultsInClusterTest {
    @TempDir
    private Path folder;

    private CorpusInCluster corpus;

    @BeforeEach
    void index() throws IOException {
        corpus = new CorpusInCluster(folder);
    }

    @AfterEach
    void end() throws IOException {
        corpus.close();
    }

    /** The articles are in the index, and the node is gone before it takes what is known of the files. */
    @Test
    void whatWasDoneWhenANodeWentAwayStaysAndTheNextSyncDoesTheRest() throws Exception {
        corpus.write("a.md", "# 甲\n\n云端的函数计算平台。\n");
        corpus.write("new.md", "# 丁\n\n量子通信。\n");
        corpus.write("short.md", "# 戊\n\n一时的文章。\n");
        Files.delete(corpus.folder().resolve("b.md"));
        corpus.node()
                .fail(call -> call.contains(".files/_doc/") ? Optional.of(FaultyNode.Answer.NONE) : Optional.empty());

        assertEquals(Main.FAILED, corpus.sync());
        corpus.node().fail(call -> Optional.empty());

        assertEquals("丁 丙 戊 甲", corpus.found(""));
        // as if nothing had happened since the index was built, which sizes and times alone would say
        Files.writeString(corpus.folder().resolve("a.md"), "# 甲\n\n云端的容器编排平台。\n");
        Files.setLastModifiedTime(
                corpus.folder().resolve("a.md"), FileTime.from(CorpusInCluster.LONG_AGO.plusSeconds(1)));
        Files.writeString(corpus.folder().resolve("b.md"), "# 乙\n\n芯片与散热。\n");
        Files.setLastModifiedTime(
                corpus.folder().resolve("b.md"), FileTime.from(CorpusInCluster.LONG_AGO.plusSeconds(2)));
        Files.delete(corpus.folder().resolve("short.md"));

        assertEquals(Main.OK, corpus.sync());

        assertEquals("甲", corpus.found("容器编排"));
        assertEquals("", corpus.found("函数计算"));
        assertEquals("乙", corpus.found("芯片与散热"));
        assertEquals("丁 丙 乙 甲", corpus.found(""));
        assertEquals(Main.OK, corpus.sync());
        assertEquals(0, corpus.report().get("read").intValue());
    }

    /** Nothing is sent before all is read, so a node that is away from the beginning loses nothing either. */
    @Test
    void aNodeThatTakesNothingLeavesTheIndexAsItWas() throws Exception {
        corpus.write("a.md", "# 甲\n\n云端的函数计算平台。\n");
        corpus.node()
                .fail(call -> call.startsWith("POST") && call.contains("-000001/_bulk")
                        ? Optional.of(new FaultyNode.Answer(403, "{\"error\":{\"type\":\"cluster_block_exception\"}}"))
                        : Optional.empty());

        assertEquals(Main.FAILED, corpus.sync());
        corpus.node().fail(call -> Optional.empty());

        assertEquals("甲", corpus.found("容器编排"));
        assertEquals(Main.OK, corpus.sync());
        assertEquals("甲", corpus.found("函数计算"));
    }

    /** Of two at once the one that ends later fails, and the next one sees what it did. */
    @Test
    void aSyncThatAnotherOvertookFails() throws Exception {
        corpus.write("a.md", "# 甲\n\n第一次的说法。\n");
        var isFirst = new AtomicBoolean(true);
        corpus.node().fail(call -> {
            if (call.contains(".files/_doc/") && isFirst.getAndSet(false)) {
                assertEquals(Main.OK, corpus.sync());
            }
            return Optional.empty();
        });

        assertEquals(Main.FAILED, corpus.sync());
        assertEquals(Main.OK, corpus.sync());

        assertEquals("甲", corpus.found("第一次的说法"));
    }
}
