package dev.wensou.search;

import dev.wensou.article.ArticleId;
import java.util.List;
import java.util.Optional;

/**
 * Answers searches. Safe for any number of threads. Every method throws {@link SearchFailure} and nothing else, and
 * every answer comes from exactly one generation of the index.
 */
public interface SearchEngine extends AutoCloseable {
    /** The hits of a request, with counts over all of them. */
    SearchResponse search(SearchRequest request);

    /**
     * The values of one facet among the hits of a search, exactly counted.
     *
     * @throws SearchFailure.BadQuery if there is no such facet, or it is no tree and a {@code parent} is asked for; the
     *     message lists those there are
     */
    FacetValues values(FacetRequest request);

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
     * What the index makes of a text.
     *
     * @param field an indexed field, such as {@code body.words}
     * @throws SearchFailure.BadQuery if there is no such field; the message lists those there are
     */
    List<Token> tokens(String field, String text);

    /** What is served now. */
    EngineStatus status();

    /** Ends the engine. Searches under way finish on the generation they began with. */
    @Override
    void close();
}
