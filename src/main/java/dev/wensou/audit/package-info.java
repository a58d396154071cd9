/**
 * What search promises, held against an engine's own articles: random queries with a seed, and how often each promise
 * was kept. Works through the port {@link dev.wensou.search.SearchEngine} alone and knows nothing of how an engine
 * keeps its word, so that it cannot repeat the engine's mistakes.
 *
 * <p>To add a promise: 1. write a {@link dev.wensou.audit.Promise} here; 2. list it in {@link dev.wensou.audit.Audit};
 * 3. break it in the tests with an engine that does not keep it.
 */
package dev.wensou.audit;
