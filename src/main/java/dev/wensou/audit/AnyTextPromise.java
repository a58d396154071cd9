package dev.wensou.audit;

import dev.wensou.search.SearchEngine;
import dev.wensou.search.SearchRequest;
import java.util.Random;

/** No text that a user can type is an error. */
final class AnyTextPromise implements Promise {
    @Override
    public String name() {
        return "any-text";
    }

    @Override
    public String says() {
        return "every text is answered, whatever signs and operators it is made of";
    }

    @Override
    public Outcome check(SearchEngine engine, AuditedArticles articles, Random random, int samples) {
        var tally = new Tally(this);
        var sampler = new QuerySampler(articles, random);
        while (tally.of() < samples) {
            var query = HostileTexts.draw(random, sampler);
            try {
                var request = SearchRequest.of(query);
                var hits = engine.search(request).hits();
                if (!hits.isEmpty()) {
                    engine.find(hits.getFirst().card().id(), query);
                }
                tally.kept();
            } catch (RuntimeException | StackOverflowError e) {
                tally.broken(query, e.toString());
            }
        }
        return tally.outcome();
    }
}
