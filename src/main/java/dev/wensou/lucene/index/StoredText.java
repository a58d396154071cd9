package dev.wensou.lucene.index;

/**
 * A text and what it folds to, of the same length. Both are made of one array of units that all texts of an answer share, where
 * folding a text that was read took three arrays of its length more: a tenth of all that an answer allocated. Immutable.
 */
public record StoredText(String text, String folded) {}
