package dev.wensou.lucene.index;

import dev.wensou.article.ArticleField;
import dev.wensou.article.Provenance;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.util.BytesRef;

/** Where an article's fields came from as bytes: field, kind and place of each, as length-prefixed strings. */
final class ProvenanceCodec {
    private ProvenanceCodec() {}

    static BytesRef encode(Map<ArticleField, Provenance> provenance) {
        try {
            var out = new ByteBuffersDataOutput();
            out.writeVInt(provenance.size());
            for (var entry : provenance.entrySet()) {
                out.writeString(entry.getKey().name());
                out.writeString(entry.getValue().kind().name());
                out.writeString(entry.getValue().place());
            }
            return new BytesRef(out.toArrayCopy());
        } catch (IOException e) {
            throw new IllegalStateException("a buffer in memory could not be written", e);
        }
    }

    static Map<ArticleField, Provenance> decode(BytesRef bytes) throws IOException {
        var in = new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length);
        var size = in.readVInt();
        var provenance = new EnumMap<ArticleField, Provenance>(ArticleField.class);
        for (var i = 0; i < size; i++) {
            provenance.put(
                    ArticleField.valueOf(in.readString()),
                    new Provenance(Provenance.Kind.valueOf(in.readString()), in.readString()));
        }
        return provenance;
    }
}
