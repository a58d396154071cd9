/**
 * From matches to an answer: one pass that ranks and counts ({@link dev.wensou.lucene.answer.HitCollector}), columns
 * of facet values in memory, passages and marks for the hits of the page only.
 */
package dev.wensou.lucene.answer;
