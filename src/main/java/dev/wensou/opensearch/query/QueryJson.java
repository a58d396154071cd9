package dev.wensou.opensearch.query;

import dev.wensou.lucene.query.OpenPhraseQuery;
import dev.wensou.lucene.query.ScoredFilter;
import dev.wensou.lucene.query.ShareQuery;
import dev.wensou.opensearch.index.SentTokens;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** Compiled queries in the language of the cluster. Safe for any number of threads. */
public final class QueryJson {
    /** A term that ends a phrase and goes on may go on in so many ways in one shard; there are fewer Han characters in use. */
    private static final int MOST_ENDS = 20_000;

    private QueryJson() {}

    /**
     * The query as a search has it under {@code query}.
     *
     * @throws IllegalArgumentException if the query is of a kind that the compiler makes none of
     */
    public static Map<String, Object> of(Query query) {
        return switch (query) {
            case TermQuery term -> term(term);
            case PrefixQuery prefix ->
                one(
                        "prefix",
                        one(
                                prefix.getField(),
                                Map.of(
                                        "value",
                                        SentTokens.term(prefix.getPrefix().text()))));
            case PhraseQuery phrase -> phrase(phrase);
            case OpenPhraseQuery open -> phrase(open);
            case BoostQuery boost -> boosted(boost);
            case BooleanQuery all -> one("bool", bool(all));
            case DisjunctionMaxQuery best ->
                one(
                        "dis_max",
                        Map.of(
                                "queries",
                                best.getDisjuncts().stream().map(QueryJson::of).toList()));
            case ScoredFilter scored -> of(scored.plain());
            case ShareQuery share -> share(share);
            case MatchAllDocsQuery all -> one("match_all", Map.of());
            case MatchNoDocsQuery none -> one("match_none", Map.of());
            default -> throw new IllegalArgumentException("no words for " + query.getClass() + ": " + query);
        };
    }

    /** Every query that must hold, and none that scores. */
    public static Map<String, Object> all(List<Map<String, Object>> filters) {
        return one("bool", Map.of("filter", filters));
    }

    private static Map<String, Object> term(TermQuery query) {
        return one(
                "term",
                one(
                        query.getTerm().field(),
                        Map.of("value", SentTokens.term(query.getTerm().text()))));
    }

    private static Map<String, Object> boosted(BoostQuery query) {
        if (query.getQuery() instanceof TermQuery term) {
            return one(
                    "term",
                    one(
                            term.getTerm().field(),
                            Map.of("value", SentTokens.term(term.getTerm().text()), "boost", query.getBoost())));
        }
        return one("bool", Map.of("must", of(query.getQuery()), "boost", query.getBoost()));
    }

    private static Map<String, Object> phrase(PhraseQuery phrase) {
        var placed = new ArrayList<SentTokens.Placed>();
        for (var i = 0; i < phrase.getTerms().length; i++) {
            placed.add(new SentTokens.Placed(phrase.getTerms()[i].text(), phrase.getPositions()[i]));
        }
        return one("match_phrase", one(phrase.getField(), Map.of("query", SentTokens.phrase(placed))));
    }

    private static Map<String, Object> phrase(OpenPhraseQuery phrase) {
        var placed = new ArrayList<SentTokens.Placed>();
        phrase.grams().forEach(gram -> placed.add(new SentTokens.Placed(gram.text(), gram.position())));
        placed.add(new SentTokens.Placed(phrase.last().text(), phrase.last().position()));
        return one(
                "match_phrase_prefix",
                one(phrase.field(), Map.of("query", SentTokens.phrase(placed), "max_expansions", MOST_ENDS)));
    }

    private static Map<String, Object> bool(BooleanQuery query) {
        var clauses = new LinkedHashMap<String, Object>();
        put(clauses, "must", query, BooleanClause.Occur.MUST);
        put(clauses, "filter", query, BooleanClause.Occur.FILTER);
        put(clauses, "should", query, BooleanClause.Occur.SHOULD);
        put(clauses, "must_not", query, BooleanClause.Occur.MUST_NOT);
        if (query.getMinimumNumberShouldMatch() > 0) {
            clauses.put("minimum_should_match", query.getMinimumNumberShouldMatch());
        }
        if (clauses.isEmpty()) {
            // what has no clauses matches nothing here, and everything there
            clauses.put("must", one("match_none", Map.of()));
        }
        return clauses;
    }

    private static void put(Map<String, Object> clauses, String name, BooleanQuery query, BooleanClause.Occur occur) {
        var queries = query.getClauses(occur).stream().map(QueryJson::of).toList();
        if (!queries.isEmpty()) {
            clauses.put(name, queries);
        }
    }

    /** Each part adds its weight, and what does not reach the least is no match. */
    private static Map<String, Object> share(ShareQuery share) {
        var functions = share.parts().stream()
                .map(part -> Map.of("filter", of(part.query()), "weight", part.weight()))
                .toList();
        if (functions.isEmpty()) {
            return one("match_none", Map.of());
        }
        var any = share.parts().stream().map(part -> of(part.query())).toList();
        return one(
                "function_score",
                Map.of(
                        "query",
                        one("bool", Map.of("filter", one("bool", Map.of("should", any)))),
                        "functions",
                        functions,
                        "score_mode",
                        "sum",
                        "boost_mode",
                        "replace",
                        "min_score",
                        share.least()));
    }

    private static Map<String, Object> one(String name, Object value) {
        return Map.of(name, value);
    }
}
