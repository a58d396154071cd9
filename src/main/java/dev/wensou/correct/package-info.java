/**
 * "Did you mean": what a query was meant to be that finds little, by the slips that people make: characters of the same
 * sound or shape, neighbours swapped, one doubled or left out, pinyin in place of characters, another keyboard. Knows no
 * engine: whoever has one answers for it as {@link dev.wensou.correct.Evidence}.
 *
 * <p>To add a kind of slip: 1. cases in {@code src/test/resources/correct/slips.tsv}, and queries that look like it and
 * are right in {@code good.tsv}; 2. a class that makes {@link dev.wensou.correct.Fix}es of a part of a query; 3. a line in
 * {@link dev.wensou.correct.DidYouMean}.
 */
package dev.wensou.correct;
