package dev.wensou.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.wensou.article.ArticleField;
import dev.wensou.config.LiveVocabulary;
import dev.wensou.search.ArticleCard;
import dev.wensou.search.Correction;
import dev.wensou.search.Explanation;
import dev.wensou.search.Hit;
import dev.wensou.search.MarkedText;
import dev.wensou.search.MonthCount;
import dev.wensou.search.QueryReading;
import dev.wensou.search.QueryWarning;
import dev.wensou.search.SearchRequest;
import dev.wensou.search.SearchResponse;
import dev.wensou.search.Snippet;
import dev.wensou.search.Token;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The JSON of version 1 of the API, name by name. Absent values are null, never missing. */
@JsonInclude(JsonInclude.Include.ALWAYS)
final class Views {
    static final String CONTENT_TYPE = "application/json; charset=utf-8";

    private Views() {}

    record Query(
            String text,
            String mode,
            String corrected,
            Long correctedTotal,
            boolean relaxed,
            List<QueryReading.Expansion> expansions,
            List<String> warnings,
            List<String> warningCodes,
            List<String> rules,
            String redirect) {
        static Query of(QueryReading reading, Optional<Correction> correction) {
            return new Query(
                    reading.text(),
                    "lexical",
                    correction.map(Correction::text).orElse(null),
                    correction.map(Correction::total).orElse(null),
                    reading.relaxed(),
                    reading.expansions(),
                    reading.warnings().stream().map(QueryWarning::message).toList(),
                    reading.warnings().stream().map(QueryWarning::code).toList(),
                    reading.rules(),
                    reading.redirect().orElse(null));
        }
    }

    /** {@code value} articles match; {@code listed} of them are hits, the others are copies folded under those. */
    record Total(long value, boolean exact, long listed) {
        static Total of(SearchResponse response) {
            return new Total(response.total(), true, response.listed());
        }
    }

    /** {@code next} is the cursor of the next page, null where no hit stands behind this one. */
    record Page(int number, int size, String next) {
        static Page of(SearchRequest request, int page, SearchResponse response) {
            return new Page(
                    page,
                    request.size(),
                    response.next()
                            .map(cursor -> new CursorText(request, cursor).toString())
                            .orElse(null));
        }
    }

    record Marked(String text, List<int[]> marks) {
        static Marked of(MarkedText text) {
            return new Marked(text.text(), Views.marks(text));
        }
    }

    /** {@code offset} is where the passage begins in the text {@code field}: body, summary or labels. */
    record Passage(String text, List<int[]> marks, int offset, String field) {
        static Passage of(Snippet snippet) {
            return new Passage(
                    snippet.passage().text(),
                    Views.marks(snippet.passage()),
                    snippet.offset(),
                    snippet.field().name().toLowerCase(Locale.ROOT));
        }
    }

    /** A copy that is folded under a hit; beside its title what tells it from others of the same title. */
    record Duplicate(String id, String title, String source, String publishedOn, String datePrecision, String script) {
        static Duplicate of(ArticleCard card) {
            return new Duplicate(
                    card.id().value(),
                    card.title(),
                    card.source().orElse(null),
                    day(card),
                    precision(card),
                    card.script().code());
        }
    }

    /**
     * {@code datePrecision} is {@code day}, or {@code month} where {@code publishedOn} is a month's first day; {@code
     * derived} names the fields whose values were concluded from the text.
     */
    record HitView(
            String id,
            double score,
            String match,
            boolean pinned,
            Marked title,
            List<Passage> snippets,
            String url,
            String source,
            String author,
            String publishedOn,
            String datePrecision,
            List<String> keywords,
            List<String> technologies,
            List<String> industries,
            List<String> companies,
            List<String> derived,
            String script,
            List<Duplicate> duplicates,
            int duplicateCount,
            Explained explanation) {
        static HitView of(Hit hit) {
            var card = hit.card();
            return new HitView(
                    card.id().value(),
                    hit.score(),
                    hit.match().name().toLowerCase(Locale.ROOT),
                    hit.pinned(),
                    Marked.of(hit.title()),
                    hit.snippets().stream().map(Passage::of).toList(),
                    card.url().orElse(null),
                    card.source().orElse(null),
                    card.author().orElse(null),
                    day(card),
                    precision(card),
                    card.keywords(),
                    card.technologies(),
                    card.industries(),
                    card.companies(),
                    Views.derived(card),
                    card.script().code(),
                    hit.duplicates().stream().map(Duplicate::of).toList(),
                    hit.duplicateCount(),
                    hit.explanation().map(Explained::of).orElse(null));
        }
    }

