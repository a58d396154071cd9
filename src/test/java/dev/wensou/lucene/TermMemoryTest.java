package dev.wensou.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wensou.search.SearchFailure;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever is asked of terms, in whatever order, a reader that remembers them says what the index says. */
class TermMemoryTest {
    private static final long SEED = 20261127;
    private static final int WORDS = 60;
    private static final int STEPS = 20_000;

    private final Random random = new Random(SEED);
    private DirectoryReader plain;
    private DirectoryReader remembering;

    @BeforeEach
    void index() throws IOException {
        var files = new ByteBuffersDirectory();
        try (var writer = new IndexWriter(
                files, new IndexWriterConfig(new WhitespaceAnalyzer()).setMergePolicy(NoMergePolicy.INSTANCE))) {
            for (var i = 0; i < 400; i++) {
                var document = new Document();
                for (var field : List.of("title", "body")) {
                    var text = new StringBuilder();
                    for (var word = random.nextInt(1, 20); word > 0; word--) {
                        text.append(word()).append(' ');
                    }
                    document.add(new TextField(field, text.toString(), Field.Store.NO));
                }
                writer.addDocument(document);
                if (i % 150 == 149) {
                    writer.commit();
                }
            }
        }
        plain = DirectoryReader.open(files);
        remembering = TermMemory.until(Deadline.NONE, plain);
    }

    @AfterEach
    void close() throws IOException {
        plain.close();
    }

    /** Some of them stand in no text. */
    private String word() {
        return "w" + random.nextInt(WORDS) * random.nextInt(3);
    }

    @Test
    void whateverIsAskedIsAnsweredAsByTheIndex() throws IOException {
        assertEquals(3, plain.leaves().size(), "segments");
        var walks = new ArrayList<TermsEnum[]>();
        for (var step = 0; step < STEPS; step++) {
            if (walks.size() < 5 || random.nextInt(50) == 0) {
                walks.add(walk());
            }
            var walk = walks.get(random.nextInt(walks.size()));
            assertSameAfterAStep(walk[0], walk[1], "seed " + SEED + ", step " + step);
        }
    }

    private TermsEnum[] walk() throws IOException {
        var segment = random.nextInt(plain.leaves().size());
        var field = random.nextBoolean() ? "title" : "body";
        return new TermsEnum[] {
            leaf(plain, segment).terms(field).iterator(),
            leaf(remembering, segment).terms(field).iterator()
        };
    }

    private static LeafReader leaf(DirectoryReader reader, int segment) {
        return reader.leaves().get(segment).reader();
    }

    private void assertSameAfterAStep(TermsEnum expected, TermsEnum walk, String step) throws IOException {
        var text = new BytesRef(word());
        switch (random.nextInt(5)) {
            case 0 -> {
                var found = expected.seekExact(text);
                assertEquals(found, walk.seekExact(text), step);
                if (found) {
                    assertSameTerm(expected, walk, step);
                }
            }
            case 1 -> {
                var will = expected.prepareSeekExact(text);
                var found = will != null && will.get();
                var does = walk.prepareSeekExact(text);
                assertEquals(found, does != null && does.get(), step);
                if (found) {
                    assertSameTerm(expected, walk, step);
                }
            }
            case 2 -> {
                if (expected.seekExact(text)) {
                    walk.seekExact(text, expected.termState());
                    assertSameTerm(expected, walk, step);
                }
            }
            case 3 -> {
                var status = expected.seekCeil(text);
                assertEquals(status, walk.seekCeil(text), step);
                if (status != TermsEnum.SeekStatus.END) {
                    assertSameTerm(expected, walk, step);
                }
            }
            default -> {
                if (expected.seekExact(text) && walk.seekExact(text)) {
                    var next = expected.next();
                    assertEquals(next, walk.next(), step);
                    if (next != null) {
                        assertSameTerm(expected, walk, step);
                    }
                }
            }
        }
    }

    private static void assertSameTerm(TermsEnum expected, TermsEnum walk, String step) throws IOException {
        assertEquals(expected.term(), walk.term(), step);
        assertEquals(expected.docFreq(), walk.docFreq(), step);
        assertEquals(expected.totalTermFreq(), walk.totalTermFreq(), step);
        var postings = expected.postings(null, PostingsEnum.POSITIONS);
        var others = walk.postings(null, PostingsEnum.POSITIONS);
        for (var document = postings.nextDoc(); document != PostingsEnum.NO_MORE_DOCS; document = postings.nextDoc()) {
            assertEquals(document, others.nextDoc(), step);
            assertEquals(postings.freq(), others.freq(), step);
            for (var i = 0; i < postings.freq(); i++) {
                assertEquals(postings.nextPosition(), others.nextPosition(), step);
            }
        }
        assertEquals(PostingsEnum.NO_MORE_DOCS, others.nextDoc(), step);
    }

    @Test
    void theCountsOfTheWholeIndexAreTheSame() throws IOException {
        for (var i = 0; i < 1000; i++) {
            var term = new Term(random.nextBoolean() ? "title" : "body", word());
            assertEquals(plain.docFreq(term), remembering.docFreq(term), term.toString());
            assertEquals(plain.totalTermFreq(term), remembering.totalTermFreq(term), term.toString());
        }
        assertNull(leaf(remembering, 0).terms("nothing"));
        assertTrue(remembering.docFreq(new Term("nothing", "w1")) == 0);
    }

    @Test
    void aLookUpEndsAtTheDeadline() throws IOException {
        var late = TermMemory.until(Deadline.in(Duration.ofNanos(1)), plain);
        assertThrows(SearchFailure.TimedOut.class, () -> late.docFreq(new Term("body", "w1")));
    }
}
