/**
 * The embedded engine, the only user of {@code org.apache.lucene}: {@link dev.wensou.lucene.LuceneEngine} answers,
 * {@link dev.wensou.lucene.LuceneIndexBuilder} builds. {@code analysis} makes tokens, {@code index} is what lies on
 * disk, {@code query} turns what was typed into Lucene queries, {@code answer} counts, ranks, cuts passages and marks.
 */
package dev.wensou.lucene;
