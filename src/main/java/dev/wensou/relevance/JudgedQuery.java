package dev.wensou.relevance;

/** A query and the documents that answer it. */
public record JudgedQuery(String id, String text, Judgments judgments) {}
