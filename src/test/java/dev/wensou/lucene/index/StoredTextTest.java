package dev.wensou.lucene.index;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wensou.contract.TestArticle;
import dev.wensou.text.Folding;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.Test;

/** What is read of an article in one go is what is read of it piece by piece. */
class StoredTextTest {
    private static final long SEED = 20261127;
    private static final List<String> PIECES =
            List.of("資料", "数据", "Ｄｏｃｋｅｒ", "Kubernetes", "É", "𠮷", "㑮", "\n", "。", " ", "a");

    @Test
    void aBodyComesWithItsFold() throws IOException {
        var random = new Random(SEED);
        var bodies = new ArrayList<String>();
        var files = new ByteBuffersDirectory();
        try (var writer = new IndexWriter(files, new IndexWriterConfig())) {
            for (var i = 0; i < 60; i++) {
                var body = new StringBuilder("文");
                // later texts are shorter than earlier ones and the other way round
                for (var length = random.nextInt(200); length > 0; length--) {
                    body.append(PIECES.get(random.nextInt(PIECES.size())));
                }
                bodies.add(body.toString());
                writer.addDocument(DocumentMapping.toDocument(TestArticle.article("a" + i)
                        .title("题")
                        .body(body.toString())
                        .build()));
            }
        }
        try (var reader = DirectoryReader.open(files)) {
            for (var leaf : reader.leaves()) {
                var values = new StoredValues(leaf.reader());
                for (var i = 0; i < leaf.reader().maxDoc(); i++) {
                    var written = bodies.get(leaf.docBase + i);
                    var stored = DocumentMapping.body(values, i);
                    assertEquals(written, stored.text().toString(), "seed " + SEED);
                    assertEquals(Folding.fold(written), stored.folded().toString(), "seed " + SEED);
                    assertEquals(written, DocumentMapping.text(new StoredValues(leaf.reader()), i, TextField.BODY));
                }
            }
        }
    }

    @Test
    void aDayIsReadAsTheJdkReadsIt() {
        var random = new Random(SEED);
        for (var i = 0; i < 2000; i++) {
            var day = LocalDate.of(random.nextInt(-20_000, 20_000), 1 + random.nextInt(12), 1 + random.nextInt(28));
            assertEquals(day, CardCodec.day("DAY " + day, "DAY ".length()), "seed " + SEED);
        }
        assertEquals(LocalDate.of(2024, 2, 29), CardCodec.day("2024-02-29", 0));
    }
}
