/**
 * Files to articles, with an outcome for every file. A file goes through {@link dev.wensou.text.Decoder}, then to the
 * first {@link dev.wensou.ingest.ArticleFormat} that accepts it; a file that fails is counted and explained in the
 * {@link dev.wensou.ingest.IngestReport} and never stops the run.
 *
 * <p>To add a format: 1. write one class that implements {@link dev.wensou.ingest.ArticleFormat}; 2. add one line to
 * {@link dev.wensou.ingest.ArticleFormats}, before the more general ones; 3. extend the format contract in the tests
 * with its sample files.
 */
package dev.wensou.ingest;
