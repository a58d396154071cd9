package dev.wensou.lucene;

import dev.wensou.config.IndexConfig;
import dev.wensou.correct.CorrectedEngine;
import dev.wensou.correct.EngineCorrector;
import dev.wensou.correct.Evidence;
import dev.wensou.correct.TermIndex;
import dev.wensou.lucene.analysis.Analysis;
import dev.wensou.lucene.query.QueryCompiler;
import dev.wensou.search.Correction;
import dev.wensou.search.Corrector;
import dev.wensou.search.SearchFailure;
import dev.wensou.search.SearchRequest;
import dev.wensou.search.SearchResponse;
import dev.wensou.search.SearchTrace;
import dev.wensou.suggest.PhrasePinyin;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.function.Supplier;

/** Corrections by what the embedded engine serves. Safe for any number of threads. */
public final class LuceneCorrector implements Corrector {
    /** Nobody waits for a proposal. */
    private static final Duration ALLOWED = Duration.ofMillis(500);

    private final EngineCorrector corrector;

    /**
     * @param terms what may have been meant, asked for only where a query finds little
     * @param deadline when a proposal must be there, for each
     */
    LuceneCorrector(LuceneEngine engine, IndexConfig config, Supplier<TermIndex> terms, Supplier<Deadline> deadline) {
        this(EngineCorrector.asking(
                new Looked(engine, new Analysis(config.segmenter()), deadline),
                config.lookAlikes().byCharacter(),
                terms));
    }

    private LuceneCorrector(EngineCorrector corrector) {
        this.corrector = corrector;
    }

    /** By what a suggester has gathered when a query comes; nothing until it has. */
    public static LuceneCorrector by(LuceneSuggester suggester, LuceneEngine engine, IndexConfig config) {
        return remembering(engine, config, suggester::terms, () -> Deadline.in(ALLOWED));
    }

    /** What was proposed lately is remembered for as long as the same terms are there; they are asked for each time. */
    static LuceneCorrector remembering(
            LuceneEngine engine, IndexConfig config, Supplier<TermIndex> terms, Supplier<Deadline> deadline) {
        return new LuceneCorrector(EngineCorrector.remembering(
                new Looked(engine, new Analysis(config.segmenter()), deadline),
                config.lookAlikes().byCharacter(),
                terms));
    }

    /** By terms that are read for each query that finds little, and counted as it needs them: for those who ask once. */
    public static LuceneCorrector once(LuceneEngine engine, IndexConfig config) {
        return new LuceneCorrector(engine, config, () -> counting(engine, config), () -> Deadline.NONE);
    }

    /** Without titles and past queries. What a term finds is looked for in what the engine serves when that is asked. */
    static TermIndex counting(LuceneEngine engine, IndexConfig config) {
        var analysis = new Analysis(config.segmenter());
        return asked(engine, source -> {
            var terms = new LinkedHashMap<String, SuggestionFeed.Term>();
            for (var term : new SuggestionFeed(source, analysis)
                    .uncounted(config.vocabulary().current())) {
                terms.putIfAbsent(term.text(), term);
            }
            return TermIndex.counting(
                    terms.keySet(),
                    new PhrasePinyin(config.pinyin().readings()),
                    text -> asked(engine, later -> new SuggestionFeed(later, analysis).counted(terms.get(text))));
        });
    }

    /** What is asked of the state of an index that is served now. */
    private interface Asked<T> {
        T of(GenerationTexts source) throws IOException;
    }

    private static <T> T asked(LuceneEngine engine, Asked<T> asked) {
        try (var lease = engine.lease()) {
            return asked.of(new GenerationTexts(lease.generation(), engine.compiler()));
        } catch (IOException e) {
            throw new SearchFailure.EngineUnavailable("the index could not be read: " + e.getMessage(), e);
        }
    }

    @Override
    public Optional<Correction> correct(SearchRequest request) {
        return corrector.correct(request);
    }

    @Override
    public Optional<Correction> correct(SearchRequest request, SearchResponse answer) {
        return corrector.correct(request, answer);
    }

    private record Looked(LuceneEngine engine, Analysis analysis, Supplier<Deadline> deadline)
            implements CorrectedEngine {
        @Override
        public long documents() {
            return engine.documents();
        }

        @Override
        public <T> Optional<T> look(Looking<T> looking) {
            var left = deadline.get();
            try {
                return Optional.of(engine.answer(left, view -> {
                    // before anything is looked for
                    var words = engine.compiler();
                    return looking.at(new OneState(engine, view, words, analysis, left));
                }));
            } catch (SearchFailure.TimedOut e) {
                // the answer itself is there, and nobody misses a proposal
                return Optional.empty();
            }
        }
    }

    private record OneState(
            LuceneEngine engine, GenerationView view, QueryCompiler compiler, Analysis analysis, Deadline left)
            implements CorrectedEngine.State {
        @Override
        public Object index() {
            return view.generation();
        }

        @Override
        public Object words() {
            return compiler;
        }

        @Override
        public Evidence evidence() {
            return new IndexEvidence(view.searcher(), compiler, analysis, left);
        }

        @Override
        public long total(SearchRequest request) {
            return engine.search(request, new SearchTrace(), left).total();
        }
    }
}
