/** What stands before the routes of a server: how much is let in at once, of all clients together and of each. */
package dev.wensou.guard;
