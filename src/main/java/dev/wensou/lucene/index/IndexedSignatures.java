package dev.wensou.lucene.index;

import dev.wensou.dedup.Signatures;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.DocIdSetIterator;

/** The signatures of a reader's documents, by their numbers in it; those of deleted documents are left out. */
public final class IndexedSignatures implements Signatures {
    private final List<LeafReaderContext> leaves;
    private final int size;

    public IndexedSignatures(IndexReader reader) {
        this.leaves = reader.leaves();
        this.size = reader.maxDoc();
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public void forEach(KeyVisitor visitor) {
        try {
            for (var leaf : leaves) {
                var live = leaf.reader().getLiveDocs();
                var keys = SignatureFields.keys(leaf.reader());
                for (var document = keys.nextDoc();
                        document != DocIdSetIterator.NO_MORE_DOCS;
                        document = keys.nextDoc()) {
                    if (live == null || live.get(document)) {
                        var bytes = keys.binaryValue();
                        visitor.visit(leaf.docBase + document, bytes.bytes, bytes.offset);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the signatures of the index cannot be read", e);
        }
    }

    @Override
    public byte[] sketch(int number) throws IOException {
        var leaf = leaves.get(ReaderUtil.subIndex(number, leaves));
        var bytes = SignatureFields.sketch(leaf.reader(), number - leaf.docBase);
        return Arrays.copyOfRange(bytes.bytes, bytes.offset, bytes.offset + bytes.length);
    }
}
