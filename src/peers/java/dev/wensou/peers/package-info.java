/**
 * What Wensou is judged beside: the analyzers that a user of stock Lucene chooses from, each with one field, BM25 with
 * Lucene's defaults, and OR of the query's tokens. No part of the product: built by the profile {@code peers} and
 * found through {@link dev.wensou.relevance.PeerProvider}.
 */
package dev.wensou.peers;
