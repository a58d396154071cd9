package dev.wensou.analytics;

/**
 * A search that was answered.
 *
 * @param query as it was typed
 * @param total how many articles match strictly
 * @param tookMillis time from request to answer inside the engine
 */
public record Answered(String query, long total, double tookMillis) {}
