/**
 * Judged queries and what they say of a search system: how often the right article is found, how high it stands. Works
 * through two ports alone, {@link dev.wensou.search.SearchEngine} for engines of Wensou and {@link
 * dev.wensou.relevance.PeerProvider} for those it is compared with, so that all are judged the same way.
 */
package dev.wensou.relevance;
