package dev.wensou.lucene.index;

import dev.wensou.article.Article;
import dev.wensou.dedup.Signature;
import java.io.IOException;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.util.BytesRef;

/**
 * An article's signature as two doc values: its keys, which are all read when a generation is opened, and its sketch,
 * which is read for the few that have a key in common. Absent where the text is too short to have one.
 */
final class SignatureFields {
    private static final String KEYS = "copy.keys";
    private static final String SKETCH = "copy.sketch";

    private SignatureFields() {}

    static void add(Document document, Article article) {
        Signature.of(article).ifPresent(signature -> {
            document.add(new BinaryDocValuesField(KEYS, new BytesRef(signature.keyBytes())));
            document.add(new BinaryDocValuesField(SKETCH, new BytesRef(signature.sketchBytes())));
        });
    }

    /** The keys of a segment; empty if no document has any. */
    static BinaryDocValues keys(LeafReader leaf) throws IOException {
        return DocValues.getBinary(leaf, KEYS);
    }

    /** @throws IOException if the document has none, which is so of documents without keys */
    static BytesRef sketch(LeafReader leaf, int leafDocument) throws IOException {
        var sketches = DocValues.getBinary(leaf, SKETCH);
        if (!sketches.advanceExact(leafDocument)) {
            throw new IOException(
                    "document " + leafDocument + " has keys and no sketch; the index is damaged, rebuild it");
        }
        return sketches.binaryValue();
    }
}
