/**
 * Wensou beside what it replaces. Parts, by JMH: {@code scripts/bench-parts}. A full answer, in turns with Lucene's stock parts
 * and OpenSearch: {@code scripts/bench-search}. To add a part: 1. write a class of {@code @Benchmark} methods; 2. have
 * {@code scripts/bench-parts} run it, with {@link dev.wensou.bench.CpuProfiler}, as others may be busy on the machine. To
 * add an engine: write a {@link dev.wensou.bench.Contender}, in a process of its own. Figures go into docs/performance.md.
 */
package dev.wensou.bench;
