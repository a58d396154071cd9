package dev.wensou.lucene.query;

import dev.wensou.search.Explanation;
import dev.wensou.search.QueryReading;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;

/**
 * Several queries as one, each as good as the first: what any of them matches is a hit, and scores what it scores for the
 * one that it meets best.
 */
public final class AlternativeQueries {
    private AlternativeQueries() {}

    /** @param said which words of the first query the others have in their place */
    public static CompiledQuery of(CompiledQuery typed, List<CompiledQuery> others, List<QueryReading.Expansion> said) {
        if (others.isEmpty()) {
            return typed;
        }
        var all = Stream.concat(Stream.of(typed), others.stream()).toList();
        var anyNear = all.stream().anyMatch(each -> each.near().isPresent());
        return new CompiledQuery(
                best(all, CompiledQuery::query),
                whole(all),
                anyNear ? Optional.of(best(all, each -> each.near().orElse(each.query()))) : Optional.empty(),
                joined(all, CompiledQuery::grams).stream()
                        .collect(Collectors.toMap(
                                WeightedGram::text, gram -> gram, (first, again) -> first, LinkedHashMap::new))
                        .values()
                        .stream()
                        .toList(),
                marked(typed, others),
                joined(all, CompiledQuery::nearlyMarked),
                Stream.concat(joined(all, CompiledQuery::expansions).stream(), said.stream())
                        .distinct()
                        .toList(),
                joined(all, CompiledQuery::nearExpansions).stream().distinct().toList(),
                typed.curation());
    }

    private static Query best(List<CompiledQuery> all, Function<CompiledQuery, Query> part) {
        return new DisjunctionMaxQuery(all.stream().map(part).toList(), 0);
    }

    /** What stands in one place in the wording of any of them. Where one has no such rank, all that it matches has. */
    private static List<Query> whole(List<CompiledQuery> all) {
        var ranks = all.stream().mapToInt(each -> each.whole().size()).max().orElse(0);
        var closestFirst = new ArrayList<Query>();
        for (var i = 0; i < ranks; i++) {
            var any = new BooleanQuery.Builder();
            for (var each : all) {
                var last = each.whole().size() - 1;
                any.add(last < 0 ? each.query() : each.whole().get(Math.min(i, last)), Occur.SHOULD);
            }
            closestFirst.add(any.build());
        }
        return closestFirst;
    }

    private static List<CompiledQuery.Marked> marked(CompiledQuery typed, List<CompiledQuery> others) {
        var marked = new ArrayList<>(typed.marked());
        for (var each : joined(others, CompiledQuery::marked)) {
            var isNew = marked.stream().noneMatch(known -> known.literal().equals(each.literal()));
            if (isNew) {
                marked.add(new CompiledQuery.Marked(each.literal(), each.fields(), Explanation.Origin.EXPANSION));
            }
        }
        return marked;
    }

    private static <T> List<T> joined(List<CompiledQuery> all, Function<CompiledQuery, List<T>> part) {
        return all.stream().flatMap(each -> part.apply(each).stream()).toList();
    }
}
