package dev.wensou.lucene.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wensou.config.Segmenter;
import dev.wensou.lucene.Seed;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.Test;

class WritingAnalyzerTest {
    private static final String[] PIECES = {
        "人工智能",
        "開源軟體",
        "容器",
        "的",
        "𠮷田",
        "\uD842",
        "\uDFB7",
        "ＡｂＺ０９",
        "龦",
        "々〇",
        "3.12",
        "Python 3.12",
        "GPT-4.0",
        "10 个",
        "200万",
        ".NET",
        "--help",
        "Notepad++",
        "C++",
        "c#",
        "A/B",
        "A*",
        "R&D",
        "/etc/passwd",
        "x".repeat(70),
        "naïve",
        "e\u0301",
        "\u200B",
        "\uFEFF",
        "\u0000",
        " ",
        "\n",
        "，",
        "。",
        "、",
        "…",
        "한글",
        "あア",
        "ﬁ",
        "㎡",
        "Ω",
        "Node.js",
        "word2vec"
    };

    private final Seed seed = Seed.of(WritingAnalyzerTest.class);

    @Test
    void countedTermsMakeTheIndexThatSingleTermsMake() throws IOException {
        var texts = new ArrayList<>(List.of("", "。", "的", ".NET", "用.NET写.NET，再用.NET 和 net"));
        for (var i = 0; i < 120; i++) {
            // long ones hold more terms than the table of counts begins with
            texts.add(text(i % 40 == 0 ? 9_000 : seed.nextInt(300)));
        }

        var single = dump(new ArticleAnalyzer(), texts);
        var counted = dump(new WritingAnalyzer(Segmenter.WENSOU), texts);

        assertTrue(single.size() > 10_000, seed.toString());
        for (var i = 0; i < Math.min(single.size(), counted.size()); i++) {
            assertEquals(single.get(i), counted.get(i), seed.toString());
        }
        assertEquals(single.size(), counted.size(), seed.toString());
    }

    private String text(int pieces) {
        var text = new StringBuilder();
        for (var i = 0; i < pieces; i++) {
            switch (seed.nextInt(8)) {
                case 0 -> text.append((char) seed.nextInt(Character.MAX_VALUE + 1));
                case 1 -> text.append((char) (0x4E00 + seed.nextInt(0x5200)));
                case 2 -> text.append((char) ('a' + seed.nextInt(26))).append(seed.nextInt(100));
                default -> text.append(PIECES[seed.nextInt(PIECES.length)]);
            }
        }
        return text.toString();
    }

    /** All that a search can see of an index of the texts, by every chain: a line for each field, term and norm. */
    private static List<String> dump(Analyzer analyzer, List<String> texts) throws IOException {
        var lines = new ArrayList<String>();
        try (analyzer;
                var files = new ByteBuffersDirectory()) {
            try (var writer = new IndexWriter(files, new IndexWriterConfig(analyzer))) {
                for (var text : texts) {
                    writer.addDocument(document(text));
                }
                writer.forceMerge(1);
            }
            try (var reader = DirectoryReader.open(files)) {
                for (var chain : Chain.values()) {
                    dump(reader.leaves().getFirst().reader(), field(chain), lines);
                }
            }
        }
        return lines;
    }

    private static Document document(String text) {
        var document = new Document();
        for (var chain : Chain.values()) {
            var type = new FieldType();
            type.setIndexOptions(
                    chain == Chain.GRAMS ? IndexOptions.DOCS_AND_FREQS_AND_POSITIONS : IndexOptions.DOCS_AND_FREQS);
            document.add(new Field(field(chain), text, type));
        }
        return document;
    }

    private static String field(Chain chain) {
        return "body." + chain.suffix();
    }

    private static void dump(LeafReader leaf, String field, List<String> lines) throws IOException {
        var terms = leaf.terms(field);
        lines.add("%s: %d of %d, %d terms"
                .formatted(field, terms.getSumDocFreq(), terms.getSumTotalTermFreq(), terms.size()));
        var each = terms.iterator();
        for (var term = each.next(); term != null; term = each.next()) {
            var line = new StringBuilder(field + " " + term);
            var postings = each.postings(null, PostingsEnum.ALL);
            while (postings.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                line.append(' ').append(postings.docID()).append('x').append(postings.freq());
                for (var i = 0; i < postings.freq(); i++) {
                    line.append('@').append(postings.nextPosition());
                }
            }
            lines.add(line.toString());
        }
        var norms = leaf.getNormValues(field);
        while (norms.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
            lines.add(field + " length " + norms.docID() + ": " + norms.longValue());
        }
    }
}
