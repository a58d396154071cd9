/**
 * What the fault tests did and found, and the page docs/reliability.md that is made of it.
 *
 * <p>A fault test does a little in every build and much under {@code scripts/faults}. To add one, in any package:
 *
 * <ol>
 *   <li>A constant of {@link dev.wensou.faults.report.FaultRow}: the number of the promise, what it promises, what is done
 *       to hold it, and the name of the test class. It is a row of the page from then on.
 *   <li>{@code @Tag("faults")} on the test class; {@code scripts/faults} runs all that have it, {@code scripts/faults --only
 *       NAME} one.
 *   <li>How much it does from {@link dev.wensou.faults.report.Effort}: {@code Effort.of("kills", 6, 200)} is 6 in a build,
 *       200 in the long form, and what {@code -Dwensou.kills} says in either.
 *   <li>At its end, before it asserts anything, {@code FaultResult.of(FaultRow.KILLS, cases, failures).seed(seed)
 *       .figure("acknowledged", n, "documents").handIn()}. That writes {@code target/faults/KILLS.json}, in the long form
 *       only. A program that is no Java test may write such a file by itself.
 * </ol>
 *
 * <p>The page is written anew from all the files that are there at the end of {@code scripts/faults}, whoever ran when; each
 * says from which commit. A row without a file is said not to have been run.
 */
package dev.wensou.faults.report;
