package dev.wensou.lucene.query;

import dev.wensou.config.LiveVocabulary;
import dev.wensou.config.Ranking;
import dev.wensou.lucene.analysis.Analysis;

/** The compiler of now: another one as soon as the vocabulary is another. Safe for any number of threads. */
public final class LiveCompiler {
    private final Analysis analysis;
    private final Ranking ranking;
    private final LiveVocabulary vocabulary;
    private volatile QueryCompiler latest;

    public LiveCompiler(Analysis analysis, Ranking ranking, LiveVocabulary vocabulary) {
        this.analysis = analysis;
        this.ranking = ranking;
        this.vocabulary = vocabulary;
        this.latest = new QueryCompiler(analysis, ranking, vocabulary.current());
    }

    /** The same one as before if the words are. Two threads may make one for the same words at the same time. */
    public QueryCompiler current() {
        var words = vocabulary.current();
        var compiler = latest;
        if (!compiler.isOf(words)) {
            compiler = new QueryCompiler(analysis, ranking, words);
            latest = compiler;
        }
        return compiler;
    }
}
