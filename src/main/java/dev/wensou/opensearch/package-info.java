/**
 * The engine for what outgrows one machine: the ports of {@code search}, answered by an OpenSearch cluster. {@link
 * dev.wensou.opensearch.OpenSearchEngine} answers, {@link dev.wensou.opensearch.OpenSearchIndexBuilder}, {@link
 * dev.wensou.opensearch.OpenSearchIndexUpdate} and {@link dev.wensou.opensearch.OpenSearchArticleWriter} change what is served.
 *
 * <p>Texts are cut into tokens here, by the embedded engine's own chains, and the cluster is sent tokens ({@link
 * dev.wensou.opensearch.index.SentTokens}). So both engines find the same by construction, whatever SmartCN cuts otherwise, and a
 * cluster needs no plugin. Queries are compiled as for the embedded engine and written in the cluster's language ({@link
 * dev.wensou.opensearch.query.QueryJson}); marks and passages are made here, of the articles that the cluster gives back.
 *
 * <p>Its rooms, of which each knows those before it at most: {@code cluster} is the connection, {@code index} what lies there, {@code
 * query} what is asked, {@code answer} what comes of it, {@code copies} which articles are of one story, {@code changes} what is kept so
 * that an index can change, {@code suggest} what completions and corrections ask. They do not know this package, which puts them
 * together.
 */
package dev.wensou.opensearch;
