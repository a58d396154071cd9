package dev.wensou.lucene;

import dev.wensou.config.IndexConfig;
import dev.wensou.lucene.analysis.Analysis;
import dev.wensou.lucene.answer.HitSearch;
import dev.wensou.lucene.index.GenerationInfo;
import dev.wensou.lucene.query.QueryCompiler;
import dev.wensou.search.ArticleCard;
import dev.wensou.search.DateRange;
import dev.wensou.search.FacetScope;
import dev.wensou.search.MatchKind;
import dev.wensou.search.SearchRequest;
import dev.wensou.search.SearchTrace;
import dev.wensou.search.SortOrder;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.util.Bits;

/**
 * Asks a generation that nobody serves yet for articles that it holds, by their titles, along the way that every search
 * goes. Bytes can be sound and still hold an index in which nothing is found.
 */
public final class SmokeQueries {
    private static final Pattern QUOTES = Pattern.compile("[\"\\p{Pi}\\p{Pf}\\p{Ps}\\p{Pe}＂]+");
    private static final int MOST_CHARS = 60;
    private static final int PAGE = 100;

    private final IndexConfig config;
    private final QueryCompiler compiler;
    private final HitSearch search;

    public SmokeQueries(IndexConfig config) {
        this.config = config;
        this.compiler = new QueryCompiler(
                new Analysis(config.segmenter()),
                config.ranking(),
                config.vocabulary().current());
        this.search = new HitSearch(config.ranking().places());
    }

    /**
     * How the queries went.
     *
     * @param asked how many titles were looked for
     * @param missed the titles that did not find their article
     */
    public record Result(int asked, List<String> missed) {
        public Result {
            missed = List.copyOf(missed);
        }
    }

    /**
     * Looks for the titles of some articles, quoted.
     *
     * @param sample how many articles to draw; no more are asked for
     * @throws IOException if the generation cannot be read
     */
    public Result run(GenerationInfo info, int sample, Random random) throws IOException {
        var generation = ServedGeneration.open(info, ServingRules.of(config), new OpenStates());
        try {
            var run = new SearchRun(
                    generation.view(Deadline.NONE), compiler, search, config.facets(), LocalDate.EPOCH, info::name);
            var asked = 0;
            var missed = new ArrayList<String>();
            for (var card : draw(generation, sample, random)) {
                var piece = piece(card.title());
                if (piece.codePoints().anyMatch(Character::isLetter)) {
                    asked++;
                    if (!finds(run, piece, card)) {
                        missed.add(card.title());
                    }
                }
            }
            return new Result(asked, missed);
        } finally {
            generation.release();
        }
    }

    private static boolean finds(SearchRun run, String piece, ArticleCard card) throws IOException {
        var request = new SearchRequest(
                "\"" + piece + "\"", 1, PAGE, SortOrder.RELEVANCE, Map.of(), DateRange.ALL, new FacetScope.All());
        var response = run.answer(request, new SearchTrace());
        // a title that more articles hold than stand on a page says no more than that they are found
        return response.total() > PAGE
                || response.hits().stream()
                        .filter(hit -> hit.match() == MatchKind.STRICT)
                        .anyMatch(hit -> hit.card().id().equals(card.id()));
    }

    /** The longest part of a title that can stand between quotation marks as it is. */
    private static String piece(String title) {
        var longest = Arrays.stream(QUOTES.split(title))
                .max(Comparator.comparingInt(String::length))
                .orElse("");
        if (longest.length() <= MOST_CHARS) {
            return longest;
        }
        // the last word may be cut, and half a word is not found in its article
        var end = Math.max(longest.lastIndexOf(' ', MOST_CHARS), MOST_CHARS / 2);
        return longest.substring(0, Character.isLowSurrogate(longest.charAt(end)) ? end - 1 : end);
    }

    private static List<ArticleCard> draw(ServedGeneration generation, int sample, Random random) throws IOException {
        var searcher = generation.searcher();
        var reader = searcher.getIndexReader();
        var cards = new ArrayList<ArticleCard>();
        var documents =
                random.ints(0, reader.maxDoc()).limit(2L * sample).distinct().toArray();
        for (var document : documents) {
            var leaf = reader.leaves().get(ReaderUtil.subIndex(document, reader.leaves()));
            Bits live = leaf.reader().getLiveDocs();
            if (cards.size() < sample && (live == null || live.get(document - leaf.docBase))) {
                cards.add(StoredArticle.of(searcher, document).card());
            }
        }
        return cards;
    }
}
