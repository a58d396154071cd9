package dev.wensou.lucene.query;

import dev.wensou.search.QueryWarning;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What is given up, step by step, when a query finds nothing at all: first quotation marks, then fields. What was
 * excluded stays excluded.
 */
public final class Relaxation {
    private Relaxation() {}

    /**
     * A looser query.
     *
     * @param said what was given up
     */
    public record Step(QueryTree tree, QueryWarning said) {}

    /** The looser forms of a query, the closest to it first; none if there is nothing to give up. */
    public static List<Step> of(QueryTree typed) {
        var steps = new ArrayList<Step>();
        unquoted(typed).ifPresent(tree -> steps.add(new Step(tree, QueryWarning.QUOTES_DROPPED)));
        var quotedOrNot = steps.isEmpty() ? typed : steps.getLast().tree();
        everywhere(quotedOrNot).ifPresent(tree -> steps.add(new Step(tree, QueryWarning.FIELD_DROPPED)));
        return List.copyOf(steps);
    }

    private static Optional<QueryTree> unquoted(QueryTree tree) {
        return switch (tree) {
            case QueryTree.Phrase phrase -> Optional.of(new QueryTree.Text(phrase.text()));
            case QueryTree.In in -> unquoted(in.query()).map(query -> new QueryTree.In(in.field(), query));
            case QueryTree.And and -> any(and.parts(), Relaxation::unquoted).map(QueryTree.And::new);
            case QueryTree.Or or -> any(or.parts(), Relaxation::unquoted).map(QueryTree.Or::new);
            case QueryTree.Text text -> Optional.empty();
            case QueryTree.Prefix prefix -> Optional.empty();
            case QueryTree.Not not -> Optional.empty();
        };
    }

    private static Optional<QueryTree> everywhere(QueryTree tree) {
        return switch (tree) {
            case QueryTree.In in -> Optional.of(in.query());
            case QueryTree.And and -> any(and.parts(), Relaxation::everywhere).map(QueryTree.And::new);
            case QueryTree.Or or -> any(or.parts(), Relaxation::everywhere).map(QueryTree.Or::new);
            case QueryTree.Text text -> Optional.empty();
            case QueryTree.Phrase phrase -> Optional.empty();
            case QueryTree.Prefix prefix -> Optional.empty();
            case QueryTree.Not not -> Optional.empty();
        };
    }

    private static Optional<List<QueryTree>> any(List<QueryTree> parts, Function<QueryTree, Optional<QueryTree>> step) {
        var relaxed = parts.stream().map(part -> step.apply(part).orElse(part)).toList();
        return relaxed.equals(parts) ? Optional.empty() : Optional.of(relaxed);
    }
}
