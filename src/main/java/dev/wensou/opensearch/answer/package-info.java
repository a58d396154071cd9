/**
 * From a request to an answer: {@link dev.wensou.opensearch.answer.ClusterSearch} asks one state of an index for hits, counts,
 * copies and those that are near, and makes passages and marks of the articles that the cluster gives back. It may use {@code
 * query}, {@code index} and all of the embedded engine. It reaches the cluster through an {@link
 * dev.wensou.opensearch.index.IndexView} alone, so that an answer is of one state, and it changes nothing there.
 */
package dev.wensou.opensearch.answer;
