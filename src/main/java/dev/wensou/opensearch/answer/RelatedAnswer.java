package dev.wensou.opensearch.answer;

import dev.wensou.lucene.RelatedSearch;
import dev.wensou.lucene.index.DocumentMapping;
import dev.wensou.opensearch.index.IndexView;
import dev.wensou.opensearch.query.QueryCounts;
import dev.wensou.search.ArticleCard;
import dev.wensou.search.RelatedQueries;
import dev.wensou.search.SearchRequest;
import dev.wensou.search.SortOrder;
import java.io.IOException;
import java.util.ArrayList;

/** What else to search for, by the labels of the best hits. On one thread. */
record RelatedAnswer(IndexView view, Asking asking, ClusterHits hits, QueryCounts counts) {
    private static final double NANOS_PER_MILLI = 1e6;

    /** Nothing where nothing is asked. */
    RelatedQueries of(String query, int size) throws IOException {
        var began = System.nanoTime();
        var asked = asking.of(SearchRequest.of(query).collapsed(true), true);
        var question = asked.question();
        var cards = new ArrayList<ArticleCard>();
        if (question.typed().tree().isPresent()) {
            var range = ClusterHits.Range.from(0, RelatedSearch.HITS);
            asked.pins()
                    .part(range)
                    .forEach(pin -> cards.add(DocumentMapping.card(pin.found().article())));
            var body = asked.body().hits(question.query(), SortOrder.RELEVANCE);
            new FoldedHits(view, hits)
                    .of(true, FoldedHits.Ask.of(asked, body), asked.pins().others(range))
                    .hits()
                    .forEach(hit -> cards.add(DocumentMapping.card(hit.article())));
        }
        var related = new RelatedSearch(view.index().documents(), counts::of).of(query, cards, size);
        return new RelatedQueries(view.index().name(), (System.nanoTime() - began) / NANOS_PER_MILLI, related);
    }
}
