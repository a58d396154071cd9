/** The walls of the house, and the proof that each of them holds. */
package dev.wensou.architecture;
