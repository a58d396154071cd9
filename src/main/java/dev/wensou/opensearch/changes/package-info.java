/**
 * What is kept beside the generations so that they can change: what clients changed ({@link
 * dev.wensou.opensearch.changes.ChangeLog}), what is known of the files of a corpus ({@link
 * dev.wensou.opensearch.changes.ManifestIndex}), and what a sync has begun ({@link
 * dev.wensou.opensearch.changes.UnfinishedSyncs}). It may use {@code copies}, {@code query} for filters, {@code index} and {@code
 * cluster}; it needs neither Lucene nor what answers searches.
 */
package dev.wensou.opensearch.changes;
