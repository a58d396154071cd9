package dev.wensou.peers;

import dev.wensou.relevance.JudgedFiles;
import dev.wensou.relevance.Peer;
import dev.wensou.relevance.PeerIndex;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LogByteSizeMergePolicy;
import org.apache.lucene.store.FSDirectory;

/**
 * One analyzer over one field of title and text, for index and query. The text is stored too, as whoever shows results
 * needs it, so that the size of the index can be compared.
 */
record AnalyzerPeer(String name, boolean isStock, Supplier<Analyzer> analyzer) implements Peer {
    @Override
    public PeerIndex index(Path documents, Path folder) throws IOException {
        // one thread, and merges of neighbours only: equal scores then stand in the same order on every run
        try (var directory = FSDirectory.open(folder);
                var indexing = analyzer.get();
                var writer = new IndexWriter(
                        directory, new IndexWriterConfig(indexing).setMergePolicy(new LogByteSizeMergePolicy()))) {
            JudgedFiles.documents(documents, document -> {
                var fields = new Document();
                fields.add(new StoredField(AnalyzerPeerIndex.ID, document.id()));
                fields.add(new TextField(AnalyzerPeerIndex.TEXT, document.title(), Field.Store.YES));
                fields.add(new TextField(AnalyzerPeerIndex.TEXT, document.text(), Field.Store.YES));
                writer.addDocument(fields);
            });
        }
        return AnalyzerPeerIndex.open(FSDirectory.open(folder), analyzer.get());
    }
}
