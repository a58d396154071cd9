package dev.wensou.search;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.IntSupplier;

/**
 * What one search costs and where, told by the engine while it searches: some readings of the monotonic clock, so that it can be
 * kept of every search. What is known of a search that was not there in time is in it too. On one thread.
 */
public final class SearchTrace {
    /** A generation has seen so many answers before its files are in memory and its code is compiled. */
    private static final long WARM_AFTER = 10;

    private final Map<Stage, Long> nanos = new EnumMap<>(Stage.class);
    private Stage stage = Stage.READ;
    private long entered;
    private boolean isRunning;
    private int words;
    private int expansions;
    private IntSupplier clauses = () -> 0;
    private long matched;
    private String generation = "";
    private long answeredBefore;
    private boolean isRemembered;

    /** What is done for an answer, one after the other. */
    public enum Stage {
        /** Waiting for a place. */
        WAIT("waiting for a place"),
        /** Reading the query: words, rules, filters. */
        READ("reading the query"),
        /** Finding, scoring and counting what matches. */
        MATCH("matching and counting"),
        /** Reading the texts of the hits and marking them. */
        SHOW("reading and marking the hits"),
        /** Finding and marking what matches nearly. */
        NEAR("near hits"),
        /** What the query may have been meant to be. */
        CORRECT("corrections");

        private final String words;

        Stage(String words) {
            this.words = words;
        }

        /** For people. */
        public String words() {
            return words;
        }
    }

    /** From now on time is that of this stage. */
    public void enter(Stage next) {
        end();
        stage = next;
        entered = System.nanoTime();
        isRunning = true;
    }

    /** The stage that runs is over; nothing happens if none does. */
    public void end() {
        if (isRunning) {
            add(stage, System.nanoTime() - entered);
            isRunning = false;
        }
    }

    /** Adds time that was measured elsewhere. */
    public void add(Stage of, long more) {
        nanos.merge(of, more, Long::sum);
    }

    /**
     * What is asked.
     *
     * @param wordCount words and phrases that are looked for
     * @param expansionCount words that are looked for besides
     * @param clauseCount clauses of the query that runs, counted only if somebody wants to know
     */
    public void asked(int wordCount, int expansionCount, IntSupplier clauseCount) {
        words = wordCount;
        expansions = expansionCount;
        clauses = clauseCount;
    }

    /**
     * Where it is asked.
     *
     * @param before how many answers that state of the index has given
     */
    public void on(String generationName, long before) {
        generation = generationName;
        answeredBefore = before;
    }

    /** The answer is that to an equal request before. */
    public void remembered() {
        isRemembered = true;
    }

    public void matched(long articles) {
        matched = articles;
    }

    public Map<Stage, Long> nanos() {
        return Map.copyOf(nanos);
    }

    /** The stage that runs, or ran last. */
    public Stage stage() {
        return stage;
    }

    public int words() {
        return words;
    }

    public int expansions() {
        return expansions;
    }

    public int clauses() {
        return clauses.getAsInt();
    }

    /** How many articles match; 0 where that was not known in time. */
    public long matched() {
        return matched;
    }

    /** Empty where none was reached. */
    public String generation() {
        return generation;
    }

    /** Whether nothing was searched, as an equal request had been answered from the same state of the index. */
    public boolean isRemembered() {
        return isRemembered;
    }

    /** Whether the generation was opened so lately that its files may not be in memory. */
    public boolean isCold() {
        return answeredBefore < WARM_AFTER;
    }
}
