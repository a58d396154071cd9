package dev.wensou.http;

import dev.wensou.journal.ChangeJson;
import dev.wensou.journal.MalformedChangeException;
import dev.wensou.search.ArticleChange;
import dev.wensou.search.ArticleWriter;
import dev.wensou.search.ChangeOutcome;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One bulk call: takes lines, makes what they say durable in portions, and keeps what became of each. A bad line keeps
 * no other from being taken. For one thread.
 */
final class BulkRun {
    private static final int PORTION = 500;
    private static final int PORTION_BYTES = 8 << 20;

    private final ArticleWriter articles;
    private final ChangeJson changes;
    private final List<ChangeViews.Line> lines = new ArrayList<>();
    private final List<ArticleChange> portion = new ArrayList<>();
    private final List<Integer> numbers = new ArrayList<>();
    private int portionBytes;
    private String generation;
    private long revision;

    BulkRun(ArticleWriter articles, ChangeJson changes) {
        this.articles = articles;
        this.changes = changes;
    }

    void add(BodyLines.Line line) {
        if (line.bytes().isEmpty()) {
            lines.add(ChangeViews.Line.failed(
                    line.number(),
                    "the line has more than " + DocumentRoutes.MAX_ARTICLE_BYTES + " bytes, the most of an article"));
            return;
        }
        var bytes = line.bytes().get();
        if (isBlank(bytes)) {
            return;
        }
        try {
            portionBytes += bytes.remaining();
            portion.add(changes.read(bytes));
            numbers.add(line.number());
        } catch (MalformedChangeException e) {
            lines.add(ChangeViews.Line.failed(line.number(), e.getMessage()));
        }
        if (portion.size() >= PORTION || portionBytes >= PORTION_BYTES) {
            flush();
        }
    }

    /** What became of all lines, in their order. */
    ChangeViews.Bulk finish() {
        flush();
        lines.sort(java.util.Comparator.comparingInt(ChangeViews.Line::line));
        return new ChangeViews.Bulk(generation, revision, counts(), lines);
    }

    /** The counts for a sentence. */
    String summary() {
        return counts().entrySet().stream()
                .filter(count -> count.getValue() > 0)
                .map(count -> count.getValue() + " " + count.getKey())
                .collect(Collectors.joining(", "));
    }

    private Map<String, Integer> counts() {
        var counts = new LinkedHashMap<String, Integer>();
        for (var kind : ChangeOutcome.Kind.values()) {
            counts.put(ChangeViews.name(kind), 0);
        }
        lines.forEach(line -> counts.merge(line.outcome(), 1, Integer::sum));
        return counts;
    }

    private void flush() {
        if (portion.isEmpty()) {
            return;
        }
        var receipt = articles.apply(portion);
        generation = receipt.generation();
        revision = receipt.revision();
        for (var i = 0; i < portion.size(); i++) {
            lines.add(ChangeViews.Line.of(numbers.get(i), receipt.outcomes().get(i)));
        }
        portion.clear();
        numbers.clear();
        portionBytes = 0;
    }

    private static boolean isBlank(ByteBuffer bytes) {
        for (var i = bytes.position(); i < bytes.limit(); i++) {
            if (bytes.get(i) != ' ' && bytes.get(i) != '\t' && bytes.get(i) != '\r') {
                return false;
            }
        }
        return true;
    }
}
