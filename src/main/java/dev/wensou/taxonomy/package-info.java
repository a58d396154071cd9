/**
 * What an article is about, where its source does not say: technologies, industries and companies by the terms of
 * {@code taxonomy.json} that its text mentions often, early and throughout.
 *
 * <p>{@link dev.wensou.taxonomy.Tagger} is the way in: an article goes in, the article with its derived values comes
 * out. {@code TermTable} is the compiled taxonomy, {@code MentionScan} one pass over a text, {@code SalienceScore} the
 * judgment.
 */
package dev.wensou.taxonomy;
