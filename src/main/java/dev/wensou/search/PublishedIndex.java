package dev.wensou.search;

/** A generation that is now served: its name, its articles, and its size on disk. */
public record PublishedIndex(String generation, int documents, long bytes) {}
