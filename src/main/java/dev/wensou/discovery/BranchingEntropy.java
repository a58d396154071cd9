package dev.wensou.discovery;

/**
 * How freely an n-gram stands: the entropies, in bits, of the characters before and after it (Jin and Tanaka-Ishii 2006,
 * "Unsupervised segmentation of Chinese text by use of branching entropy"). Inside a word the next character is nearly
 * certain; at its border anything may follow. Where a run of Han characters ends there is a border for sure, so each
 * such place counts as a neighbour that differs from all others.
 */
record BranchingEntropy(double left, double right) {}
