package dev.wensou.audit;

import dev.wensou.search.Hit;
import dev.wensou.search.MarkedText;
import dev.wensou.search.SearchEngine;
import dev.wensou.search.Snippet;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/** A reader sees why an article is a hit: something is marked, and only what was asked for. */
final class MarkPromise implements Promise {
    @Override
    public String name() {
        return "marks";
    }

    @Override
    public String says() {
        return "a hit, strict or near, has a mark, and marks cover only what was asked for";
    }

    @Override
    public Outcome check(SearchEngine engine, AuditedArticles articles, Random random, int samples) {
        var tally = new Tally(this);
        new HitSampler(engine, articles, random)
                .sample(
                        samples,
                        sampled -> tally.add(
                                sampled.query().text(),
                                sampled.hit().card(),
                                whyNot(sampled.hit(), Asked.of(sampled.query()))));
        return tally.outcome();
    }

    private static Optional<String> whyNot(Hit hit, Asked asked) {
        var marked = Stream.concat(
                        Stream.of(hit.title()), hit.snippets().stream().map(Snippet::passage))
                .flatMap(MarkPromise::marked)
                .toList();
        if (marked.isEmpty()) {
            return Optional.of("nothing is marked in this " + hit.match() + " hit");
        }
        return marked.stream()
                .filter(text -> !asked.covers(text))
                .findFirst()
                .map(text -> "'" + text + "' is marked in this " + hit.match()
                        + " hit; it is neither a part of the query nor of its expansions");
    }

    private static Stream<String> marked(MarkedText text) {
        return text.marks().stream().map(mark -> text.text().substring(mark.start(), mark.end()));
    }
}
