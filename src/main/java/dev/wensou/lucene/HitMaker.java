package dev.wensou.lucene;

import dev.wensou.dedup.CopyGroups;
import dev.wensou.lucene.answer.Counting;
import dev.wensou.lucene.answer.FacetColumns;
import dev.wensou.lucene.answer.HitCollector.RankedHit;
import dev.wensou.lucene.answer.HitSearch;
import dev.wensou.lucene.answer.Marking;
import dev.wensou.lucene.answer.MatchingCopies;
import dev.wensou.lucene.query.CompiledQuery;
import dev.wensou.search.ArticleCard;
import dev.wensou.search.Explanation;
import dev.wensou.search.Hit;
import dev.wensou.search.MatchKind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;

/** Makes of documents what an answer shows of them: cards, marks, passages, and the copies folded under them. */
final class HitMaker {
    private final IndexSearcher searcher;
    private final HitSearch search;
    private final FacetColumns columns;
    private final Optional<CopyGroups> folded;
    private final boolean explain;

    HitMaker(
            IndexSearcher searcher,
            HitSearch search,
            FacetColumns columns,
            Optional<CopyGroups> folded,
            boolean explain) {
        this.searcher = searcher;
        this.search = search;
        this.columns = columns;
        this.folded = folded;
        this.explain = explain;
    }

    /**
     * @param ranked hits that match
     * @param query what to mark
     * @param matching what a copy must match to be listed; none is if it is absent
     */
    List<Hit> of(
            List<RankedHit> ranked, CompiledQuery query, MatchKind match, Optional<Query> matching, Counting counting)
            throws IOException {
        return of(ranked, Set.of(), query, match, matching, counting);
    }

    /** @param unmatched those of the documents that do not match; they are marked as near */
    List<Hit> of(
            List<RankedHit> ranked,
            Set<Integer> unmatched,
            CompiledQuery query,
            MatchKind match,
            Optional<Query> matching,
            Counting counting)
            throws IOException {
        var articles = new StoredArticles(searcher);
        var marking = new Marking(query);
        var hits = new Hit[ranked.size()];
        for (var place : byDocument(ranked)) {
            var each = ranked.get(place);
            var hit = unmatched.contains(each.document())
                    ? hit(each, articles, query.asNear(), new Marking(query.asNear()), MatchKind.NEAR)
                    : hit(each, articles, query, marking, match);
            hits[place] = query.curation().pinned().contains(each.document()) ? hit.asPinned() : hit;
        }
        return matching.isPresent() ? withCopies(ranked, List.of(hits), matching.get(), counting) : List.of(hits);
    }

    /** The places of hits, in the order in which their articles are read. */
    private static List<Integer> byDocument(List<RankedHit> ranked) {
        var places = new ArrayList<Integer>();
        for (var place = 0; place < ranked.size(); place++) {
            places.add(place);
        }
        places.sort(Comparator.comparingInt(place -> ranked.get(place).document()));
        return places;
    }

    private Hit hit(RankedHit ranked, StoredArticles articles, CompiledQuery query, Marking marking, MatchKind match)
            throws IOException {
        var explanation = explain
                ? Optional.of(new Explainer(searcher, search).explain(ranked.document(), query))
                : Optional.<Explanation>empty();
        return articles.of(ranked.document()).hit(ranked.score(), match, marking, explanation);
    }

    /** The hits with the copies folded under each that match too. */
    private List<Hit> withCopies(List<RankedHit> ranked, List<Hit> hits, Query query, Counting counting)
            throws IOException {
        if (folded.isEmpty()) {
            return hits;
        }
        var copies = new MatchingCopies(folded.get(), columns).of(searcher, query, counting, ranked);
        var complete = new ArrayList<Hit>();
        for (var i = 0; i < hits.size(); i++) {
            var documents = copies.getOrDefault(ranked.get(i).document(), List.of());
            var cards = new ArrayList<ArticleCard>();
            for (var document : documents.subList(0, Math.min(Hit.MAX_DUPLICATES, documents.size()))) {
                cards.add(StoredArticle.of(searcher, document).card());
            }
            complete.add(hits.get(i).with(cards, documents.size()));
        }
        return complete;
    }
}
