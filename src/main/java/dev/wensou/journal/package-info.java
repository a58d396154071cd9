/**
 * What clients were promised is kept: every change that came through the document API, as a line of JSON in a file that
 * no rebuild and no sync throws away. A generation can be made anew from the corpus; these changes cannot. The lines have
 * the shape that the API reads, so a person can read them and send them again.
 */
package dev.wensou.journal;
