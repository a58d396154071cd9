package dev.wensou.opensearch.answer;

import dev.wensou.article.Article;
import dev.wensou.article.ArticleId;
import dev.wensou.lucene.answer.ExplainedWords;
import dev.wensou.lucene.query.CompiledQuery;
import dev.wensou.opensearch.index.Fields;
import dev.wensou.opensearch.index.FoundArticle;
import dev.wensou.opensearch.query.ClusterQuestion;
import dev.wensou.opensearch.query.ClusterTerms;
import dev.wensou.opensearch.query.QueryJson;
import dev.wensou.search.Explanation;
import dev.wensou.search.SortOrder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Says why articles are hits of a query or not, as {@code Explainer} does: the cluster says what each scores, where the words
 * stand is read in the articles. For one answer, on one thread.
 */
final class ClusterExplainer {
    private final ClusterHits hits;
    private final CloserLook closer;
    private final ClusterTerms terms;
    private final CompiledQuery query;
    private final ClusterQuestion question;
    private final Pins pins;
    private final Map<ArticleId, FoundArticle> strict;
    private final Map<ArticleId, FoundArticle> near;

    /** @param articles those that will be explained */
    ClusterExplainer(
            ClusterHits hits,
            CloserLook closer,
            ClusterTerms terms,
            CompiledQuery query,
            ClusterQuestion question,
            SearchBody body,
            Pins pins,
            List<ArticleId> articles)
            throws IOException {
        this.hits = hits;
        this.closer = closer;
        this.terms = terms;
        this.query = query;
        this.question = question;
        this.pins = pins;
        this.strict =
                scored(body.scored(query, SortOrder.RELEVANCE), body.closer(query, SortOrder.RELEVANCE), articles);
        var others = articles.stream()
                .filter(article -> !strict.containsKey(article))
                .toList();
        this.near = query.near().isPresent()
                ? scored(question.boosts().on(QueryJson.of(query.near().get())), 0, others)
                : Map.of();
    }

    private Map<ArticleId, FoundArticle> scored(
            Map<String, Object> matching, double closeness, List<ArticleId> articles) throws IOException {
        var scored = new HashMap<ArticleId, FoundArticle>();
        if (!articles.isEmpty()) {
            var ids = articles.stream().map(ArticleId::value).toList();
            var all = Map.of("must", matching, "filter", Map.of("terms", Map.of(Fields.ID, ids)));
            var body = Map.<String, Object>of("query", Map.of("bool", all));
            hits.plain(body, closeness, ids.size())
                    .forEach(hit -> scored.put(hit.article().id(), hit));
        }
        return scored;
    }

    Explanation of(Article article) throws IOException {
        var found = Optional.ofNullable(strict.getOrDefault(article.id(), near.get(article.id())));
        var isStrict = strict.containsKey(article.id());
        var places = found.isPresent() ? closer.places(article, query) : 0;
        var boost = (float) question.boosts().factor(article);
        var match = isStrict
                ? Explanation.Match.STRICT
                : found.isPresent() ? Explanation.Match.NEAR : Explanation.Match.NONE;
        var isWhole =
                query.whole().isEmpty() || found.isPresent() && found.get().closeness() > 0;
        return new Explanation(
                match,
                isStrict && isWhole,
                found.map(each -> each.score() + places * boost).orElse(0.0),
                places,
                boost,
                rules(article, boost),
                ExplainedWords.of(new FoundArticle.Texts(article), query, terms));
    }

    private List<Explanation.Rule> rules(Article article, double boost) {
        var acting = new ArrayList<Explanation.Rule>();
        var rules = question.rules();
        if (pins.ids().contains(article.id().value())) {
            acting.add(Explanation.Rule.PINNED);
        }
        var isHidden = rules.hidden().contains(article.id().value())
                || article.url().filter(rules.hidden()::contains).isPresent();
        if (isHidden) {
            acting.add(Explanation.Rule.HIDDEN);
        }
        if (boost != 1) {
            acting.add(Explanation.Rule.BOOSTED);
        }
        return acting;
    }
}
