package dev.wensou.relevance;

import java.io.IOException;
import java.nio.file.Path;

/**
 * A search system that the product is judged beside, on the same documents and queries. Peers come from {@link
 * PeerProvider}s.
 */
public interface Peer {
    /** What the user calls it, such as {@code jieba}: letters, digits and {@code +}. */
    String name();

    /** Whether this is what anybody gets out of the box; false for a variant that was helped. */
    boolean isStock();

    /**
     * Indexes the documents of a judged set.
     *
     * @param documents a file as {@link JudgedFiles#documents} reads it
     * @param folder empty, for the index; whoever made it removes it after the index is closed
     * @throws IOException if the documents cannot be read or the index cannot be written
     */
    PeerIndex index(Path documents, Path folder) throws IOException;
}
