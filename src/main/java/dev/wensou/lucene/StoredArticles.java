package dev.wensou.lucene;

import dev.wensou.lucene.index.StoredValues;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;

/** Articles where their segments have them, to be read in ascending order. For one answer, on one thread. */
final class StoredArticles {
    private final IndexSearcher searcher;
    private final Map<Integer, StoredValues> segments = new HashMap<>();

    StoredArticles(IndexSearcher searcher) {
        this.searcher = searcher;
    }

    /** The document of that number in the whole index. */
    StoredArticle of(int document) {
        var leaves = searcher.getIndexReader().leaves();
        var leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
        return new StoredArticle(
                segments.computeIfAbsent(leaf.ord, ord -> new StoredValues(leaf.reader())), document - leaf.docBase);
    }
}
