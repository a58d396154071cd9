/**
 * Token chains: from text to the terms of the index. Three chains serve every indexed text, all over folded text (see
 * {@link dev.wensou.text.Folding}), and all agree on what a Latin word is ({@link
 * dev.wensou.lucene.analysis.TextScanner}) and in which forms it stands ({@link
 * dev.wensou.lucene.analysis.WordForms}):
 *
 * <ul>
 *   <li>{@code words}: SmartCN's words, to rank;
 *   <li>{@code grams}: Han bigrams and words at {@link dev.wensou.lucene.analysis.GramPositions}, to find every occurrence;
 *   <li>{@code chars}: single Han characters, to find and rank what is shorter than a bigram.
 * </ul>
 *
 * <p>To add a chain: 1. write its tokenizer; 2. add a constant to {@link dev.wensou.lucene.analysis.Chain}.
 */
package dev.wensou.lucene.analysis;
