package dev.wensou.faults;

import static dev.wensou.contract.TestArticle.article;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wensou.faults.report.Effort;
import dev.wensou.faults.report.FaultResult;
import dev.wensou.faults.report.FaultRow;
import dev.wensou.lucene.TestIndex;
import dev.wensou.lucene.index.GenerationStore;
import dev.wensou.lucene.index.StartCheck;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code CURRENT} with anything in it, or nothing, or not there at all. */
@Tag("faults")
class PointerTest {
    private static final int CASES = Effort.of("pointers", 40, 1_000);

    private final long seed = Effort.seed();
    private final Random random = new Random(seed);

    @TempDir
    private Path data;

    @Test
    void whateverCurrentSaysTheNewestSoundGenerationIsServedAndNothingIsDeleted() throws Exception {
        var store = new GenerationStore(data);
        TestIndex.publish(store, List.of(article("a", "甲")));
        TestIndex.publish(store, List.of(article("a", "甲"), article("b", "乙")));
        var names = store.names();
        var wrong = new ArrayList<String>();
        for (var i = 0; i < CASES; i++) {
            var content = content(i);
            Files.deleteIfExists(data.resolve("CURRENT"));
            if (i != 1) {
                Files.write(data.resolve("CURRENT"), content);
            }
            var started = StartCheck.of(store);
            var served = started.store().current().orElseThrow().name();
            if (!served.equals("gen-000002")
                    || started.notices().size() != 1
                    || !store.names().equals(names)
                    || !store.currentName().orElse("").equals(served)) {
                wrong.add(new String(content, StandardCharsets.ISO_8859_1) + ": " + served + " " + started.notices());
            }
        }

        FaultResult.of(FaultRow.POINTERS, CASES, wrong.size()).seed(seed).handIn();
        assertEquals(List.of(), wrong, "seed " + seed);
    }

    /** Empty, names of what is not there, the right name cut short or with something in it, or any bytes. */
    private byte[] content(int index) {
        return switch (index % 5) {
            case 0, 1 -> new byte[0];
            case 2 -> "gen-%06d\n".formatted(3 + random.nextInt(900_000)).getBytes(StandardCharsets.US_ASCII);
            case 3 -> "gen-000002\n".substring(0, random.nextInt(10)).getBytes(StandardCharsets.US_ASCII);
            default -> {
                var bytes = new byte[random.nextInt(200)];
                random.nextBytes(bytes);
                yield bytes;
            }
        };
    }
}
