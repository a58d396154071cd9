/**
 * Parts of Wensou beside the stock parts that they replace, measured by JMH: {@code scripts/bench-parts}. To add one: 1.
 * write a class of {@code @Benchmark} methods; 2. have {@code scripts/bench-parts} run it, with {@link
 * dev.wensou.bench.CpuProfiler}, as others may be busy on the machine.
 */
package dev.wensou.bench;
