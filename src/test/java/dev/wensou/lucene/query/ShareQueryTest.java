package dev.wensou.lucene.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wensou.lucene.Seed;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.Test;

class ShareQueryTest {
    private static final int WORDS = 12;
    private static final int DOCUMENTS = 300;

    private final Seed random = Seed.of(ShareQueryTest.class);

    @Test
    void itMatchesWhatHoldsEnoughWeightAndNothingElse() throws IOException {
        var held = new ArrayList<List<Integer>>();
        try (var files = new ByteBuffersDirectory()) {
            write(files, held);
            try (var reader = DirectoryReader.open(files)) {
                var searcher = new IndexSearcher(reader);
                for (var round = 0; round < 200; round++) {
                    check(searcher, held);
                }
            }
        }
    }

    private void write(ByteBuffersDirectory files, List<List<Integer>> held) throws IOException {
        var config = new IndexWriterConfig().setMergePolicy(NoMergePolicy.INSTANCE);
        try (var writer = new IndexWriter(files, config)) {
            for (var i = 0; i < DOCUMENTS; i++) {
                var document = new Document();
                var words = new ArrayList<Integer>();
                for (var word = 0; word < WORDS; word++) {
                    // the higher the number, the rarer the word
                    if (random.nextInt(word + 1) == 0) {
                        words.add(word);
                        document.add(new StringField("word", "w" + word, Field.Store.NO));
                    }
                }
                held.add(words);
                writer.addDocument(document);
                if (i % 100 == 99) {
                    writer.flush();
                }
            }
        }
    }

    private void check(IndexSearcher searcher, List<List<Integer>> held) throws IOException {
        var parts = new ArrayList<ShareQuery.Part>();
        var weights = new double[WORDS + 1];
        for (var word = 0; word <= WORDS; word++) {
            if (random.nextInt(2) == 0) {
                weights[word] = 1 + random.nextInt(80) / 10.0;
                parts.add(new ShareQuery.Part(new TermQuery(new Term("word", "w" + word)), weights[word]));
            }
        }
        if (parts.isEmpty()) {
            return;
        }
        var share = (1 + random.nextInt(100)) / 100.0;
        var all = parts.stream().mapToDouble(ShareQuery.Part::weight).sum();
        var expected = new TreeSet<Integer>();
        for (var document = 0; document < held.size(); document++) {
            if (held.get(document).stream().mapToDouble(word -> weights[word]).sum() >= share * all - 1e-9) {
                expected.add(document);
            }
        }

        var found = new TreeSet<Integer>();
        for (var hit : searcher.search(new ShareQuery(parts, share), DOCUMENTS).scoreDocs) {
            found.add(hit.doc);
        }

        assertEquals(expected, found, random + ": " + share + " of " + parts);
    }
}
