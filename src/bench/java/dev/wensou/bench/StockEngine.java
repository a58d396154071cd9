package dev.wensou.bench;

import dev.wensou.article.Article;
import dev.wensou.config.ConfigFiles;
import dev.wensou.config.IndexConfig;
import dev.wensou.ingest.ArticleFormats;
import dev.wensou.ingest.Corpus;
import dev.wensou.ingest.Ingest;
import dev.wensou.ingest.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetCounts;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiCollectorManager;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.store.FSDirectory;

/**
 * What one makes of Lucene's own parts: SmartChineseAnalyzer, BM25, UnifiedHighlighter on offsets that the index keeps,
 * SortedSet facets. It answers in process what a page of results needs. Safe for any number of threads.
 */
final class StockEngine implements AutoCloseable {
    /** The facets that every engine of the bench counts. */
    static final List<String> FACETS = List.of("technology", "industry", "company", "keyword");

    static final int SIZE = 10;

    private static final String MONTH = "month";
    private static final String TITLE = "title";
    private static final String BODY = "body";
    private static final Set<String> SHOWN = Set.of("id", TITLE, "url", "source", "author", "day");
    private static final int VALUES = 20;
    private static final int MONTHS = 1_000;
    private static final int PASSAGES = 3;
    private static final float TITLE_WEIGHT = 3;
    private static final double BUFFER_MEGABYTES = 64;

    private final Analyzer analyzer = new SmartChineseAnalyzer();
    private final FSDirectory files;
    private final DirectoryReader reader;
    private final IndexSearcher searcher;
    private final UnifiedHighlighter highlighter;
    private final DefaultSortedSetDocValuesReaderState facets;

    /** @param hits what their fields and passages say; {@code counts} the values of each facet, then the months */
    record Answer(long total, List<Map<String, Object>> hits, List<FacetResult> counts) {}

    StockEngine(Path index) throws IOException {
        files = FSDirectory.open(index);
        reader = DirectoryReader.open(files);
        searcher = new IndexSearcher(reader);
        searcher.setQueryCache(null);
        facets = new DefaultSortedSetDocValuesReaderState(reader, config());
        highlighter = UnifiedHighlighter.builder(searcher, analyzer)
                .withFormatter(new MarkedPassages())
                .build();
    }

    static void build(Path corpus, Path target) throws IOException {
        var config = IndexConfig.load(ConfigFiles.defaults());
        var ingest =
                new Ingest(ArticleFormats.standard(config), Runtime.getRuntime().availableProcessors());
        var facets = config();
        try (var analyzer = new SmartChineseAnalyzer();
                var files = FSDirectory.open(target);
                var writer =
                        new IndexWriter(files, new IndexWriterConfig(analyzer).setRAMBufferSizeMB(BUFFER_MEGABYTES))) {
            ingest.run(
                    new Corpus(List.of(corpus)),
                    article -> writer.updateDocument(
                            new Term("id", article.id().value()), facets.build(document(article))),
                    Progress.NONE);
            writer.forceMerge(1);
            writer.commit();
        }
    }

    private static FacetsConfig config() {
        var config = new FacetsConfig();
        FACETS.forEach(facet -> config.setMultiValued(facet, true));
        return config;
    }

    private static Document document(Article article) {
        var offsets = new FieldType(TextField.TYPE_STORED);
        offsets.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
        offsets.freeze();
        var document = new Document();
        document.add(new StringField("id", article.id().value(), Field.Store.YES));
        document.add(new Field(TITLE, article.title(), offsets));
        article.url().ifPresent(url -> document.add(new StoredField("url", url)));
        article.source().ifPresent(source -> document.add(new StoredField("source", source)));
        article.author().ifPresent(author -> document.add(new StoredField("author", author)));
        article.publishedOn().ifPresent(date -> {
            document.add(new StoredField("day", date.day().toString()));
            var month = date.day().toString().substring(0, "2024-03".length());
            document.add(new SortedSetDocValuesFacetField(MONTH, month));
        });
        add(document, "technology", article.technologies());
        add(document, "industry", article.industries());
        add(document, "company", article.companies());
        add(document, "keyword", article.keywords());
        document.add(new Field(BODY, article.body(), offsets));
        return document;
    }

