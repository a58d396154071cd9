/**
 * What every engine must do, whatever it is built on: one abstract class a topic, and data sets of searches with the
 * reason of each.
 *
 * <p>To add an engine: extend each contract with a class whose {@link dev.wensou.contract.EngineContract#open} builds
 * an index of the given articles. To add searches: add a folder under {@code src/test/resources/searches}.
 */
package dev.wensou.contract;
