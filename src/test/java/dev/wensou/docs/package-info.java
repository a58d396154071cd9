/** The documents say what is so. */
package dev.wensou.docs;
