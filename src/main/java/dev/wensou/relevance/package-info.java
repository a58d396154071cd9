/**
 * Judged queries and what they say of an engine: how often the right article is found, how high it stands. Works
 * through the port {@link dev.wensou.search.SearchEngine} alone, so that any engine can be judged the same way.
 */
package dev.wensou.relevance;
