/**
 * What people search for, counted by day and kept on this disk, where an operator asks for it. Texts are counted, people
 * are not: nothing here knows an address, a browser, a session or the time of a search. Knows no engine.
 */
package dev.wensou.analytics;
