/** Faults that are planted into a copy of the program, one at a time, to see that its tests catch them: {@code scripts/mutants}. */
package dev.wensou.mutants;
