package dev.wensou.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/** What people might ask, each another thing: one or two neighbouring words of a title, as SmartCN cuts it, which every engine then can find. */
final class DrawnQueries {
    /** Queries of which an engine that remembers answers remembers none when it comes to them again. */
    static final int FRESH = 2_000;
    /** Queries that it remembers all, none of them among the others. */
    static final int AGAIN = 200;

    private static final int MAX_WORDS = 2;

    private DrawnQueries() {}

    /**
     * Draws {@value #FRESH} and {@value #AGAIN} more into a file, unless it is there.
     *
     * @throws IOException if the titles are too few, or the file has another number of queries
     */
    static void draw(Path file, TitleSource titles, long seed) throws IOException, InterruptedException {
        if (Files.notExists(file)) {
            Files.write(file, of(titles.get(), FRESH + AGAIN, seed));
        }
        var drawn = Files.readAllLines(file).size();
        if (drawn != FRESH + AGAIN) {
            throw new IOException(file + " has " + drawn + " queries where " + (FRESH + AGAIN)
                    + " are needed, as fewer would all be remembered; delete it, or take a corpus of more titles");
        }
    }

    /** Where titles come from. */
    interface TitleSource {
        List<String> get() throws IOException, InterruptedException;
    }

    static List<String> fresh(Path file) throws IOException {
        return Files.readAllLines(file).subList(0, FRESH);
    }

    static List<String> again(Path file) throws IOException {
        return Files.readAllLines(file).subList(FRESH, FRESH + AGAIN);
    }

    /** @param count so many, or fewer where there are not as many titles */
    static List<String> of(List<String> titles, int count, long seed) throws IOException {
        var random = new Random(seed);
        var shuffled = new ArrayList<>(titles);
        Collections.sort(shuffled);
        Collections.shuffle(shuffled, random);
        var queries = new LinkedHashSet<String>();
        try (var analyzer = new SmartChineseAnalyzer()) {
            for (var title : shuffled) {
                var words = words(analyzer, title);
                if (queries.size() == count || words.isEmpty()) {
                    continue;
                }
                var first = random.nextInt(words.size());
                var last = Math.min(words.size() - 1, first + random.nextInt(MAX_WORDS));
                var query = title.substring(words.get(first)[0], words.get(last)[1]);
                if (query.codePointCount(0, query.length()) > 1) {
                    queries.add(query);
                }
            }
        }
        return List.copyOf(queries);
    }

    /** The start and the end of each word. */
    private static List<int[]> words(SmartChineseAnalyzer analyzer, String title) throws IOException {
        var words = new ArrayList<int[]>();
        try (var tokens = analyzer.tokenStream("title", title)) {
            var offsets = tokens.addAttribute(OffsetAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                words.add(new int[] {offsets.startOffset(), offsets.endOffset()});
            }
            tokens.end();
        }
        return words;
    }
}
