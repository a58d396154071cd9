package dev.wensou.lucene;

import dev.wensou.search.ArticleCard;
import dev.wensou.search.FacetCounts;
import dev.wensou.search.Hit;
import dev.wensou.search.MarkedText;
import dev.wensou.search.QueryReading;
import dev.wensou.search.SearchRequest;
import dev.wensou.search.SearchResponse;
import java.util.Collection;
import java.util.List;

/**
 * How much of the heap a request and its answer take, in characters of two bytes, on the high side: all that a client can make long
 * is counted, the request's own texts too. Safe for any number of threads.
 */
final class AnswerSize {
    /** The objects of an answer, or of a hit, beside their texts. */
    private static final int BESIDE_HIT = 200;
    /** The same of a text, a mark, or a value of a facet, whose text is that of the facet's column. */
    private static final int BESIDE_TEXT = 40;

    private AnswerSize() {}

    static long chars(SearchRequest request, SearchResponse answer) {
        var chars = 2L * BESIDE_HIT + text(request.query()) + reading(answer.query());
        for (var selection : request.selections().entrySet()) {
            chars += text(selection.getKey()) + texts(selection.getValue());
        }
        for (var hit : answer.hits()) {
            chars += hit(hit);
        }
        for (var facet : answer.facets()) {
            chars += facet(facet);
        }
        return chars + (long) BESIDE_TEXT * answer.dates().size();
    }

    private static long reading(QueryReading reading) {
        var chars = BESIDE_TEXT + text(reading.text()) + texts(reading.rules());
        for (var expansion : reading.expansions()) {
            chars += text(expansion.from()) + texts(expansion.to());
        }
        for (var warning : reading.warnings()) {
            chars += BESIDE_TEXT + warning.toString().length();
        }
        return chars + reading.redirect().map(AnswerSize::text).orElse(0L);
    }

    private static long hit(Hit hit) {
        var chars = BESIDE_HIT + card(hit.card()) + marked(hit.title());
        for (var snippet : hit.snippets()) {
            chars += BESIDE_TEXT + marked(snippet.passage());
        }
        for (var copy : hit.duplicates()) {
            chars += card(copy);
        }
        return chars;
    }

    private static long card(ArticleCard card) {
        var chars = BESIDE_HIT + text(card.title()) + text(card.origin());
        for (var each : List.of(card.url(), card.source(), card.author())) {
            chars += each.map(AnswerSize::text).orElse(0L);
        }
        return chars
                + texts(card.keywords())
                + texts(card.technologies())
                + texts(card.industries())
                + texts(card.companies());
    }

    private static long facet(FacetCounts facet) {
        var chars = (long) BESIDE_TEXT;
        for (var value : facet.values()) {
            chars += BESIDE_TEXT + texts(value.asked());
        }
        return chars;
    }

    private static long marked(MarkedText text) {
        return text(text.text()) + (long) BESIDE_TEXT * text.marks().size();
    }

    private static long texts(Collection<String> texts) {
        var chars = 0L;
        for (var each : texts) {
            chars += text(each);
        }
        return chars;
    }

    private static long text(String text) {
        return BESIDE_TEXT + (long) text.length();
    }
}
