package dev.wensou.correct;

import dev.wensou.search.Correction;
import dev.wensou.search.Corrector;
import dev.wensou.search.FacetScope;
import dev.wensou.search.SearchRequest;
import dev.wensou.search.SearchResponse;
import dev.wensou.search.SortOrder;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Corrections by what an engine serves, whichever it is. Safe for any number of threads. */
public final class EngineCorrector implements Corrector {
    private final CorrectedEngine engine;
    private final DidYouMean didYouMean;
    private final Supplier<TermIndex> terms;
    private final Optional<CorrectionCache> proposed;

    private EngineCorrector(
            CorrectedEngine engine,
            Map<Character, String> lookAlikes,
            Supplier<TermIndex> terms,
            Optional<CorrectionCache> proposed) {
        this.engine = engine;
        this.terms = terms;
        this.proposed = proposed;
        this.didYouMean = new DidYouMean(terms, lookAlikes);
    }

    /**
     * One that remembers nothing.
     *
     * @param lookAlikes the characters that each is taken for, folded
     * @param terms what may have been meant, asked for only where a query finds little
     */
    public static EngineCorrector asking(
            CorrectedEngine engine, Map<Character, String> lookAlikes, Supplier<TermIndex> terms) {
        return new EngineCorrector(engine, lookAlikes, terms, Optional.empty());
    }

    /** What was proposed lately is remembered for as long as the same terms are there; they are asked for each time. */
    public static EngineCorrector remembering(
            CorrectedEngine engine, Map<Character, String> lookAlikes, Supplier<TermIndex> terms) {
        return new EngineCorrector(engine, lookAlikes, terms, Optional.of(new CorrectionCache()));
    }

    @Override
    public Optional<Correction> correct(SearchRequest request) {
        if (request.query().isBlank()) {
            return Optional.empty();
        }
        return engine.look(state ->
                        proposed.isPresent() ? remembered(proposed.get(), request, state) : correction(request, state))
                .flatMap(found -> found);
    }

    /** Most queries find many articles, which hold them as they were typed: that costs nothing to tell. */
    @Override
    public Optional<Correction> correct(SearchRequest request, SearchResponse answer) {
        // another spelling, or a slip put right, may have found what was not typed
        var isAsTyped = answer.query().expansions().isEmpty() && !answer.query().relaxed();
        var isMeant = isAsTyped && DidYouMean.isMeant(request.query(), answer.total(), engine.documents());
        return isMeant ? Optional.empty() : correct(request);
    }

    private Optional<Correction> remembered(CorrectionCache before, SearchRequest request, CorrectedEngine.State state)
            throws IOException {
        // read before anything is looked for, so that what is found by later ones is not taken for theirs
        var meant = terms.get();
        var known = before.find(request, state.index(), state.words(), meant);
        if (known.isPresent()) {
            return known.get();
        }
        var correction = correction(request, state);
        before.keep(request, correction, state.index(), state.words(), meant);
        return correction;
    }

    private Optional<Correction> correction(SearchRequest request, CorrectedEngine.State state) throws IOException {
        var text = didYouMean.of(request.query(), state.evidence());
        if (text.isEmpty() || text.get().length() > SearchRequest.MAX_QUERY_CHARS) {
            return Optional.empty();
        }
        // by a search and not by counting its words: a slip that it puts right in what was left as typed counts too
        var total = state.total(other(text.get(), request));
        return total > 0 ? Optional.of(new Correction(text.get(), total)) : Optional.empty();
    }

    /** A text under the conditions of a request. */
    private static SearchRequest other(String text, SearchRequest request) {
        return new SearchRequest(
                text, 1, 1, SortOrder.NEWEST, request.selections(), request.dates(), new FacetScope.Only(Set.of()));
    }
}
