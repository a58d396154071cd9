package dev.wensou.audit;

import dev.wensou.article.ArticleId;
import dev.wensou.search.FacetScope;
import dev.wensou.search.MatchKind;
import dev.wensou.search.SearchEngine;
import dev.wensou.search.SearchRequest;
import dev.wensou.search.SearchResponse;
import dev.wensou.text.Folding;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/**
 * Articles that hold a term exactly stand before all that hold only another word for it, and the total counts them. If
 * {@code n} articles hold it, the first {@code n} hits must be those and no later one may be; the pages where an order
 * may break are looked at: the first, the one with the last exact hit, and the last.
 */
final class ExactFirstPromise implements Promise {
    private static final int MOST = 4;
    private static final int MOST_CASES = 1000;

    @Override
    public String name() {
        return "exact-first";
    }

    @Override
    public String says() {
        return "articles that hold 2 to 4 Han characters exactly come first, and all are counted";
    }

    @Override
    public Outcome check(SearchEngine engine, AuditedArticles articles, Random random, int samples) {
        var tally = new Tally(this);
        var sampler = new QuerySampler(articles, random);
        while (tally.of() < Math.min(MOST_CASES, samples)) {
            var query = sampler.piece(MOST);
            var holding = articles.holding(Folding.fold(query.text()));
            tally.add(query.text(), query.from(), whyNot(engine, query.text(), holding));
        }
        return tally.outcome();
    }

    private static Optional<String> whyNot(SearchEngine engine, String query, Set<ArticleId> holding) {
        var first = page(engine, query, 1);
        var isExpanded = !first.query().expansions().isEmpty();
        if (isExpanded ? first.total() < holding.size() : first.total() != holding.size()) {
            return Optional.of("the total is " + first.total() + "; " + holding.size() + " articles hold the text");
        }
        var reachable = (int) Math.min(first.total(), SearchRequest.MAX_DEPTH);
        var pages = new TreeSet<Integer>();
        pages.add(pageOf(Math.min(holding.size(), reachable)));
        pages.add(pageOf(reachable));
        pages.remove(1);
        var whyNot = whyNot(first, 1, holding);
        for (var page : pages) {
            whyNot = whyNot.or(() -> whyNot(page(engine, query, page), page, holding));
        }
        return whyNot;
    }

    private static Optional<String> whyNot(SearchResponse response, int page, Set<ArticleId> holding) {
        var place = (page - 1) * SearchRequest.MAX_SIZE;
        for (var hit : response.hits()) {
            place++;
            var id = hit.card().id();
            var isExact = holding.contains(id);
            if (isExact && hit.match() == MatchKind.NEAR) {
                return Optional.of("article " + id + " holds the text and is only near");
            }
            if (isExact != place <= holding.size()) {
                return Optional.of("place " + place + " has article " + id + ", which "
                        + (isExact ? "holds" : "does not hold") + " the text; " + holding.size() + " articles do");
            }
        }
        return Optional.empty();
    }

    private static int pageOf(int place) {
        return Math.max(0, place - 1) / SearchRequest.MAX_SIZE + 1;
    }

    private static SearchResponse page(SearchEngine engine, String query, int number) {
        var request = SearchRequest.of(query);
        return engine.search(new SearchRequest(
                query,
                number,
                SearchRequest.MAX_SIZE,
                request.sort(),
                Map.of(),
                request.dates(),
                new FacetScope.Only(Set.of())));
    }
}
