/**
 * Bytes to text, and what is known about Chinese characters: charsets, clean-up of scraped text, the Han script, and
 * the folding under which two spellings are the same to a search. Pure functions over immutable tables; safe for any
 * number of threads.
 */
package dev.wensou.text;
