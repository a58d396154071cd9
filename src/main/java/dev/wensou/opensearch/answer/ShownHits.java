package dev.wensou.opensearch.answer;

import dev.wensou.lucene.answer.Marking;
import dev.wensou.lucene.query.CompiledQuery;
import dev.wensou.opensearch.index.FoundArticle;
import dev.wensou.opensearch.query.ClusterQuestion;
import dev.wensou.opensearch.query.ClusterTerms;
import dev.wensou.search.Explanation;
import dev.wensou.search.Hit;
import dev.wensou.search.MatchKind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes of articles what an answer shows of them. For one answer, on one thread. */
final class ShownHits {
    private final ClusterHits hits;
    private final CloserLook closer;
    private final ClusterTerms terms;
    private final ClusterQuestion question;
    private final SearchBody body;
    private final Pins pins;
    private final boolean explain;

    /** @param explain whether each says why it stands where it does */
    ShownHits(
            ClusterHits hits,
            CloserLook closer,
            ClusterTerms terms,
            ClusterQuestion question,
            SearchBody body,
            Pins pins,
            boolean explain) {
        this.hits = hits;
        this.closer = closer;
        this.terms = terms;
        this.question = question;
        this.body = body;
        this.pins = pins;
        this.explain = explain;
    }

    /** Pinned articles; one that does not match is marked as one that is near. */
    List<Hit> pinned(List<Pins.Pin> page) throws IOException {
        var query = question.query();
        var shown = new ArrayList<Hit>();
        for (var pin : page) {
            var one = List.of(pin.found());
            var hit = pin.isHit() ? of(one, query, MatchKind.STRICT) : of(one, query.asNear(), MatchKind.NEAR);
            shown.add(hit.getFirst().asPinned());
        }
        return shown;
    }

    List<Hit> of(List<FoundArticle> page, CompiledQuery query, MatchKind match) throws IOException {
        var explainer = explain
                ? Optional.of(new ClusterExplainer(
                        hits,
                        closer,
                        terms,
                        query,
                        question,
                        body,
                        pins,
                        page.stream().map(each -> each.article().id()).toList()))
                : Optional.<ClusterExplainer>empty();
        var shown = new ArrayList<Hit>();
        var marking = new Marking(query);
        for (var each : page) {
            var explanation = explainer.isPresent()
                    ? Optional.of(explainer.get().of(each.article()))
                    : Optional.<Explanation>empty();
            shown.add(each.shown().hit(each.score(), match, marking, explanation));
        }
        return shown;
    }
}
