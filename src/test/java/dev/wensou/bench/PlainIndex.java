package dev.wensou.bench;

import dev.wensou.article.Article;
import dev.wensou.config.ConfigFiles;
import dev.wensou.config.IndexConfig;
import dev.wensou.ingest.ArticleFormats;
import dev.wensou.ingest.Corpus;
import dev.wensou.ingest.Ingest;
import dev.wensou.ingest.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.FSDirectory;

/**
 * What one gets from Lucene without more ado: title and body in one field each, cut by SmartChineseAnalyzer, stored. The
 * texts are read by the same code, on as many threads, with the same buffer.
 */
final class PlainIndex {
    /** As a rebuild has: a fifth of the heap, within bounds. */
    private static final double BUFFER_MEGABYTES =
            Math.clamp(Runtime.getRuntime().maxMemory() / 5e6, 64, 512);

    private PlainIndex() {}

    static void build(Path corpus, Path target) throws IOException {
        var config = IndexConfig.load(ConfigFiles.defaults());
        var ingest =
                new Ingest(ArticleFormats.standard(config), Runtime.getRuntime().availableProcessors());
        try (var analyzer = new SmartChineseAnalyzer();
                var files = FSDirectory.open(target);
                var writer =
                        new IndexWriter(files, new IndexWriterConfig(analyzer).setRAMBufferSizeMB(BUFFER_MEGABYTES))) {
            ingest.run(
                    new Corpus(List.of(corpus)),
                    article -> writer.updateDocument(new Term("id", article.id().value()), document(article)),
                    Progress.NONE);
            writer.commit();
        }
    }

    private static Document document(Article article) {
        var document = new Document();
        document.add(new StringField("id", article.id().value(), Field.Store.YES));
        document.add(new TextField("title", article.title(), Field.Store.YES));
        document.add(new TextField("body", article.body(), Field.Store.YES));
        return document;
    }
}
