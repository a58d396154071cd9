package dev.wensou.lucene.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.Test;

/** A scorer that scores a window at once looks at the clock while it does. */
class TermByTermScorerTest {
    @Test
    void behindItsDeadlineItFindsNothingMore() throws IOException {
        assertEquals(List.of(0, 1), found(false));
        assertEquals(List.of(), found(true));
    }

    private static List<Integer> found(boolean isLate) throws IOException {
        var files = new ByteBuffersDirectory();
        try (var writer = new IndexWriter(files, new IndexWriterConfig(new WhitespaceAnalyzer()))) {
            for (var text : List.of("a b", "a")) {
                var document = new Document();
                document.add(new TextField("body", text, Field.Store.NO));
                writer.addDocument(document);
            }
        }
        var found = new ArrayList<Integer>();
        try (var reader = DirectoryReader.open(files)) {
            var searcher = new IndexSearcher(reader);
            searcher.setTimeout(() -> isLate);
            var sum = new BooleanQuery.Builder()
                    .add(new TermQuery(new Term("body", "a")), Occur.SHOULD)
                    .build();
            var query = searcher.rewrite(new ScoredFilter(MatchAllDocsQuery.INSTANCE, List.of(sum)));
            var leaf = reader.leaves().getFirst();
            var scorer = searcher.createWeight(query, ScoreMode.COMPLETE, 1)
                    .scorerSupplier(leaf)
                    .bulkScorer();
            var end = scorer.score(collector(found), null, 0, DocIdSetIterator.NO_MORE_DOCS);
            assertEquals(DocIdSetIterator.NO_MORE_DOCS, end);
        }
        return found;
    }

    private static LeafCollector collector(List<Integer> found) {
        return new LeafCollector() {
            @Override
            public void setScorer(Scorable scorable) {
                // only what is found is looked at
            }

            @Override
            public void collect(int document) {
                found.add(document);
            }
        };
    }
}
