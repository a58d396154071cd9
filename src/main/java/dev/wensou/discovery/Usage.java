package dev.wensou.discovery;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** How a candidate is used: in how many articles, how often outside longer ones, in which glyphs and where. */
final class Usage {
    private static final int CONTEXT_CHARS = 12;

    private final TreeMap<String, Integer> otherGlyphs = new TreeMap<>();
    private final String folded;
    private int inFoldedGlyphs;
    private int documents;
    private int alone;
    private int lastDocument = -1;
    private int inLastDocument;
    private int mostInADocument;
    private String contextOfLast = "";
    private String context = "";

    Usage(String folded) {
        this.folded = folded;
    }

    /**
     * Adds a place that begins at {@code start} of a run's line; places come article by article.
     *
     * @param isAlone whether no longer candidate covers it
     */
    void add(HanRun run, int start, boolean isAlone) {
        if (run.document() != lastDocument) {
            lastDocument = run.document();
            documents++;
            inLastDocument = 0;
            contextOfLast = "";
        }
        if (run.line().startsWith(folded, start)) {
            inFoldedGlyphs++;
        } else {
            otherGlyphs.merge(run.line().substring(start, start + folded.length()), 1, Integer::sum);
        }
        if (isAlone) {
            alone++;
            keepContext(run.line(), start);
        }
    }

    /** Keeps the first place of the article that has most of them: there the term is meant, and not met by chance. */
    private void keepContext(String line, int start) {
        inLastDocument++;
        if (contextOfLast.isEmpty()) {
            contextOfLast = around(line, start, start + folded.length());
        }
        if (inLastDocument > mostInADocument) {
            mostInADocument = inLastDocument;
            context = contextOfLast;
        }
    }

    private static String around(String line, int start, int end) {
        var from = Math.max(0, start - CONTEXT_CHARS);
        var to = Math.min(line.length(), end + CONTEXT_CHARS);
        return (from > 0 ? "…" : "") + line.substring(from, to).strip() + (to < line.length() ? "…" : "");
    }

    /** In how many articles it occurs. */
    int documents() {
        return documents;
    }

    /** How often it occurs outside every longer candidate. */
    int alone() {
        return alone;
    }

    /** A place where it occurs, in its own glyphs, on one line; empty if it never occurs alone. */
    String context() {
        return context;
    }

    /** Its spellings and how often each occurs, the commonest first. */
    Map<String, Integer> spellings() {
        var all = new TreeMap<>(otherGlyphs);
        if (inFoldedGlyphs > 0) {
            all.put(folded, inFoldedGlyphs);
        }
        var ordered = new LinkedHashMap<String, Integer>();
        all.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .forEach(entry -> ordered.put(entry.getKey(), entry.getValue()));
        return ordered;
    }
}
