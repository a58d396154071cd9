package dev.wensou.lucene.index;

import dev.wensou.article.Heading;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.util.BytesRef;

/** The headings of a body as bytes: of each how far behind the end of the one before it begins, its length and its level. */
final class HeadingsCodec {
    private HeadingsCodec() {}

    static BytesRef encode(List<Heading> headings) {
        try {
            var out = new ByteBuffersDataOutput();
            var free = 0;
            for (var heading : headings) {
                out.writeVInt(heading.start() - free);
                out.writeVInt(heading.end() - heading.start());
                out.writeByte((byte) heading.level());
                free = heading.end();
            }
            return new BytesRef(out.toArrayCopy());
        } catch (IOException e) {
            throw new IllegalStateException("a buffer in memory could not be written", e);
        }
    }

    static List<Heading> decode(BytesRef bytes) {
        var in = new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length);
        var headings = new ArrayList<Heading>();
        var free = 0;
        while (!in.eof()) {
            var start = free + in.readVInt();
            free = start + in.readVInt();
            headings.add(new Heading(start, free, in.readByte()));
        }
        return List.copyOf(headings);
    }
}
