package dev.wensou.opensearch;

import dev.wensou.config.IndexConfig;
import dev.wensou.lucene.GatheredSuggestions;
import dev.wensou.lucene.SuggestedEngine;
import dev.wensou.lucene.analysis.Analysis;
import dev.wensou.lucene.answer.FacetNames;
import dev.wensou.opensearch.cluster.Cluster;
import dev.wensou.opensearch.index.IndexView;
import dev.wensou.opensearch.index.ServedIndex;
import dev.wensou.opensearch.suggest.ClusterTexts;
import dev.wensou.opensearch.suggest.Labels;
import dev.wensou.opensearch.suggest.Pace;
import dev.wensou.opensearch.suggest.TitleCounts;
import dev.wensou.search.PopularQueries;
import java.io.IOException;

/**
 * Suggestions from what a cluster serves. They lie in the memory of this process as they were gathered last ({@link
 * GatheredSuggestions}), so that a key costs the cluster nothing, and one that is away costs no suggestion. Safe for any number of
 * threads.
 */
public final class OpenSearchSuggester implements SuggestedEngine {
    /** Gathering itself rests most of the time ({@link Pace}). */
    private static final int PAUSE_FACTOR = 1;
    /** Not the copies that one server's searches ask: what is counted is the same in all. */
    private static final String READER = "suggestions";

    private final OpenSearchEngine engine;
    private final Cluster cluster;
    private final Analysis analysis;
    private final Labels labels;
    private final Pace pace;
    private final TitleCounts titles = new TitleCounts();

    private OpenSearchSuggester(OpenSearchEngine engine, Cluster cluster, IndexConfig config, Pace pace) {
        this.engine = engine;
        this.cluster = cluster;
        this.analysis = new Analysis(config.segmenter());
        this.labels = new Labels(cluster, config.facets(), new FacetNames(config.taxonomy()));
        this.pace = pace;
    }

    /**
     * None until they are told to start; closed by the caller.
     *
     * @param asking what is gathered comes through it: not through what answers wait for. It stays the caller's
     * @param popular what was searched for before
     */
    public static GatheredSuggestions of(
            OpenSearchEngine engine, Cluster asking, IndexConfig config, PopularQueries popular) {
        return of(engine, asking, config, popular, Pace.LOW);
    }

    static GatheredSuggestions of(
            OpenSearchEngine engine, Cluster asking, IndexConfig config, PopularQueries popular, Pace pace) {
        return new GatheredSuggestions(
                new OpenSearchSuggester(engine, asking, config, pace), config, popular, PAUSE_FACTOR);
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
        try (var view = IndexView.open(cluster, index, READER)) {
            reading.of(state(index), new ClusterTexts(view, words, analysis, labels, titles, pace));
            titles.end();
        }
    }

    private static State state(ServedIndex index) {
        return new State(index.name(), index.revision());
    }
}
