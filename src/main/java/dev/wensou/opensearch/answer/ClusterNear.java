package dev.wensou.opensearch.answer;

import dev.wensou.lucene.query.CompiledQuery;
import dev.wensou.lucene.query.QueryCompiler;
import dev.wensou.opensearch.answer.ClusterHits.Range;
import dev.wensou.opensearch.index.IndexView;
import dev.wensou.opensearch.query.ClusterQuestion;
import dev.wensou.opensearch.query.ClusterTerms;
import dev.wensou.search.Hit;
import dev.wensou.search.MatchKind;
import dev.wensou.search.QueryReading;
import dev.wensou.search.QueryWarning;
import dev.wensou.search.SortOrder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The near hits of one answer, as {@code NearRun} finds them. On one thread. */
final class ClusterNear {
    private final IndexView view;
    private final FoldedHits hits;
    private final boolean isFolded;
    private final QueryCompiler compiler;
    private final ClusterTerms terms;
    private final ShownHits shown;
    private final SearchBody body;
    private final ClusterQuestion question;

    /** @param isFolded whether of each story only the best is found, and none of a story that has a hit */
    ClusterNear(
            IndexView view,
            FoldedHits hits,
            boolean isFolded,
            QueryCompiler compiler,
            ClusterTerms terms,
            ShownHits shown,
            SearchBody body,
            ClusterQuestion question) {
        this.view = view;
        this.hits = hits;
        this.isFolded = isFolded;
        this.compiler = compiler;
        this.terms = terms;
        this.shown = shown;
        this.body = body;
        this.question = question;
    }

    /**
     * Articles that do not match, and how the query was loosened to find them.
     *
     * @param part where they stand; absent if there are none
     */
    record Near(
            Optional<ClusterHits.Part> part,
            List<Hit> hits,
            List<QueryReading.Expansion> expansions,
            QueryWarning said) {
        static final Near NONE = new Near(Optional.empty(), List.of(), List.of(), QueryWarning.PART_MATCHES);
    }

    /**
     * The best articles that hold part of what was asked for; where there is none at all, of a looser query.
     *
     * @param strict how many match
     * @param stories those of what matches, where copies are folded
     */
    Near of(long strict, List<String> stories, Range range) throws IOException {
        var query = question.query();
        if (query.near().isPresent()) {
            var near = of(
                    query, body.near(query, true, stories), range, query.nearExpansions(), QueryWarning.PART_MATCHES);
            if (!near.hits().isEmpty()) {
                return near;
            }
        }
        if (strict > 0) {
            return Near.NONE;
        }
        for (var step : question.typed().looser()) {
            var looser = compiler.compile(step.tree(), terms).curated(query.curation());
            var expansions = new ArrayList<>(looser.expansions());
            expansions.addAll(looser.nearExpansions());
            var loosened = looser.loosened();
            var near = of(loosened, body.near(loosened, false, List.of()), range, expansions, step.said());
            if (!near.hits().isEmpty()) {
                return near;
            }
        }
        return Near.NONE;
    }

    private Near of(
            CompiledQuery query,
            Map<String, Object> search,
            Range range,
            List<QueryReading.Expansion> expansions,
            QueryWarning said)
            throws IOException {
        var ask = new FoldedHits.Ask(query, question.boosts(), search, 0, SortOrder.RELEVANCE);
        var found = hits.of(isFolded, ask, range);
        if (found.hits().isEmpty()) {
            return Near.NONE;
        }
        var hits = shown.of(found.hits(), query.asNear(), MatchKind.NEAR);
        return new Near(
                Optional.of(found),
                isFolded
                        ? new ClusterCopies(view, body)
                                .under(found.hits(), hits, query.near().orElse(query.query()))
                        : hits,
                expansions,
                said);
    }
}
