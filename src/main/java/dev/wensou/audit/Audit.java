package dev.wensou.audit;

import dev.wensou.search.SearchEngine;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/**
 * Every promise, checked on one engine.
 *
 * @param articles how many articles the engine has
 * @param outcomes one for each promise
 */
public record Audit(int articles, List<Outcome> outcomes) {
    public Audit {
        outcomes = List.copyOf(outcomes);
    }

    /**
     * @param seed the same seed draws the same cases from the same articles
     * @param samples how many cases of each promise; those that cost more check fewer
     * @param told is told each outcome as soon as there is one
     * @throws NothingToAuditException if there is no article to draw queries from
     */
    public static Audit run(SearchEngine engine, long seed, int samples, Consumer<Outcome> told)
            throws NothingToAuditException {
        var articles = AuditedArticles.of(engine);
        var outcomes = new ArrayList<Outcome>();
        for (var promise : promises()) {
            // a source of its own, so that a case does not depend on the promises before it
            var random = new Random(seed ^ promise.name().hashCode());
            var outcome = promise.check(engine, articles, random, samples);
            told.accept(outcome);
            outcomes.add(outcome);
        }
        return new Audit(articles.count(), outcomes);
    }

    /** Whether every promise was kept in every case. */
    public boolean isKept() {
        return outcomes.stream().allMatch(Outcome::isKept);
    }

    static List<Promise> promises() {
        return List.of(
                new SubstringPromise(),
                new ScriptPromise(),
                new MarkPromise(),
                new ExactFirstPromise(),
                new SnippetPromise(),
                new AnyTextPromise());
    }
}
