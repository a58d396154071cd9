package dev.wensou.lucene.query;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;

/**
 * What a query asks of the terms of an index before it is run: how many articles hold one, which words begin so, and which are
 * a slip away. The embedded engine reads them from its own index; another engine asks where its index is. For one state of the
 * index.
 */
public interface IndexTerms {
    /** The terms of a reader. Safe for as many threads as the reader is. */
    static IndexTerms of(IndexReader reader) {
        return new ReaderTerms(reader);
    }

    /** What tells this state of the index from all others, to be compared alone; absent where nothing does. */
    default Optional<Object> state() {
        return Optional.empty();
    }

    /** How many articles there are. */
    int articles();

    /** How many articles hold a term of a field; deleted ones may be among them until they are gone for good. */
    int articles(String field, String term) throws IOException;

    /** Says which terms of a field will be asked for, so that an engine that asks elsewhere can do so at once. */
    default void ahead(String field, Collection<String> terms) throws IOException {}

    /** The terms of a field that begin so, in their order. */
    List<String> beginningWith(String field, String prefix) throws IOException;

    /**
     * The terms of a field within so many edits of a word, a swap of neighbours being one edit, of those that have its first
     * letter; the word itself may be among them.
     *
     * @param edits 1 or 2
     */
    List<String> similar(String field, String word, int edits) throws IOException;
}
