/**
 * What an article is: plain, immutable values that every other package may use and that depend on nothing but
 * {@code java..}. An article carries its text in the original glyphs; folding, tokens and marks are the business of
 * the engines.
 */
package dev.wensou.article;
