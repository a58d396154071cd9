package dev.wensou.opensearch;

import dev.wensou.config.IndexConfig;
import dev.wensou.correct.CorrectedEngine;
import dev.wensou.correct.EngineCorrector;
import dev.wensou.correct.Evidence;
import dev.wensou.lucene.Deadline;
import dev.wensou.lucene.GatheredSuggestions;
import dev.wensou.lucene.analysis.Analysis;
import dev.wensou.lucene.query.QueryCompiler;
import dev.wensou.opensearch.index.IndexView;
import dev.wensou.opensearch.suggest.ClusterEvidence;
import dev.wensou.search.Corrector;
import dev.wensou.search.SearchFailure;
import dev.wensou.search.SearchRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Corrections by what a cluster serves and was gathered of it. Safe for any number of threads. */
public final class OpenSearchCorrector implements CorrectedEngine {
    private static final Logger LOG = LoggerFactory.getLogger(OpenSearchCorrector.class);
    /** Nobody waits for a proposal; one question that has begun is waited for. */
    private static final Duration ALLOWED = Duration.ofMillis(500);

    private final OpenSearchEngine engine;
    private final Analysis analysis;
    private final Duration allowed;

    private OpenSearchCorrector(OpenSearchEngine engine, Analysis analysis, Duration allowed) {
        this.engine = engine;
        this.analysis = analysis;
        this.allowed = allowed;
    }

    /** By what is gathered when a query comes; nothing until it is. */
    public static Corrector by(GatheredSuggestions suggestions, OpenSearchEngine engine, IndexConfig config) {
        return by(suggestions, engine, config, ALLOWED);
    }

    /** @param allowed when a proposal must be there */
    static Corrector by(
            GatheredSuggestions suggestions, OpenSearchEngine engine, IndexConfig config, Duration allowed) {
        return EngineCorrector.remembering(
                new OpenSearchCorrector(engine, new Analysis(config.segmenter()), allowed),
                config.lookAlikes().byCharacter(),
                suggestions::terms);
    }

    @Override
    public long documents() {
        return engine.index().documents();
    }

    /** The answer itself is there, whatever becomes of the cluster meanwhile, and nobody misses a proposal. */
    @Override
    public <T> Optional<T> look(Looking<T> looking) {
        try {
            var left = Deadline.in(allowed);
            return Optional.of(engine.look((view, words) -> looking.at(new OneState(view, words, left))));
        } catch (SearchFailure.TimedOut e) {
            return Optional.empty();
        } catch (IOException e) {
            LOG.debug("nothing is proposed: {}", e.getMessage());
            return Optional.empty();
        }
    }

    private final class OneState implements State {
        private final IndexView view;
        private final QueryCompiler compiler;
        private final Deadline left;

        OneState(IndexView view, QueryCompiler compiler, Deadline left) {
            this.view = view;
            this.compiler = compiler;
            this.left = left;
        }

        @Override
        public Object index() {
            return view;
        }

        @Override
        public Object words() {
            return compiler;
        }

        @Override
        public Evidence evidence() {
            return new ClusterEvidence(view, compiler, analysis, left);
        }

        @Override
        public long total(SearchRequest request) throws IOException {
            left.check();
            return engine.search(view, compiler).answer(request).total();
        }
    }
}
