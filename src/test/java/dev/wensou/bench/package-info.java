/** What {@code scripts/bench-index} measures with: made-up corpora of any size, and a plain Lucene index to compare with. */
package dev.wensou.bench;
