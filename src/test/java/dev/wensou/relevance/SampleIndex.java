package dev.wensou.relevance;

import dev.wensou.article.ArticleId;
import dev.wensou.config.ConfigFiles;
import dev.wensou.config.IndexConfig;
import dev.wensou.ingest.ArticleFormats;
import dev.wensou.ingest.Corpus;
import dev.wensou.ingest.Ingest;
import dev.wensou.lucene.IndexFormat;
import dev.wensou.lucene.LuceneEngine;
import dev.wensou.lucene.LuceneIndexBuilder;
import dev.wensou.lucene.index.GenerationStore;
import dev.wensou.search.SearchEngine;
import dev.wensou.taxonomy.Tagger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The bundled sample as a server would serve it: files, formats, index and the configuration that is shipped. */
final class SampleIndex implements AutoCloseable {
    private static final Path SAMPLE = Path.of("src/main/resources/sample");

    private final LuceneEngine engine;
    private final Map<String, String> places;

    private SampleIndex(LuceneEngine engine, Map<String, String> places) {
        this.engine = engine;
        this.places = places;
    }

    /** Indexes the sample in a folder. */
    static SampleIndex build(Path data) throws Exception {
        var config = IndexConfig.load(ConfigFiles.defaults());
        var store = new GenerationStore(data);
        // one worker: the order in the index, which decides between equal hits, must not depend on threads
        var ingest = new Ingest(ArticleFormats.standard(config), 1);
        var tagger = new Tagger(config.taxonomy());
        try (var builder = new LuceneIndexBuilder(
                store, IndexFormat.fingerprint(config.fingerprint()), "sample", SAMPLE.toString())) {
            ingest.run(new Corpus(List.of(SAMPLE)), article -> builder.add(tagger.tag(article)), (done, all) -> {});
            builder.publish();
        }
        return new SampleIndex(
                new LuceneEngine(store, config),
                places().stream()
                        .collect(Collectors.toMap(
                                place -> ArticleId.ofPlace(place).value(), Function.identity())));
    }

    /** The path of each article within the sample. */
    static TreeSet<String> places() throws IOException {
        try (var files = Files.walk(SAMPLE)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> SAMPLE.relativize(file).toString().replace('\\', '/'))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    SearchEngine engine() {
        return engine;
    }

    /** The path of the article with an id. */
    String placeOf(String id) {
        return places.getOrDefault(id, id);
    }

    @Override
    public void close() {
        engine.close();
    }
}
