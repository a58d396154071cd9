package dev.wensou.audit;

import dev.wensou.search.SearchEngine;
import dev.wensou.search.SearchRequest;
import java.util.Random;

/** What stands in an article finds it, however a segmenter would have cut the sentence. */
final class SubstringPromise implements Promise {
    private static final int MOST = 8;

    @Override
    public String name() {
        return "substrings";
    }

    @Override
    public String says() {
        return "any 2 to 8 Han characters of an article find it";
    }

    @Override
    public Outcome check(SearchEngine engine, AuditedArticles articles, Random random, int samples) {
        var tally = new Tally(this);
        var sampler = new QuerySampler(articles, random);
        while (tally.of() < samples) {
            var query = sampler.piece(MOST);
            if (engine.matches(SearchRequest.of(query.text()))
                    .contains(query.from().id())) {
                tally.kept();
            } else {
                tally.broken(query.text(), query.from(), "the article holds the text and is no strict hit");
            }
        }
        return tally.outcome();
    }
}
