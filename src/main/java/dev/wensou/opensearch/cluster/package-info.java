/**
 * The connection: where a cluster is and how to be let in ({@link dev.wensou.opensearch.cluster.ClusterAccess}), and what asks it
 * ({@link dev.wensou.opensearch.cluster.Cluster}), JSON there and JSON back. It knows nothing of articles, searches or indexes, and
 * it alone knows OpenSearch's client: what a cluster answers with an error is a {@link
 * dev.wensou.opensearch.cluster.ClusterException}, and no answer a {@link dev.wensou.opensearch.cluster.ClusterAwayException}.
 */
package dev.wensou.opensearch.cluster;
