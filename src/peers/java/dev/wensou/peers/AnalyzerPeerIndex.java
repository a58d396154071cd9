package dev.wensou.peers;

import dev.wensou.relevance.PeerIndex;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;

/** Searches as stock Lucene does: OR of the query's tokens, BM25 with k1 1.2 and b .75. */
final class AnalyzerPeerIndex implements PeerIndex {
    static final String ID = "id";
    static final String TEXT = "text";

    private final Directory directory;
    private final DirectoryReader reader;
    private final IndexSearcher searcher;
    private final Analyzer analyzer;
    private final String[] ids;

    private AnalyzerPeerIndex(Directory directory, DirectoryReader reader, Analyzer analyzer, String[] ids) {
        this.directory = directory;
        this.reader = reader;
        this.searcher = new IndexSearcher(reader);
        // a query that is measured must cost what it costs the first time
        searcher.setQueryCache(null);
        this.analyzer = analyzer;
        this.ids = ids;
    }

    /** The index closes what it was given once it is closed. */
    static AnalyzerPeerIndex open(Directory directory, Analyzer analyzer) throws IOException {
        var reader = DirectoryReader.open(directory);
        var stored = reader.storedFields();
        var ids = new String[reader.maxDoc()];
        for (var doc = 0; doc < ids.length; doc++) {
            ids[doc] = stored.document(doc, Set.of(ID)).get(ID);
        }
        return new AnalyzerPeerIndex(directory, reader, analyzer, ids);
    }

    @Override
    public List<String> best(String query, int count) throws IOException {
        return Arrays.stream(searcher.search(anyToken(query), count).scoreDocs)
                .map(hit -> ids[hit.doc])
                .toList();
    }

    @Override
    public List<String> matches(String query) throws IOException {
        return best(query, Math.max(1, ids.length));
    }

    /** Built by hand: for overlapping tokens Lucene's QueryBuilder makes a graph, and throws for a long query. */
    private Query anyToken(String text) throws IOException {
        var counts = new LinkedHashMap<String, Integer>();
        try (var tokens = analyzer.tokenStream(TEXT, text)) {
            var term = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                counts.merge(term.toString(), 1, Integer::sum);
            }
            tokens.end();
        }
        var query = new BooleanQuery.Builder();
        counts.entrySet().stream()
                .limit(IndexSearcher.getMaxClauseCount())
                .forEach(each -> query.add(
                        new BoostQuery(new TermQuery(new Term(TEXT, each.getKey())), each.getValue()), Occur.SHOULD));
        return query.build();
    }

    @Override
    public void close() throws IOException {
        try (directory;
                reader;
                analyzer) {
            // closes all three, whichever fails
        }
    }
}
