package dev.wensou.search;

import dev.wensou.article.ArticleId;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Answers searches. Safe for any number of threads. Every method throws {@link SearchFailure} and nothing else of its own, and
 * every answer comes from exactly one generation of the index.
 */
public interface SearchEngine extends AutoCloseable {
    /** The hits of a request, with counts over all of them. */
    SearchResponse search(SearchRequest request);

    /**
     * The same, telling what it costs.
     *
     * @param trace tells nothing where an engine does not measure itself
     */
    default SearchResponse search(SearchRequest request, SearchTrace trace) {
        return search(request);
    }

    /**
     * The values of one facet among the hits of a search, exactly counted.
     *
     * @throws SearchFailure.BadQuery if there is no such facet, or it is no tree and a {@code parent} is asked for; the
     *     message lists those there are
     */
    FacetValues values(FacetRequest request);

    /**
     * The page that begins at a cursor, from the state of the index that the cursor names: pages that follow each other
     * have neither gaps nor repeats, whatever is published meanwhile.
     *
     * @param request the one whose answer gave out the cursor; its page is not looked at, and its size, facets and
     *     explanations may differ
     * @throws SearchFailure.CursorExpired if that state is gone
     */
    default SearchResponse after(SearchRequest request, Cursor cursor) {
        throw new SearchFailure.CursorExpired("this engine gives out no cursors; ask by page");
    }

    /** The same, telling what it costs. */
    default SearchResponse after(SearchRequest request, Cursor cursor, SearchTrace trace) {
        return after(request, cursor);
    }

    /**
     * Shows every strict hit of a request, and those that rules have pinned, whatever its page and size, in the order of its pages and from one state of the
     * index. Memory does not grow with their number.
     *
     * @param sink takes a hit and says whether it wants another; what it throws ends it and comes out as it is
     */
    void eachHit(SearchRequest request, Predicate<Hit> sink);

    /**
     * Every strict hit of a request, whatever its page, in no particular order: what the request's total counts. For
     * measurements and exports; it reads something of each hit.
     */
    List<ArticleId> matches(SearchRequest request);

    /** The article of that id with every mark for {@code query}; an empty query marks nothing. */
    Optional<ArticleView> find(ArticleId id, String query);

    /** Why the article of that id is a hit of a query or not; empty if there is no such article. */
    Optional<Explanation> explain(ArticleId id, String query);

    /**
     * What is similar to the article of that id; empty if there is no such article.
     *
     * @param size at most so many, 1 to {@value SimilarArticles#MAX_SIZE}
     */
    Optional<SimilarArticles> similar(ArticleId id, int size);

    /**
     * What else to search for, about the subject of a query; none where nothing is asked or found.
     *
     * @param size at most so many, 1 to {@value RelatedQueries#MAX_SIZE}
     */
    RelatedQueries related(String query, int size);

    /**
     * What the index makes of a text.
     *
     * @param field an indexed field, such as {@code body.words}
     * @throws SearchFailure.BadQuery if there is no such field; the message lists those there are
     */
    List<Token> tokens(String field, String text);

    /** What is served now. */
    EngineStatus status();

    /** The facets of {@link #status}, which every request asks for. */
    default List<EngineStatus.Facet> facets() {
        return status().facets();
    }

    /** What is served, for those who watch the server; absent where an engine does not say, or serves nothing. Never throws. */
    default Optional<IndexVitals> vitals() {
        return Optional.empty();
    }

    /** Ends the engine. Searches under way finish on the generation they began with. */
    @Override
    void close();
}
