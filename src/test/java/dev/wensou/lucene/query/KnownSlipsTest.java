package dev.wensou.lucene.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wensou.lucene.analysis.Chain;
import dev.wensou.lucene.index.TextField;
import java.io.IOException;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.Test;

/** What a word was taken for holds for the state of the index in which it was looked up. */
class KnownSlipsTest {
    private static final String GRAMS = TextField.BODY.field(Chain.GRAMS);

    private static Document article(String word) {
        var document = new Document();
        document.add(new StringField(GRAMS, word, Field.Store.NO));
        return document;
    }

    @Test
    void anotherStateOfTheIndexIsAskedAnew() throws IOException {
        var files = new ByteBuffersDirectory();
        var slips = new KnownSlips();
        try (var writer = new IndexWriter(files, new IndexWriterConfig())) {
            writer.addDocument(article("kubernetes"));
            writer.commit();
            try (var before = DirectoryReader.open(files)) {
                var meant = Optional.of(new Spelling.Correction("kubernetes", true));
                assertEquals(meant, new Spelling(IndexTerms.of(before), slips).of("kuberntes"));
                assertEquals(Optional.of(meant), slips.find(IndexTerms.of(before), "kuberntes"));
                assertEquals(meant, new Spelling(IndexTerms.of(before), slips).of("kuberntes"), "a second time");
                writer.deleteDocuments(new Term(GRAMS, "kubernetes"));
                writer.addDocument(article("kuberntez"));
                writer.forceMerge(1);
                writer.commit();
                try (var later = DirectoryReader.openIfChanged(before)) {
                    assertEquals(Optional.empty(), slips.find(IndexTerms.of(later), "kuberntes"));
                    assertEquals(
                            Optional.of(new Spelling.Correction("kuberntez", true)),
                            new Spelling(IndexTerms.of(later), slips).of("kuberntes"));
                }
            }
        }
    }

    @Test
    void onlyTheLastAreKept() throws IOException {
        var files = new ByteBuffersDirectory();
        try (var writer = new IndexWriter(files, new IndexWriterConfig())) {
            writer.addDocument(article("kubernetes"));
        }
        try (var reader = DirectoryReader.open(files)) {
            var slips = new KnownSlips();
            for (var i = 0; i < 100; i++) {
                slips.keep(IndexTerms.of(reader), "word" + i, Optional.empty());
            }
            assertEquals(Optional.empty(), slips.find(IndexTerms.of(reader), "word35"));
            assertEquals(Optional.of(Optional.empty()), slips.find(IndexTerms.of(reader), "word36"));
            assertEquals(Optional.of(Optional.empty()), slips.find(IndexTerms.of(reader), "word99"));
        }
    }
}
