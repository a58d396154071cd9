package dev.wensou.logs;

/** What a line of the log looks like. */
public enum LogFormat {
    /** For people: the time of day, the level and the message; no events of single requests. */
    TEXT,
    /** For programs: a JSON object a line, also for each request. */
    JSON
}
