/**
 * What lies in the cluster: the names of the indexes ({@link dev.wensou.opensearch.index.IndexNames}), what one is made of
 * ({@link dev.wensou.opensearch.index.IndexTemplate}), the one mapping between articles and documents ({@link
 * dev.wensou.opensearch.index.ArticleDocument}, {@link dev.wensou.opensearch.index.FoundArticle}), how documents are sent, and the
 * states of an index that are read ({@link dev.wensou.opensearch.index.IndexView}). It may use {@code cluster}, and the embedded
 * engine's chains and fields; it does not know what is asked of an index.
 *
 * <p>To add a field: 1. name it in {@link dev.wensou.opensearch.index.Fields}; 2. map it in {@code IndexTemplate}; 3. fill it in
 * {@code ArticleDocument}.
 */
package dev.wensou.opensearch.index;
