/**
 * Completions of what is being typed: texts laid out by their characters, their pinyin and its initials, found by any of
 * these, and ranked. Knows no engine: whoever has one feeds {@link dev.wensou.suggest.Candidate}s.
 */
package dev.wensou.suggest;
