/** A house that breaks every rule on purpose, so that a test can see each rule fail. */
package brokenhouse;
