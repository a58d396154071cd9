package dev.wensou.lucene.query;

/**
 * A term of the grams of what was typed.
 *
 * @param weight what it tells of an article that holds it, above 0: the more the rarer it is
 */
public record WeightedGram(String text, double weight) {}
