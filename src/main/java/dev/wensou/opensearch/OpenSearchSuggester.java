package dev.wensou.opensearch;

import dev.wensou.config.IndexConfig;
import dev.wensou.correct.TermIndex;
import dev.wensou.lucene.GatheredSuggestions;
import dev.wensou.lucene.SuggestedEngine;
import dev.wensou.lucene.analysis.Analysis;
import dev.wensou.lucene.answer.FacetNames;
import dev.wensou.search.PopularQueries;
import dev.wensou.search.SearchFailure;
import dev.wensou.search.Suggester;
import dev.wensou.search.Suggestion;
import java.io.IOException;
import java.util.List;

/**
 * Suggestions from what a cluster serves. They lie in the memory of this process as they were gathered last ({@link
 * GatheredSuggestions}), so that a key costs the cluster nothing, and one that is away costs no suggestion. Safe for any number of
 * threads.
 */
public final class OpenSearchSuggester implements Suggester, AutoCloseable {
    /** Gathering itself rests most of the time ({@link Pace}). */
    private static final int PAUSE_FACTOR = 1;

    private final GatheredSuggestions gathered;

    /**
     * @param asking what is gathered comes through it: not through what answers wait for. It stays the caller's
     * @param popular what was searched for before
     */
    public OpenSearchSuggester(OpenSearchEngine engine, Cluster asking, IndexConfig config, PopularQueries popular) {
        this(engine, asking, config, popular, Pace.LOW);
    }

    OpenSearchSuggester(
            OpenSearchEngine engine, Cluster asking, IndexConfig config, PopularQueries popular, Pace pace) {
        this.gathered =
                new GatheredSuggestions(new Served(engine, asking, config, pace), config, popular, PAUSE_FACTOR);
    }

    private static final class Served implements SuggestedEngine {
        private final OpenSearchEngine engine;
        private final Cluster cluster;
        private final Analysis analysis;
        private final Labels labels;
        private final Pace pace;
        private final TitleCounts titles = new TitleCounts();

        Served(OpenSearchEngine engine, Cluster cluster, IndexConfig config, Pace pace) {
            this.engine = engine;
            this.cluster = cluster;
            this.analysis = new Analysis(config.segmenter());
            this.labels = new Labels(cluster, config.facets(), new FacetNames(config.taxonomy()));
            this.pace = pace;
        }

        @Override
        public State served() {
            return state(engine.index());
        }

        @Override
        public void read(Reading reading) throws IOException {
            var index = engine.index();
            var words = engine.words();
            titles.follow(index, words);
            try (var view = IndexView.open(cluster, index)) {
                reading.of(state(index), new ClusterTexts(view, words, analysis, labels, titles, pace));
            }
        }

        private static State state(ServedIndex index) {
            return new State(index.name(), index.revision());
        }
    }

    /** Begins to gather in a moment, and to follow the engine. */
    public void start() {
        gathered.start();
    }

    @Override
    public List<Suggestion> suggest(String typed, int size) {
        return gathered.suggest(typed, size);
    }

    /** What was gathered, as what may have been meant. */
    TermIndex terms() {
        return gathered.terms();
    }

    /**
     * Gathers suggestions from what is served now, on the thread of the caller.
     *
     * @throws SearchFailure if the cluster cannot be asked; what was gathered before stays
     */
    public void refresh() {
        gathered.refresh();
    }

    @Override
    public void close() {
        gathered.close();
    }
}
