/**
 * The engine for what outgrows one machine: the ports of {@code search}, answered by an OpenSearch cluster.
 *
 * <p>Texts are cut into tokens here, by the embedded engine's own chains, and the cluster is sent tokens ({@link
 * dev.wensou.opensearch.SentTokens}). So both engines find the same by construction, whatever SmartCN cuts otherwise, and a
 * cluster needs no plugin. Queries are compiled as for the embedded engine and written in the cluster's language ({@link
 * dev.wensou.opensearch.QueryJson}); marks and passages are made here, of the articles that the cluster gives back.
 */
package dev.wensou.opensearch;
