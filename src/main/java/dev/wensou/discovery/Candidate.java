package dev.wensou.discovery;

/**
 * An n-gram that occurs often and stands freely.
 *
 * @param text folded
 * @param frequency how often it occurs
 * @param entropy what stands around it
 */
record Candidate(String text, int frequency, BranchingEntropy entropy) {}
