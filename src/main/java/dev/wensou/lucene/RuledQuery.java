package dev.wensou.lucene;

import dev.wensou.lucene.answer.Counting;
import dev.wensou.lucene.answer.Curator;
import dev.wensou.lucene.query.AlternativeQueries;
import dev.wensou.lucene.query.CompiledQuery;
import dev.wensou.lucene.query.QueryCompiler;
import dev.wensou.lucene.query.RuleActions;
import dev.wensou.search.QueryReading;
import dev.wensou.search.SearchRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.IndexSearcher;

/**
 * A query as it was typed, and as the rules that act on it have it.
 *
 * @param query ready to run on the searcher that it was read for
 */
record RuledQuery(TypedQuery typed, RuleActions rules, CompiledQuery query) {
    /**
     * As far as they are no longer than the longest query together, the query's other wordings are searched too: each makes
     * as many clauses as a query of its own, and Lucene takes no more than there is memory for.
     *
     * @param counting the filters, which hold for pinned articles too
     */
    static RuledQuery read(String text, QueryCompiler compiler, IndexSearcher searcher, Counting counting)
            throws IOException {
        var typed = TypedQuery.read(text);
        var rules = typed.tree().map(tree -> compiler.rules(text, tree)).orElse(RuleActions.NONE);
        var query = typed.compile(compiler, searcher.getIndexReader());
        var others = new ArrayList<CompiledQuery>();
        var said = new ArrayList<QueryReading.Expansion>();
        var chars = 0;
        for (var other : rules.rewritings()) {
            chars += other.query().length();
            if (chars <= SearchRequest.MAX_QUERY_CHARS) {
                others.add(TypedQuery.read(other.query()).compile(compiler, searcher.getIndexReader()));
                said.add(new QueryReading.Expansion(other.from(), List.of(other.to())));
            }
        }
        var curation = new Curator(searcher, counting).curation(rules);
        return new RuledQuery(
                typed, rules, AlternativeQueries.of(query, others, said).curated(curation));
    }
}
