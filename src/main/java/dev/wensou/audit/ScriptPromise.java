package dev.wensou.audit;

import dev.wensou.search.Hit;
import dev.wensou.search.SearchEngine;
import dev.wensou.search.SearchRequest;
import java.util.List;
import java.util.Random;

/** Simplified and traditional characters are one: the same text in other characters has the same answer. */
final class ScriptPromise implements Promise {
    private static final int MOST_PAIRS = 500;

    private final Spellings spellings = new Spellings();

    @Override
    public String name() {
        return "scripts";
    }

    @Override
    public String says() {
        return "a query in the other script, or mixed, has the same hits with the same scores";
    }

    @Override
    public Outcome check(SearchEngine engine, AuditedArticles articles, Random random, int samples) {
        var tally = new Tally(this);
        var sampler = new QuerySampler(articles, random);
        while (tally.of() < Math.min(MOST_PAIRS, samples)) {
            var query = sampler.next();
            var other = respelled(query.text(), random);
            var found = answer(engine, query.text());
            var foundByOther = answer(engine, other);
            if (found.equals(foundByOther)) {
                tally.kept();
            } else {
                tally.broken(
                        other, query.from(), "differs from '" + query.text() + "': " + difference(found, foundByOther));
            }
        }
        return tally.outcome();
    }

    private String respelled(String text, Random random) {
        return switch (random.nextInt(3)) {
            case 0 -> spellings.simplified(text);
            case 1 -> spellings.traditional(text, random);
            default -> spellings.mixed(text, random);
        };
    }

    /** What of an answer must be the same. */
    private record Answer(long total, List<Place> hits) {}

    private record Place(String id, double score, String match) {}

    private static Answer answer(SearchEngine engine, String query) {
        var response = engine.search(SearchRequest.of(query));
        return new Answer(
                response.total(),
                response.hits().stream().map(ScriptPromise::place).toList());
    }

    private static Place place(Hit hit) {
        return new Place(hit.card().id().value(), hit.score(), hit.match().name());
    }

    private static String difference(Answer one, Answer other) {
        if (one.total() != other.total()) {
            return other.total() + " hits, not " + one.total();
        }
        for (var i = 0; i < Math.min(one.hits().size(), other.hits().size()); i++) {
            if (!one.hits().get(i).equals(other.hits().get(i))) {
                return "place " + (i + 1) + " has " + other.hits().get(i) + ", not "
                        + one.hits().get(i);
            }
        }
        return other.hits().size() + " hits on the page, not " + one.hits().size();
    }
}
