/**
 * The files of {@code index-config/} as typed, checked records: what a site owner tunes without Java. Each file is
 * loaded once and checked whole; every problem is reported together, with the file, the place, what is allowed and
 * the nearest known name. The defaults travel in the jar; a directory given by {@code --config} overrides them file
 * by file.
 *
 * <p>To add one: 1. write its record here with a static {@code parse} that reports to a {@link
 * dev.wensou.config.Problems}; 2. load it in {@link dev.wensou.config.IndexConfig}; 3. if it shapes the index, list
 * it in the fingerprint there; 4. describe it in {@code index-config/README.md}.
 */
package dev.wensou.config;
