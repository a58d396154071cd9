package dev.wensou.lucene;

import static dev.wensou.contract.TestArticle.article;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wensou.article.Article;
import dev.wensou.faults.report.Effort;
import dev.wensou.faults.report.FaultResult;
import dev.wensou.faults.report.FaultRow;
import dev.wensou.lucene.analysis.ArticleAnalyzer;
import dev.wensou.lucene.index.CheckedGeneration;
import dev.wensou.lucene.index.DocumentMapping;
import dev.wensou.lucene.index.GenerationCheck;
import dev.wensou.lucene.index.GenerationInfo;
import dev.wensou.lucene.index.GenerationStore;
import dev.wensou.lucene.index.ManifestFile;
import dev.wensou.lucene.index.StartCheck;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Damage in every file of a small index: single bits, zeroed blocks, cut ends, missing files. {@code wensou.damage=N} in
 * the system properties flips N bits in each file in place of a few.
 */
@Tag("faults")
class DamageTest {
    private static final int FLIPS = Effort.of("damage", 12, 100);
    private static final long SEED = Effort.seed();
    private static final AtomicInteger CASES = new AtomicInteger();
    private static final AtomicInteger FOUND = new AtomicInteger();

    @TempDir
    Path data;

    private GenerationStore store;
    private final Random random = new Random(SEED);

    @AfterAll
    static void handIn() {
        FaultResult.of(FaultRow.DAMAGE, CASES.get(), CASES.get() - FOUND.get())
                .seed(SEED)
                .figure("bits flipped in each file", FLIPS, "")
                .handIn();
    }

    @BeforeEach
    void openStore() throws Exception {
        store = new GenerationStore(data);
        TestIndex.publish(store, List.of(article("before", "前一代")));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void everyFlippedBitIsFoundAndItsFileNamed(boolean compound) throws Exception {
        var directory = build(compound);
        for (var file : files(directory)) {
            var sound = Files.readAllBytes(file);
            for (var i = 0; i < FLIPS; i++) {
                var bit = i == 0 ? 0 : i == 1 ? sound.length * 8 - 1 : random.nextInt(sound.length * 8);
                var flipped = sound.clone();
                flipped[bit / 8] ^= (byte) (1 << bit % 8);
                assertFound(directory, file, flipped, "bit " + bit);
            }
            Files.write(file, sound);
        }
        assertTrue(GenerationCheck.of(directory).isSound());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void everyZeroedBlockCutEndAndMissingFileIsFound(boolean compound) throws Exception {
        var directory = build(compound);
        for (var file : files(directory)) {
            var sound = Files.readAllBytes(file);
            var zeroed = sound.clone();
            var from = random.nextInt(sound.length);
            Arrays.fill(zeroed, from, Math.min(sound.length, from + 512), (byte) 0);
            if (!Arrays.equals(zeroed, sound)) {
                assertFound(directory, file, zeroed, "zeros from " + from);
            }
            for (var length : List.of(0, 1, sound.length / 2, sound.length - 1)) {
                assertFound(directory, file, Arrays.copyOf(sound, length), "cut to " + length);
            }
            assertFound(directory, file, Arrays.copyOf(sound, sound.length + 1), "a byte more");
            Files.delete(file);
            CASES.incrementAndGet();
            assertFalse(GenerationCheck.of(directory).isSound(), file + " is missing, seed " + SEED);
            FOUND.incrementAndGet();
            Files.write(file, sound);
        }
    }

    @Test
    void whereverTheServedGenerationIsDamagedTheOneBeforeServesAndNothingIsLost() throws Exception {
        var directory = build(true);
        for (var file : files(directory)) {
            var sound = Files.readAllBytes(file);
            var damaged = sound.clone();
            damaged[sound.length / 2] ^= 1;
            Files.write(file, damaged);
            CASES.incrementAndGet();

            var result = StartCheck.of(store);

            assertEquals("gen-000001", result.store().current().orElseThrow().name());
            assertTrue(
                    result.notices().toString().contains(file.getFileName().toString()),
                    result.notices().toString());
            var kept = data.resolve("quarantine/gen-000002");
            assertEquals(-1, Arrays.mismatch(damaged, Files.readAllBytes(kept.resolve(file.getFileName()))));
            assertTrue(Files.readString(data.resolve("quarantine/gen-000002.txt"))
                    .contains(file.getFileName().toString()));
            Files.delete(data.resolve("quarantine/gen-000002.txt"));
            Files.move(kept, directory);
            Files.write(file, sound);
            store.publish("gen-000002");
            FOUND.incrementAndGet();
        }
    }

    private static void assertFound(Path directory, Path file, byte[] content, String how) throws IOException {
        CASES.incrementAndGet();
        Files.write(file, content);
        var checked = GenerationCheck.of(directory);
        var said = file.getFileName() + ", " + how + ", seed " + SEED + ": " + checked;
        assertEquals(CheckedGeneration.State.DAMAGED, checked.state(), said);
        assertTrue(checked.summary().contains(file.getFileName().toString()), said);
        FOUND.incrementAndGet();
    }

    /** A published generation of three segments, with deletions; compound, as small ones are, or each part in a file. */
    private Path build(boolean compound) throws IOException {
        var directory = store.create();
        var config = new IndexWriterConfig(new ArticleAnalyzer())
                .setUseCompoundFile(compound)
                .setMergePolicy(NoMergePolicy.INSTANCE);
        try (var files = FSDirectory.open(directory);
                var writer = new IndexWriter(files, config)) {
            var data = new HashMap<>(GenerationInfo.commitData(TestIndex.FINGERPRINT, "corpus", "/corpus"));
            GenerationInfo.putManifest(data, manifest(directory));
            writer.setLiveCommitData(data.entrySet());
            for (var segment : List.of("a", "b", "c")) {
                for (var article : articles(segment)) {
                    writer.updateDocument(DocumentMapping.idTerm(article.id()), DocumentMapping.toDocument(article));
                }
                writer.flush();
            }
            writer.deleteDocuments(
                    DocumentMapping.idTerm(articles("a").getFirst().id()));
            writer.commit();
        }
        store.publish(directory.getFileName().toString());
        return directory;
    }

    private static String manifest(Path directory) throws IOException {
        var manifest = ManifestFile.create(directory);
        try (var out = manifest.open()) {
            out.write("what is known of the files".repeat(40).getBytes(StandardCharsets.UTF_8));
        }
        return manifest.name();
    }

    private static List<Article> articles(String segment) {
        var articles = new ArrayList<Article>();
        for (var i = 0; i < 4; i++) {
            articles.add(article(segment + i)
                    .body("第" + i + "篇讲容器与算力网络，编号 " + segment)
                    .summary("摘要" + i)
                    .keywords("容器", "算力")
                    .source("报纸")
                    .date("2024-03-0" + (i + 1))
                    .build());
        }
        return articles;
    }

    private static List<Path> files(Path directory) throws IOException {
        try (var files = Files.list(directory)) {
            var named = files.filter(file -> !file.getFileName().toString().equals("write.lock"))
                    .sorted()
                    .toList();
            assertFalse(named.isEmpty());
            return named;
        }
    }
}
