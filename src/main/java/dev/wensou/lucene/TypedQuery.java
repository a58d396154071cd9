package dev.wensou.lucene;

import dev.wensou.lucene.query.CompiledQuery;
import dev.wensou.lucene.query.IndexTerms;
import dev.wensou.lucene.query.QueryCompiler;
import dev.wensou.lucene.query.QueryParser;
import dev.wensou.lucene.query.QueryTree;
import dev.wensou.lucene.query.Relaxation;
import dev.wensou.search.QueryWarning;
import dev.wensou.search.SearchFailure;
import dev.wensou.search.SearchRequest;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.MatchAllDocsQuery;

/**
 * What a user typed, as a tree. Nothing typed asks for all articles.
 *
 * @param tree absent if nothing was typed
 * @param warnings what was read otherwise than it may have been meant
 */
public record TypedQuery(Optional<QueryTree> tree, List<QueryWarning> warnings) {
    public TypedQuery {
        warnings = List.copyOf(warnings);
    }

    /** @throws SearchFailure.BadQuery if it is too long; that is the only text that is no query */
    public static TypedQuery read(String typed) {
        if (typed.isBlank()) {
            return new TypedQuery(Optional.empty(), List.of());
        }
        if (typed.length() > SearchRequest.MAX_QUERY_CHARS) {
            throw new SearchFailure.BadQuery("the query has " + typed.length() + " characters; at most "
                    + SearchRequest.MAX_QUERY_CHARS + " are allowed");
        }
        var parsed = QueryParser.parse(typed);
        return new TypedQuery(Optional.of(parsed.tree()), parsed.warnings());
    }

    CompiledQuery compile(QueryCompiler compiler, IndexReader reader) throws IOException {
        return compile(compiler, IndexTerms.of(reader));
    }

    /** A query for one index; of nothing, for all articles. */
    public CompiledQuery compile(QueryCompiler compiler, IndexTerms index) throws IOException {
        return tree.isPresent()
                ? compiler.compile(tree.get(), index)
                : CompiledQuery.unmarked(MatchAllDocsQuery.INSTANCE);
    }

    /** Its looser forms, the closest to it first. */
    public List<Relaxation.Step> looser() {
        return tree.map(Relaxation::of).orElse(List.of());
    }
}
