/**
 * Requests, answers, and the ports that engines implement. Values and interfaces only: nothing here knows how an
 * index works, what HTTP is, or where configuration lives.
 *
 * <p>To add an engine: 1. implement {@link dev.wensou.search.SearchEngine} and {@link dev.wensou.search.IndexBuilder}
 * in a package of its own; 2. run the engine contract of the tests against it; 3. choose it in {@code app}.
 */
package dev.wensou.search;
