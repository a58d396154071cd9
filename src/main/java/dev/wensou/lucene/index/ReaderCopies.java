package dev.wensou.lucene.index;

import dev.wensou.dedup.CopyGroups;
import dev.wensou.dedup.CopyRule;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.IndexReader;

/**
 * The copies among the documents of one state of an index, and the way from them to those of the next state. Nothing of
 * it is kept on disk but the signatures, so groups are always those of the documents there are. Immutable; safe for any
 * number of threads.
 */
public final class ReaderCopies {
    private final CopyRule rule;
    private final CopyGroups groups;
    /** Where the documents of each segment begin; by the key of its core, which deletions leave as it is. */
    private final Map<Object, Integer> starts;

    private ReaderCopies(CopyRule rule, CopyGroups groups, Map<Object, Integer> starts) {
        this.rule = rule;
        this.groups = groups;
        this.starts = Map.copyOf(starts);
    }

    /** @throws java.io.UncheckedIOException if the signatures cannot be read */
    public static ReaderCopies of(IndexReader reader, CopyRule rule) {
        return new ReaderCopies(rule, CopyGroups.of(new IndexedSignatures(reader), rule), starts(reader));
    }

    /**
     * Those of a reader of a later state of the index: what segments have in common is taken over, so that one article
     * added among a million costs a tenth of a second and not two.
     *
     * @throws java.io.UncheckedIOException if the signatures cannot be read
     */
    public ReaderCopies next(IndexReader reader) {
        var before = new int[reader.maxDoc()];
        for (var leaf : reader.leaves()) {
            var start = starts.get(leaf.reader().getCoreCacheHelper().getKey());
            var live = leaf.reader().getLiveDocs();
            for (var document = 0; document < leaf.reader().maxDoc(); document++) {
                before[leaf.docBase + document] = live != null && !live.get(document)
                        ? CopyGroups.GONE
                        : start == null ? CopyGroups.FRESH : start + document;
            }
        }
        return new ReaderCopies(rule, groups.next(before, new IndexedSignatures(reader), rule), starts(reader));
    }

    public CopyGroups groups() {
        return groups;
    }

    private static Map<Object, Integer> starts(IndexReader reader) {
        var starts = new HashMap<Object, Integer>();
        reader.leaves()
                .forEach(leaf -> starts.put(leaf.reader().getCoreCacheHelper().getKey(), leaf.docBase));
        return starts;
    }
}
