package dev.wensou.opensearch.demo;

import dev.wensou.search.Hit;
import dev.wensou.search.SearchEngine;
import dev.wensou.search.SearchFailure;
import dev.wensou.search.SearchRequest;
import dev.wensou.search.SearchResponse;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** What queries must find, noted while nothing was wrong. Safe for any number of threads. */
final class KnownAnswers {
    private static final int LONGEST_QUERY = 60;
    /** Copies whose segments differ may add the parts of a score in another order, and round otherwise. */
    private static final double TIE = 1e-6;

    private final Map<String, SearchResponse> answers = new LinkedHashMap<>();

    /** Draws titles and asks for them. */
    KnownAnswers(SearchEngine engine, Collection<String> titles, int queries, Random random)
            throws InterruptedException {
        var drawn = new ArrayList<>(titles);
        Collections.shuffle(drawn, random);
        var asked = drawn.subList(0, Math.min(queries, drawn.size())).stream()
                .map(KnownAnswers::query)
                .distinct()
                .toList();
        answers.putAll(AtOnce.of(asked, query -> engine.search(SearchRequest.of(query))));
    }

    private static String query(String title) {
        var end = Math.min(LONGEST_QUERY, title.length());
        return title.substring(0, title.offsetByCodePoints(0, title.codePointCount(0, end)));
    }

    List<String> queries() {
        return List.copyOf(answers.keySet());
    }

    /** Asks all of them again; says for each that is otherwise, or is not answered, how. */
    List<String> differences(SearchEngine engine) throws InterruptedException {
        return AtOnce.of(queries(), query -> differenceOrFailure(engine, query)).values().stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<String> differenceOrFailure(SearchEngine engine, String query) {
        try {
            return difference(engine, query);
        } catch (SearchFailure e) {
            return Optional.of("'" + query + "': " + e.getMessage());
        }
    }

    /**
     * Asks again; says what is otherwise, if anything is.
     *
     * @throws dev.wensou.search.SearchFailure if there is no answer
     */
    Optional<String> difference(SearchEngine engine, String query) {
        var known = Optional.ofNullable(answers.get(query)).orElseThrow();
        return difference(known, engine.search(SearchRequest.of(query)));
    }

    static Optional<String> difference(SearchResponse known, SearchResponse now) {
        var query = known.query().text();
        if (known.total() != now.total()) {
            return Optional.of("'" + query + "' finds " + now.total() + " articles, not " + known.total());
        }
        if (!known.facets().equals(now.facets()) || !known.dates().equals(now.dates())) {
            return Optional.of("'" + query + "' counts otherwise");
        }
        if (known.hits().size() != now.hits().size()) {
            return Optional.of("'" + query + "' shows " + now.hits().size() + " hits, not "
                    + known.hits().size());
        }
        for (var i = 0; i < known.hits().size(); i++) {
            var was = known.hits().get(i);
            var is = now.hits().get(i);
            if (is.match() != was.match() || !isTie(was, is) || !isTie(was, known(known, is))) {
                return Optional.of("'" + query + "' shows " + place(now, i) + ", not " + place(known, i));
            }
        }
        return Optional.empty();
    }

    private static String place(SearchResponse answer, int number) {
        var hit = answer.hits().get(number);
        return "%s with %.6f at %d".formatted(id(hit), hit.score(), number + 1);
    }

    /** The same hit, or the last where it stood behind them all. */
    private static Hit known(SearchResponse known, Hit hit) {
        return known.hits().stream()
                .filter(each -> id(each).equals(id(hit)))
                .findFirst()
                .orElse(known.hits().getLast());
    }

    private static boolean isTie(Hit one, Hit other) {
        return Math.abs(one.score() - other.score()) <= TIE * Math.max(one.score(), other.score());
    }

    private static String id(Hit hit) {
        return hit.card().id().value();
    }
}
