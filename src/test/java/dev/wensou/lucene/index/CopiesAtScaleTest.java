package dev.wensou.lucene.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wensou.dedup.CopyRule;
import dev.wensou.testing.SyntheticArticles;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Random;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Grouping as many synthetic articles as one likes, in steps to the full number: {@code mvn -q -B test
 * -Dtest=CopiesAtScaleTest -Dwensou.articles=1000000}. Only their signatures are indexed, which is all that grouping
 * reads. Not for every build: a million take minutes to make.
 */
@EnabledIfSystemProperty(named = "wensou.articles", matches = "\\d+")
class CopiesAtScaleTest {
    private static final CopyRule RULE = new CopyRule(40, 200, 0.5, 0.95, 0.8, 0.5, 1, 0.7);
    private static final int MOST_BYTES_AN_ARTICLE = 100;
    /** The sketches that were read last, and what Lucene keeps of an open file. */
    private static final int FIXED_BYTES = 8 << 20;

    @TempDir
    Path folder;

    /** What grouping took: CPU and wall milliseconds, and the most of the heap above what was used before. */
    private record Run(int articles, int groups, double cpuMillis, double wallMillis, double bytesAnArticle) {}

    @Test
    void timeGrowsWithTheArticlesAndMemoryIsBounded() throws Exception {
        var all = Integer.getInteger("wensou.articles");
        var random = new Random(4);
        var source = SyntheticArticles.ofSample(random);
        var runs = new ArrayList<Run>();
        try (var files = FSDirectory.open(folder);
                var writer = new IndexWriter(files, new IndexWriterConfig(new KeywordAnalyzer()))) {
            var copies = 0;
            for (var id = 0; id < all; id++) {
                var article = source.next();
                copies += article.isCopy() ? 1 : 0;
                var document = new Document();
                document.add(new StringField("id", "x" + id, Field.Store.NO));
                SignatureFields.add(document, article.article("x" + id));
                writer.addDocument(document);
                if ((id + 1) % (all / 4) == 0) {
                    runs.add(group(writer, runs.isEmpty()));
                    System.out.println(runs.getLast() + ", copies made " + copies);
                }
            }
            addOne(writer, source);
        }
        var first = runs.getFirst();
        var last = runs.getLast();
        System.out.printf(
                "CPU an article: %.2f µs at %d, %.2f µs at %d%n",
                1000 * first.cpuMillis() / first.articles(),
                first.articles(),
                1000 * last.cpuMillis() / last.articles(),
                last.articles());

        assertTrue(
                last.bytesAnArticle() <= MOST_BYTES_AN_ARTICLE + (double) FIXED_BYTES / last.articles(),
                last.toString());
        // sorting a million costs a tenth more an article than sorting a quarter of it; the rest is what the machine
        // does
        assertTrue(last.cpuMillis() / last.articles() < 1.5 * first.cpuMillis() / first.articles(), runs.toString());
    }

    private static Run group(IndexWriter writer, boolean warmUp) throws Exception {
        try (var reader = DirectoryReader.open(writer)) {
            if (warmUp) {
                ReaderCopies.of(reader, RULE);
            }
            var cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            var wall = System.nanoTime();
            var groups = ReaderCopies.of(reader, RULE).groups().count();
            var cpuMillis = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpu) / 1e6;
            var wallMillis = (System.nanoTime() - wall) / 1e6;
            // once more, since collecting garbage all the time takes time
            var watch = new HeapWatch();
            watch.start();
            ReaderCopies.of(reader, RULE);
            return new Run(reader.numDocs(), groups, cpuMillis, wallMillis, watch.most() / (double) reader.numDocs());
        }
    }

    /** What one more article and one less cost a reader of them all. */
    private static void addOne(IndexWriter writer, SyntheticArticles source) throws Exception {
        try (var reader = DirectoryReader.open(writer)) {
            var copies = ReaderCopies.of(reader, RULE);
            for (var i = 0; i < 5; i++) {
                var document = new Document();
                SignatureFields.add(document, source.next().article("added" + i));
                writer.addDocument(document);
                writer.deleteDocuments(new Term("id", "x" + i));
                try (var later = DirectoryReader.openIfChanged(reader, writer)) {
                    var began = System.nanoTime();
                    var next = copies.next(later);
                    System.out.printf("%d more: %.0f ms%n", i + 1, (System.nanoTime() - began) / 1e6);
                    assertEquals(
                            ReaderCopies.of(later, RULE).groups().count(),
                            next.groups().count());
                }
            }
        }
    }

    /** Looks again and again at how much more of the heap lives than when it began. */
    private static final class HeapWatch extends Thread {
        private final long before = live();
        private volatile boolean isOver;
        private volatile long most;

        HeapWatch() {
            super("heap-watch");
            setDaemon(true);
        }

        @Override
        public void run() {
            while (!isOver) {
                most = Math.max(most, live() - before);
            }
        }

        long most() throws InterruptedException {
            isOver = true;
            join();
            return most;
        }

        private static long live() {
            System.gc();
            return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
        }
    }
}
