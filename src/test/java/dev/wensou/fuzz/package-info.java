/**
 * Fuzzing: each class whose name ends in {@code Fuzz} lies beside what it feeds with bytes. To add one: 1. write its {@code
 * fuzzerTestOneInput}, in which what is declared to be refused is caught and all else thrown; 2. list it in {@link
 * dev.wensou.fuzz.FuzzTargets}; 3. put a few inputs of your own into {@code src/test/resources/fuzz/NAME/}.
 */
package dev.wensou.fuzz;
