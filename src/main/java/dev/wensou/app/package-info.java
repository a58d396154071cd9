/**
 * The command line and the wiring: the only place that chooses an engine, reads settings and writes to the terminal.
 * One class a command; {@link dev.wensou.app.Main} lists them.
 */
package dev.wensou.app;
