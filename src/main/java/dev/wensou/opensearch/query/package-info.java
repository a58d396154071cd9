/**
 * From what was typed to the language of the cluster. Queries are compiled as for the embedded engine, which asks of an index
 * what {@link dev.wensou.opensearch.query.ClusterTerms} answers, and what it makes is written down by {@link
 * dev.wensou.opensearch.query.QueryJson}; {@link dev.wensou.opensearch.query.ValueFilters} and {@link
 * dev.wensou.opensearch.query.Boosts} are what filters and rules add. It may use {@code index} and all of the embedded engine; it
 * does not know what becomes of an answer.
 *
 * <p>To add a kind of query: add a case to {@code QueryJson}, which refuses those that it has no words for.
 */
package dev.wensou.opensearch.query;
