package dev.wensou.lucene;

import dev.wensou.article.Article;
import dev.wensou.config.ConfigFiles;
import dev.wensou.config.IndexConfig;
import dev.wensou.lucene.analysis.ArticleAnalyzer;
import dev.wensou.lucene.index.DocumentMapping;
import dev.wensou.lucene.index.GenerationInfo;
import dev.wensou.lucene.index.GenerationStore;
import dev.wensou.search.PublishedIndex;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.store.FSDirectory;

/** Indexes of a few articles in a temporary folder, built as the program builds them. */
public final class TestIndex {
    public static final IndexConfig CONFIG =
            IndexConfig.load(ConfigFiles.in(Path.of("src/test/resources/plain-config")));
    public static final String FINGERPRINT = IndexFormat.fingerprint(CONFIG.fingerprint());

    private TestIndex() {}

    /** Publishes the next generation. */
    public static PublishedIndex publish(GenerationStore store, List<Article> articles) throws Exception {
        return publish(store, FINGERPRINT, articles);
    }

    private static PublishedIndex publish(GenerationStore store, String fingerprint, List<Article> articles)
            throws Exception {
        try (var builder = new LuceneIndexBuilder(store, fingerprint, "corpus", "/corpus")) {
            for (var article : articles) {
                builder.add(article);
            }
            return builder.publish();
        }
    }

    /** Publishes the next generation with a segment for every few articles, as large builds have. */
    static void publishInSegments(GenerationStore store, List<Article> articles, int perSegment) throws IOException {
        var directory = store.create();
        var config = new IndexWriterConfig(new ArticleAnalyzer()).setMergePolicy(NoMergePolicy.INSTANCE);
        try (var files = FSDirectory.open(directory);
                var writer = new IndexWriter(files, config)) {
            writer.setLiveCommitData(
                    GenerationInfo.commitData(FINGERPRINT, "corpus", "/corpus").entrySet());
            for (var i = 0; i < articles.size(); i++) {
                var article = articles.get(i);
                writer.updateDocument(DocumentMapping.idTerm(article.id()), DocumentMapping.toDocument(article));
                if (i % perSegment == perSegment - 1) {
                    writer.flush();
                }
            }
            writer.commit();
        }
        store.publish(directory.getFileName().toString());
    }

    /** The same on the day that a clock says, with one segment for every two articles. */
    public static LuceneEngine engine(Path data, IndexConfig config, List<Article> articles, Clock clock)
            throws Exception {
        var store = new GenerationStore(data);
        publishInSegments(store, articles, 2);
        return new LuceneEngine(store, config, clock);
    }

    /** An engine over exactly these articles. */
    public static LuceneEngine engine(Path data, IndexConfig config, List<Article> articles) throws Exception {
        var store = new GenerationStore(data);
        publish(store, IndexFormat.fingerprint(config.fingerprint()), articles);
        return new LuceneEngine(store, config);
    }

    /** An engine over exactly these articles. */
    public static LuceneEngine engine(Path data, List<Article> articles) throws Exception {
        var store = new GenerationStore(data);
        publish(store, articles);
        return new LuceneEngine(store, CONFIG);
    }

    /** The same with a segment for every so many articles, a configuration of its own, and a day that is today. */
    static LuceneEngine engineOfSegments(
            Path data, IndexConfig config, Clock clock, List<Article> articles, int perSegment) throws Exception {
        var store = new GenerationStore(data);
        publishInSegments(store, articles, perSegment);
        return new LuceneEngine(store, config, clock);
    }

    /** The same with one segment for every two articles. */
    public static LuceneEngine engineOfSegments(Path data, List<Article> articles) throws Exception {
        var store = new GenerationStore(data);
        publishInSegments(store, articles, 2);
        return new LuceneEngine(store, CONFIG);
    }
}
