package dev.wensou.lucene.query;

import dev.wensou.lucene.index.TextField;
import dev.wensou.search.Explanation;
import dev.wensou.search.QueryReading;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;

/**
 * A query ready to run on one reader.
 *
 * @param query matches the hits and scores them
 * @param whole matches those among the hits that hold the query as it was typed, in one place; they rank before all
 *     others, whatever the scores, and those of an earlier query before those of a later one. Empty if every hit does
 * @param near matches and scores articles that hold at least part of what was asked for, the hits among them; absent if
 *     the query cannot be loosened
 * @param grams what was typed, to rank the best hits by where in an article it stands
 * @param marked what to mark, and in which texts
 * @param nearlyMarked what to mark besides in an article that is near
 * @param expansions words that match as well as those typed
 * @param nearExpansions words of the same meaning, which make an article near
 * @param curation what rules do to the hits
 */
public record CompiledQuery(
        Query query,
        List<Query> whole,
        Optional<Query> near,
        List<WeightedGram> grams,
        List<Marked> marked,
        List<Marked> nearlyMarked,
        List<QueryReading.Expansion> expansions,
        List<QueryReading.Expansion> nearExpansions,
        Curation curation) {
    public CompiledQuery {
        whole = List.copyOf(whole);
        grams = List.copyOf(grams);
        marked = List.copyOf(marked);
        nearlyMarked = List.copyOf(nearlyMarked);
        expansions = List.copyOf(expansions);
        nearExpansions = List.copyOf(nearExpansions);
    }

    /** A literal, the texts in which it was asked for, and why. */
    public record Marked(Literal literal, Set<TextField> fields, Explanation.Origin origin) {
        public Marked {
            fields = Set.copyOf(fields);
        }
    }

    /** A query that marks nothing. */
    public static CompiledQuery unmarked(Query query) {
        return new CompiledQuery(
                query,
                List.of(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Curation.NONE);
    }

    /** This query as rules have it: what they hide matches it neither strictly nor nearly. */
    public CompiledQuery curated(Curation rules) {
        return new CompiledQuery(
                without(query, rules.hidden()),
                whole,
                near.map(loose -> without(loose, rules.hidden())),
                grams,
                marked,
                nearlyMarked,
                expansions,
                nearExpansions,
                rules);
    }

    /** This query with every hit in the place that its score or date gives it. */
    public CompiledQuery unpinned() {
        return new CompiledQuery(
                query, whole, near, grams, marked, nearlyMarked, expansions, nearExpansions, curation.unpinned());
    }

    private static Query without(Query query, Optional<Query> hidden) {
        return hidden.isEmpty()
                ? query
                : new BooleanQuery.Builder()
                        .add(query, Occur.MUST)
                        .add(hidden.get(), Occur.MUST_NOT)
                        .build();
    }

    /** This query's marks for an article that is only near. */
    public CompiledQuery asNear() {
        var all = Stream.concat(marked.stream(), nearlyMarked.stream()).toList();
        return new CompiledQuery(query, whole, near, grams, all, nearlyMarked, expansions, nearExpansions, curation);
    }

    /** This query with its matches among those that are near, for a query whose matches are no hits. */
    public CompiledQuery loosened() {
        return new CompiledQuery(
                query,
                whole,
                Optional.of(near.orElse(query)),
                grams,
                marked,
                nearlyMarked,
                expansions,
                nearExpansions,
                curation);
    }

    /** Everything that was looked for, strictly or nearly, each once. */
    public List<Marked> words() {
        return Stream.concat(marked.stream(), nearlyMarked.stream())
                .collect(Collectors.toMap(Marked::literal, each -> each, (first, again) -> first, LinkedHashMap::new))
                .values()
                .stream()
                .toList();
    }

    /** What to mark in one text. */
    public List<Literal> literals(TextField field) {
        return marked.stream()
                .filter(each -> each.fields().contains(field))
                .map(Marked::literal)
                .distinct()
                .toList();
    }
}
