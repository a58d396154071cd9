/** A server that works for an hour or for days, under load, rebuilds and abuse, and must not grow: {@code scripts/soak}. */
package dev.wensou.soak;
