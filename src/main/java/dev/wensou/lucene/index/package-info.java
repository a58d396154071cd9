/**
 * What lies on disk: the fields of a document, the one mapping between articles and documents, and the generations of
 * an index with the pointer that says which is served.
 */
package dev.wensou.lucene.index;