    record Found(String field, int times, List<String> forms) {}

    record Word(String text, String origin, double weight, List<Found> found) {}

    /** {@code match} is {@code strict}, {@code near} or {@code none}; {@code origin} is {@code typed}, {@code expansion} or
     * {@code near}; {@code rules} are {@code pinned}, {@code hidden}, {@code boosted}. */
    record Explained(
            String match,
            boolean whole,
            double score,
            double places,
            double boost,
            List<String> rules,
            List<Word> words) {
        static Explained of(Explanation explanation) {
            return new Explained(
                    explanation.match().name().toLowerCase(Locale.ROOT),
                    explanation.whole(),
                    explanation.score(),
                    explanation.places(),
                    explanation.boost(),
                    explanation.rules().stream()
                            .map(rule -> rule.name().toLowerCase(Locale.ROOT))
                            .toList(),
                    explanation.words().stream().map(Explained::word).toList());
        }

        private static Word word(Explanation.Word word) {
            return new Word(
                    word.text(),
                    word.origin().name().toLowerCase(Locale.ROOT),
                    word.weight(),
                    word.found().stream()
                            .map(found -> new Found(found.field(), found.times(), found.forms()))
                            .toList());
        }
    }

    record Month(String month, int count) {
        static Month of(MonthCount count) {
            return new Month(count.month().toString(), count.count());
        }
    }

    record Search(
            Query query,
            Total total,
            double tookMillis,
            String generation,
            Page page,
            List<HitView> hits,
            List<FacetViews.Facet> facets,
            List<Month> dates) {
        /**
         * @param page the number of the page, counted on where it was reached by cursors
         * @param correction what the query was probably meant to be
         */
        static Search of(SearchRequest request, int page, SearchResponse response, Optional<Correction> correction) {
            return new Search(
                    Query.of(response.query(), correction),
                    Total.of(response),
                    thousandths(response.tookMillis()),
                    response.generation(),
                    Page.of(request, page, response),
                    response.hits().stream().map(HitView::of).toList(),
                    response.facets().stream().map(FacetViews.Facet::of).toList(),
                    response.dates().stream().map(Month::of).toList());
        }
    }

    record Tokens(String field, List<Token> tokens) {}

    /** The entries of each file that are in use now. */
    record Reloaded(
            boolean changed,
            int lexiconTerms,
            int synonymGroups,
            int regionalPairs,
            int codeTerms,
            int stopwords,
            int functionWords,
            int rules) {
        static Reloaded of(LiveVocabulary.Reloaded reloaded) {
            var size = reloaded.size();
            return new Reloaded(
                    reloaded.changed(),
                    size.lexiconTerms(),
                    size.synonymGroups(),
                    size.regionalPairs(),
                    size.codeTerms(),
                    size.stopwords(),
                    size.functionWords(),
                    reloaded.rules());
        }
    }

    static double thousandths(double millis) {
        return Math.round(millis * 1000) / 1000.0;
    }

    private static List<int[]> marks(MarkedText text) {
        return text.marks().stream()
                .map(mark -> new int[] {mark.start(), mark.end()})
                .toList();
    }

    /** The names of the fields that were concluded from the text, in their order. */
    private static List<String> derived(ArticleCard card) {
        return card.derived().stream().sorted().map(ArticleField::publicName).toList();
    }

    static String day(ArticleCard card) {
        return card.publishedOn().map(date -> date.day().toString()).orElse(null);
    }

    static String precision(ArticleCard card) {
        return card.publishedOn().map(date -> date.precision().code()).orElse(null);
    }
}
