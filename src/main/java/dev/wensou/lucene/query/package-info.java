/**
 * From what was typed to what is searched, in four steps that never fail: {@link dev.wensou.lucene.query.QueryGuard}
 * makes any text safe for the grammar, {@link dev.wensou.lucene.query.QueryParser} reads it into a {@link
 * dev.wensou.lucene.query.QueryTree}, {@link dev.wensou.lucene.query.MatchingRules} decides what each piece must match
 * as {@link dev.wensou.lucene.query.Literal}s, and {@link dev.wensou.lucene.query.QueryCompiler} makes Lucene queries
 * of them.
 *
 * <p>To add a query feature: add a case to {@code QueryTree}; the compiler lists the places.
 */
package dev.wensou.lucene.query;
