package dev.wensou.lucene;

import dev.wensou.config.IndexConfig;
import dev.wensou.correct.DidYouMean;
import dev.wensou.correct.TermIndex;
import dev.wensou.lucene.analysis.Analysis;
import dev.wensou.search.Correction;
import dev.wensou.search.Corrector;
import dev.wensou.search.FacetScope;
import dev.wensou.search.SearchFailure;
import dev.wensou.search.SearchRequest;
import dev.wensou.search.SearchResponse;
import dev.wensou.search.SearchTrace;
import dev.wensou.search.SortOrder;
import dev.wensou.suggest.PhrasePinyin;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Corrections by what an engine serves. Safe for any number of threads. */
public final class LuceneCorrector implements Corrector {
    /** Nobody waits for a proposal. */
    private static final Duration ALLOWED = Duration.ofMillis(500);

    private final LuceneEngine engine;
    private final DidYouMean didYouMean;
    private final Supplier<Deadline> deadline;
    private final Analysis analysis;
    private final Supplier<TermIndex> terms;
    private final Optional<CorrectionCache> proposed;

    /**
     * @param terms what may have been meant, asked for only where a query finds little
     * @param deadline when a proposal must be there, for each
     */
    LuceneCorrector(LuceneEngine engine, IndexConfig config, Supplier<TermIndex> terms, Supplier<Deadline> deadline) {
        this(engine, config, terms, deadline, Optional.empty());
    }

    /** @param proposed what was proposed lately, where terms cost nothing to ask for; absent where nothing is remembered */
    private LuceneCorrector(
            LuceneEngine engine,
            IndexConfig config,
            Supplier<TermIndex> terms,
            Supplier<Deadline> deadline,
            Optional<CorrectionCache> proposed) {
        this.terms = terms;
        this.proposed = proposed;
        this.engine = engine;
        this.analysis = new Analysis(config.segmenter());
        this.deadline = deadline;
        this.didYouMean = new DidYouMean(terms, config.lookAlikes().byCharacter());
    }

    /** By what a suggester has gathered when a query comes; nothing until it has. */
    public static LuceneCorrector by(LuceneSuggester suggester, LuceneEngine engine, IndexConfig config) {
        return remembering(engine, config, suggester::terms, () -> Deadline.in(ALLOWED));
    }

    /** What was proposed lately is remembered for as long as the same terms are there; they are asked for each time. */
    static LuceneCorrector remembering(
            LuceneEngine engine, IndexConfig config, Supplier<TermIndex> terms, Supplier<Deadline> deadline) {
        return new LuceneCorrector(engine, config, terms, deadline, Optional.of(new CorrectionCache()));
    }

    /** By what is gathered for each query that finds little, which takes seconds: for those who ask once. */
    public static LuceneCorrector once(LuceneEngine engine, IndexConfig config) {
        return new LuceneCorrector(engine, config, () -> gathered(engine, config), () -> Deadline.NONE);
    }

    /** Without titles and past queries. */
    static TermIndex gathered(LuceneEngine engine, IndexConfig config) {
        try (var lease = engine.lease()) {
            var vocabulary = config.vocabulary().current();
            return new TermIndex(
                    new SuggestionFeed(lease.generation(), engine.compiler()).terms(vocabulary),
                    new PhrasePinyin(config.pinyin().readings()));
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    @Override
    public Optional<Correction> correct(SearchRequest request) {
        if (request.query().isBlank()) {
            return Optional.empty();
        }
        try {
            var left = deadline.get();
            return engine.answer(
                    left,
                    view -> proposed.isPresent()
                            ? remembered(proposed.get(), request, view, left)
                            : correction(request, view, left));
        } catch (SearchFailure.TimedOut e) {
            // the answer itself is there, and nobody misses a proposal
            return Optional.empty();
        }
    }

    /** Most queries find many articles, which hold them as they were typed: that costs nothing to tell. */
    @Override
    public Optional<Correction> correct(SearchRequest request, SearchResponse answer) {
        // another spelling, or a slip put right, may have found what was not typed
        var isAsTyped = answer.query().expansions().isEmpty() && !answer.query().relaxed();
        var isMeant = isAsTyped && DidYouMean.isMeant(request.query(), answer.total(), engine.documents());
        return isMeant ? Optional.empty() : correct(request);
    }

    private Optional<Correction> remembered(
            CorrectionCache before, SearchRequest request, GenerationView view, Deadline left) throws IOException {
        // read before anything is looked for, so that what is found by later ones is not taken for theirs
        var words = engine.compiler();
        var meant = terms.get();
        var known = before.find(request, view.generation(), words, meant);
        if (known.isPresent()) {
            return known.get();
        }
        var correction = correction(request, view, left);
        before.keep(request, correction, view.generation(), words, meant);
        return correction;
    }

    private Optional<Correction> correction(SearchRequest request, GenerationView view, Deadline left)
            throws IOException {
        var text =
                didYouMean.of(request.query(), new IndexEvidence(view.searcher(), engine.compiler(), analysis, left));
        if (text.isEmpty()) {
            return Optional.empty();
        }
        // by a search and not by counting its words: a slip that it puts right in what was left as typed counts too
        var total = total(text.get(), request, left);
        return total > 0 ? Optional.of(new Correction(text.get(), total)) : Optional.empty();
    }

    /** What a text finds under the conditions of a request. */
    private long total(String text, SearchRequest request, Deadline left) {
        if (text.length() > SearchRequest.MAX_QUERY_CHARS) {
            return 0;
        }
        var other = new SearchRequest(
                text, 1, 1, SortOrder.NEWEST, request.selections(), request.dates(), new FacetScope.Only(Set.of()));
        return engine.search(other, new SearchTrace(), left).total();
    }

    private static SearchFailure unreadable(IOException e) {
        return new SearchFailure.EngineUnavailable("the index could not be read: " + e.getMessage(), e);
    }
}
