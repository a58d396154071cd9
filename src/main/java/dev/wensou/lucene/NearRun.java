package dev.wensou.lucene;

import dev.wensou.lucene.answer.Counting;
import dev.wensou.lucene.answer.HitCollector.RankedHit;
import dev.wensou.lucene.answer.HitRange;
import dev.wensou.lucene.answer.HitSearch;
import dev.wensou.lucene.answer.NearSearch;
import dev.wensou.lucene.query.CompiledQuery;
import dev.wensou.lucene.query.QueryCompiler;
import dev.wensou.search.Hit;
import dev.wensou.search.MatchKind;
import dev.wensou.search.QueryReading;
import dev.wensou.search.QueryWarning;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.search.IndexSearcher;

/** The near hits of one answer. On one thread. */
final class NearRun {
    private final IndexSearcher searcher;
    private final QueryCompiler compiler;
    private final TypedQuery typed;
    private final CompiledQuery query;
    private final Counting counting;
    private final NearSearch search;
    private final HitMaker maker;

    NearRun(
            IndexSearcher searcher,
            QueryCompiler compiler,
            TypedQuery typed,
            CompiledQuery query,
            Counting counting,
            NearSearch search,
            HitMaker maker) {
        this.searcher = searcher;
        this.compiler = compiler;
        this.typed = typed;
        this.query = query;
        this.counting = counting;
        this.search = search;
        this.maker = maker;
    }

    /** Articles that do not match, and how the query was loosened to find them. */
    record Part(
            List<Hit> hits,
            List<RankedHit> found,
            boolean endsEarly,
            boolean more,
            List<QueryReading.Expansion> expansions,
            QueryWarning said) {
        static final Part NONE = new Part(List.of(), List.of(), true, false, List.of(), QueryWarning.PART_MATCHES);
    }

    /**
     * The best articles that hold part of what was asked for; where there is none at all, of a looser query.
     *
     * @param strict all strict hits
     */
    Part of(HitSearch.Found strict, HitRange range) throws IOException {
        var found = search.run(query, strict.best(), strict.total(), range);
        if (!found.best().isEmpty() || strict.total() > 0) {
            return part(found, query, query, query.nearExpansions(), QueryWarning.PART_MATCHES);
        }
        for (var step : typed.looser()) {
            var looser =
                    compiler.compile(step.tree(), searcher.getIndexReader()).curated(query.curation());
            var loosened = looser.loosened();
            var near = search.run(loosened, List.of(), 0, range);
            if (!near.best().isEmpty()) {
                var expansions = Stream.concat(looser.expansions().stream(), looser.nearExpansions().stream())
                        .toList();
                return part(near, looser, loosened, expansions, step.said());
            }
        }
        return Part.NONE;
    }

    private Part part(
            NearSearch.Found found,
            CompiledQuery marked,
            CompiledQuery searched,
            List<QueryReading.Expansion> expansions,
            QueryWarning said)
            throws IOException {
        var hits = maker.of(found.best(), marked.asNear(), MatchKind.NEAR, searched.near(), counting);
        return new Part(hits, found.best(), found.endsEarly(), found.more(), expansions, said);
    }
}
