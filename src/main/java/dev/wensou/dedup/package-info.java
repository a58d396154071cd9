/**
 * Which articles are copies of one story: reposts, lightly edited copies, and copies in the other script. A {@link
 * dev.wensou.dedup.Signature} is what is kept of an article's text, a few hundred bytes whatever its length; a {@link
 * dev.wensou.dedup.CopyRule} decides from two of them; {@link dev.wensou.dedup.CopyGroups} gathers the copies of a whole
 * collection in linear time.
 *
 * <p>Shingles, resemblance, containment and sketches as in Broder, "On the resemblance and containment of documents"
 * (SEQUENCES 1997); one-permutation minhashes as in Li, Owen and Zhang, "One Permutation Hashing" (NIPS 2012), made
 * dense as in Shrivastava, "Optimal Densification for Fast and Accurate Minwise Hashing" (ICML 2017); banding as in
 * Leskovec, Rajaraman and Ullman, "Mining of Massive Datasets", section 3.4.
 */
package dev.wensou.dedup;
