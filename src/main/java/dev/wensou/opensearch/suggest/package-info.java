/**
 * What completions and corrections ask of a cluster: texts that may be suggested ({@link
 * dev.wensou.opensearch.suggest.ClusterTexts}), asked at a {@link dev.wensou.opensearch.suggest.Pace} that leaves the cluster to those who
 * search, and what it knows of a query that may be a slip ({@link dev.wensou.opensearch.suggest.ClusterEvidence}). It may use {@code
 * query}, {@code index}, {@code cluster} and the embedded engine; it does not know what answers searches.
 */
package dev.wensou.opensearch.suggest;
