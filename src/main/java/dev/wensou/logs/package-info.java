/**
 * How events of the log become lines: for people, or as JSON for programs. What is in an event may come from anybody, so no value
 * can end a line, forge another, or move a terminal's cursor. Nobody else knows Logback; all others write to SLF4J.
 */
package dev.wensou.logs;
