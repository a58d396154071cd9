package dev.wensou.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/** What people might ask, each another thing: one or two neighbouring words of a title, as SmartCN cuts it, which every engine then can find. */
final class DrawnQueries {
    private static final int MAX_WORDS = 2;

    private DrawnQueries() {}

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
