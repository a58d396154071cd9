/**
 * Which articles of an index are copies of one story: found in all at once when it is built ({@link
 * dev.wensou.opensearch.copies.BuiltStories}), and kept true as single ones change ({@link
 * dev.wensou.opensearch.copies.ChangedStories}). It may use {@code index}, {@code cluster} and {@code dedup}, which says what a copy
 * is; it needs neither Lucene nor what answers searches.
 */
package dev.wensou.opensearch.copies;
