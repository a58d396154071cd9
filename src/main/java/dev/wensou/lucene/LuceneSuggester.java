package dev.wensou.lucene;

import dev.wensou.config.IndexConfig;
import dev.wensou.correct.TermIndex;
import dev.wensou.search.PopularQueries;
import dev.wensou.search.SearchFailure;
import dev.wensou.search.Suggester;
import dev.wensou.search.Suggestion;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Suggestions from what the embedded engine serves, gathered in the background ({@link GatheredSuggestions}), which never takes more
 * than a tenth of a processor. Until a change is gathered, what is suggested is counted anew in the served index, and what is no longer
 * there is left out.
 */
public final class LuceneSuggester implements Suggester, AutoCloseable {
    private static final int PAUSE_FACTOR = 10;

    private final LuceneEngine engine;
    private final GatheredSuggestions gathered;

    /** @param popular what was searched for before */
    public LuceneSuggester(LuceneEngine engine, IndexConfig config, PopularQueries popular) {
        this.engine = engine;
        this.gathered = new GatheredSuggestions(new Served(engine), config, popular, PAUSE_FACTOR);
    }

    private record Served(LuceneEngine engine) implements SuggestedEngine {
        @Override
        public State served() {
            try (var lease = engine.lease()) {
                return state(lease.generation());
            }
        }

        @Override
        public void read(Reading reading) throws IOException {
            try (var lease = engine.lease()) {
                var generation = lease.generation();
                reading.of(state(generation), new GenerationTexts(generation, engine.compiler()));
            }
        }

        private static State state(ServedGeneration served) {
            return new State(served.info().name(), served.info().revision());
        }
    }

    /** Begins to gather in a moment, and to follow the engine. */
    public void start() {
        gathered.start();
    }

    @Override
    public List<Suggestion> suggest(String typed, int size) {
        try (var lease = engine.lease()) {
            return gathered.isOf(Served.state(lease.generation()))
                    ? gathered.suggest(typed, size)
                    : recounted(gathered.suggest(typed, MAX_SIZE), lease.generation(), size);
        } catch (IOException e) {
            throw new SearchFailure.EngineUnavailable("the index could not be read: " + e.getMessage(), e);
        }
    }

    private List<Suggestion> recounted(List<Suggestion> before, ServedGeneration served, int size) throws IOException {
        var now = new ArrayList<Suggestion>();
        for (var suggestion : before) {
            if (now.size() < size) {
                var count = GenerationTexts.count(
                        served.searcher(), engine.compiler(), suggestion.text().text());
                if (count > 0) {
                    now.add(new Suggestion(suggestion.text(), suggestion.kind(), count));
                }
            }
        }
        return now;
    }

    /** What was gathered, as what may have been meant. */
    TermIndex terms() {
        return gathered.terms();
    }

    /** Gathers suggestions from what is served now, on the thread of the caller. */
    public void refresh() {
        gathered.refresh();
    }

    @Override
    public void close() {
        gathered.close();
    }
}
