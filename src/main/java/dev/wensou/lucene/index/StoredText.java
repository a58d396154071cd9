package dev.wensou.lucene.index;

/**
 * A text and what it folds to, of the same length, in arrays that all texts of an answer share: nothing is made of a text but
 * the passages that are shown. As texts of their own the bodies of a page were a third of all that an answer allocated.
 */
public record StoredText(Units text, Units folded) {}
