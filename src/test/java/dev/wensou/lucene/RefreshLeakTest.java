package dev.wensou.lucene;

import static dev.wensou.contract.TestArticle.article;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wensou.faults.report.Effort;
import dev.wensou.faults.report.FaultResult;
import dev.wensou.faults.report.FaultRow;
import dev.wensou.ingest.SubmittedArticles;
import dev.wensou.lucene.index.GenerationStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commits are followed under load; then nothing may be held of those that are gone: no descriptor, and no deleted file. */
@Tag("faults")
class RefreshLeakTest {
    private static final int REFRESHES = Effort.of("refreshes", 60, 1_000);
    private static final Duration NEVER = Duration.ofDays(1);

    private final Queue<String> failures = new ConcurrentLinkedQueue<>();

    @TempDir
    Path data;

    private GenerationStore store;

    @BeforeEach
    void publish() throws Exception {
        Assumptions.assumeTrue(Files.isDirectory(Path.of("/proc/self/fd")), "this system does not list open files");
        store = new GenerationStore(data);
        TestIndex.publish(store, List.of(article("a", "甲")));
    }

    @Test
    void nothingIsHeldOfCommitsThatAreGone() throws Exception {
        var left = refresh(REFRESHES, 0);

        FaultResult.of(
                        FaultRow.REFRESHES,
                        REFRESHES,
                        failures.size() + left.deleted() + Math.max(0, left.descriptors()))
                .figure("descriptors more than before", left.descriptors(), "")
                .figure("deleted files still mapped", left.deleted(), "")
                .handIn();
        assertEquals(List.of(), List.copyOf(failures));
        assertEquals(0, left.deleted(), "deleted files are mapped");
        assertTrue(left.descriptors() <= 0, left.descriptors() + " descriptors more than before");
    }

    @Test
    void aHoldThatIsNotReleasedIsFound() throws Exception {
        var left = refresh(20, 10);

        FaultResult.of(FaultRow.MISSING_RELEASE, 1, left.deleted() > 0 ? 0 : 1)
                .figure("deleted files still mapped", left.deleted(), "")
                .figure("descriptors more than before", left.descriptors(), "")
                .handIn();
        assertTrue(left.deleted() > 0, "a hold on a commit that is gone was not seen");
    }

    private record Held(int descriptors, int deleted) {}

    /**
     * @param forgotten after which refresh a hold is taken and not released; never if 0
     * @return what is held more than before, and of files that are gone
     */
    private Held refresh(int times, int forgotten) throws Exception {
        try (var generations =
                new Generations(store, TestIndex.FINGERPRINT, ServingRules.of(TestIndex.CONFIG), NEVER)) {
            commit(generations, 0, 0, new ArrayList<>());
            var before = descriptors();
            var isOver = new AtomicBoolean();
            var clients = new ArrayList<Thread>();
            for (var i = 0; i < 2; i++) {
                clients.add(Thread.ofPlatform().name("client-" + i).start(() -> ask(generations, isOver)));
            }
            var held = new ArrayList<Generations.Lease>();
            commit(generations, times, forgotten, held);
            isOver.set(true);
            for (var client : clients) {
                client.join();
            }
            var left = new Held(descriptors() - before, deleted());
            held.forEach(Generations.Lease::close);
            return left;
        }
    }

    /** Commits, each followed at once; the writer, which holds files of its own, is closed after the last. */
    private void commit(Generations generations, int times, int forgotten, List<Generations.Lease> held) {
        try (var writer = new LuceneArticleWriter(store, TestIndex.CONFIG, new SubmittedArticles()::read, () -> {})) {
            for (var n = 0; n <= times; n++) {
                apply(writer, generations, n);
                if (n > 0 && n == forgotten) {
                    held.add(generations.lease());
                }
            }
        }
        generations.follow();
    }

    private static void apply(LuceneArticleWriter writer, Generations generations, int n) {
        // the same article each time, so that what one commit had is of no use to the next
        writer.apply(List.of(Submitted.put("a", "标题 v" + n, "第" + n + "版"), Submitted.put("b" + n % 3, "乙", "丙")));
        generations.follow();
    }

    private void ask(Generations generations, AtomicBoolean isOver) {
        while (!isOver.get()) {
            try (var lease = generations.lease()) {
                lease.generation().searcher().count(MatchAllDocsQuery.INSTANCE);
                var hits = lease.generation().searcher().search(MatchAllDocsQuery.INSTANCE, 10);
                if (hits.scoreDocs.length < 2) {
                    failures.add(hits.scoreDocs.length + " hits");
                }
                Thread.sleep(1);
            } catch (IOException | RuntimeException e) {
                failures.add(e.toString());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private int descriptors() throws IOException {
        try (var open = Files.list(Path.of("/proc/self/fd"))) {
            return (int) open.map(RefreshLeakTest::target)
                    .filter(name -> name.startsWith(data.toString()))
                    .count();
        }
    }

    private static String target(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString();
        } catch (IOException e) {
            // closed meanwhile
            return "";
        }
    }

    /** The files of the index that are gone and still mapped. */
    private int deleted() throws IOException {
        return (int) Files.readAllLines(Path.of("/proc/self/maps")).stream()
                .filter(line -> line.contains(data.toString()) && line.endsWith("(deleted)"))
                .map(line -> line.substring(line.indexOf('/')))
                .distinct()
                .count();
    }
}
