/**
 * Files to articles, with an outcome for every file. A file goes through {@link dev.wensou.text.Decoder}, then to the
 * first {@link dev.wensou.ingest.ArticleFormat} that accepts it, which finds one article or several; a file that fails is counted and explained in the
 * {@link dev.wensou.ingest.IngestReport} and never stops the run.
 *
 * <p>To add a format: 1. write one class that implements {@link dev.wensou.ingest.ArticleFormat}; 2. add one line to
 * {@link dev.wensou.ingest.ArticleFormats}, before the more general ones; 3. put sample files with their expectations
 * into {@code src/test/resources/ingest/NAME/} and extend {@code ArticleFormatContract} in a test.
 */
package dev.wensou.ingest;