    private static void add(Document document, String facet, List<String> values) {
        values.stream()
                .filter(value -> !value.isEmpty())
                .distinct()
                .forEach(value -> document.add(new SortedSetDocValuesFacetField(facet, value)));
    }

    /** The words of what was typed, as stock analysis cuts them. */
    List<String> words(String typed) throws IOException {
        var words = new ArrayList<String>();
        try (var tokens = analyzer.tokenStream(BODY, typed)) {
            var term = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                words.add(term.toString());
            }
            tokens.end();
        }
        return words;
    }

    /** Articles with every word in title or body, the best ten of them with passages, and counts over all. */
    Answer search(String typed) throws IOException {
        var query = query(words(typed));
        var found = searcher.search(
                query,
                new MultiCollectorManager(
                        new TopScoreDocCollectorManager(SIZE, null, Integer.MAX_VALUE), new FacetsCollectorManager()));
        var best = (TopDocs) found[0];
        var counted = new SortedSetDocValuesFacetCounts(facets, (FacetsCollector) found[1]);
        var counts = new ArrayList<FacetResult>();
        for (var facet : FACETS) {
            counts.add(counted.getTopChildren(VALUES, facet));
        }
        counts.add(counted.getTopChildren(MONTHS, MONTH));
        return new Answer(best.totalHits.value(), hits(query, best), counts);
    }

    private static Query query(List<String> words) {
        var all = new BooleanQuery.Builder();
        for (var word : words) {
            all.add(
                    new BooleanQuery.Builder()
                            .add(new BoostQuery(new TermQuery(new Term(TITLE, word)), TITLE_WEIGHT), Occur.SHOULD)
                            .add(new TermQuery(new Term(BODY, word)), Occur.SHOULD)
                            .build(),
                    Occur.MUST);
        }
        return all.build();
    }

    private List<Map<String, Object>> hits(Query query, TopDocs best) throws IOException {
        var documents = new int[best.scoreDocs.length];
        for (var i = 0; i < documents.length; i++) {
            documents[i] = best.scoreDocs[i].doc;
        }
        if (documents.length == 0) {
            return List.of();
        }
        var marked = highlighter.highlightFields(new String[] {TITLE, BODY}, query, documents, new int[] {1, PASSAGES});
        var stored = searcher.storedFields();
        var hits = new ArrayList<Map<String, Object>>();
        for (var i = 0; i < documents.length; i++) {
            var document = stored.document(documents[i], SHOWN);
            hits.add(Map.of(
                    "fields",
                    document.getFields(),
                    TITLE,
                    marked.get(TITLE)[i] == null ? "" : marked.get(TITLE)[i],
                    BODY,
                    marked.get(BODY)[i] == null ? "" : marked.get(BODY)[i]));
        }
        return hits;
    }

    /** Passages with their marks as text, since the highlighter returns strings: the cheapest form that shows both. */
    private static final class MarkedPassages extends PassageFormatter {
        @Override
        public String format(Passage[] passages, String content) {
            var text = new StringBuilder();
            for (var passage : passages) {
                var at = passage.getStartOffset();
                for (var i = 0; i < passage.getNumMatches(); i++) {
                    var start = Math.max(at, passage.getMatchStarts()[i]);
                    var end = Math.max(start, Math.min(passage.getMatchEnds()[i], passage.getEndOffset()));
                    text.append(content, at, start)
                            .append('\u0001')
                            .append(content, start, end)
                            .append('\u0002');
                    at = end;
                }
                text.append(content, at, Math.max(at, passage.getEndOffset())).append('\n');
            }
            return text.toString();
        }
    }

    @Override
    public void close() {
        try (files;
                reader) {
            analyzer.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
