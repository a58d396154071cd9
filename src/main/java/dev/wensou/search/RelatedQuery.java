package dev.wensou.search;

/**
 * Something else to search for, about the subject of a query.
 *
 * @param kind which of its labels the articles have it from: a technology, a company or a keyword
 * @param count how many articles a search for the text finds; 1 at least
 */
public record RelatedQuery(String text, Suggestion.Kind kind, long count) {}
