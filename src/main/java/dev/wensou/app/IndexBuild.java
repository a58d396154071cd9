package dev.wensou.app;

import dev.wensou.config.IndexConfig;
import dev.wensou.ingest.ArticleFormats;
import dev.wensou.ingest.Corpus;
import dev.wensou.ingest.Ingest;
import dev.wensou.ingest.IngestReport;
import dev.wensou.ingest.Progress;
import dev.wensou.lucene.IndexFormat;
import dev.wensou.lucene.LuceneIndexBuilder;
import dev.wensou.lucene.index.GenerationStore;
import dev.wensou.search.NothingToPublishException;
import dev.wensou.search.PublishedIndex;
import dev.wensou.taxonomy.Tagger;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Builds a generation from a corpus and publishes it. */
final class IndexBuild {
    private final GenerationStore store;
    private final IndexConfig config;

    IndexBuild(GenerationStore store, IndexConfig config) {
        this.store = store;
        this.config = config;
    }

    /** What a build read, and what it published; nothing if there was no article. */
    record Result(IngestReport report, Optional<PublishedIndex> published, String reason) {}

    /**
     * @param roots the corpus
     * @param name what messages call it, such as its folders
     * @throws IOException if the corpus cannot be listed or the index cannot be written
     */
    Result run(List<Path> roots, String name, Progress progress) throws IOException {
        var corpus = new Corpus(roots);
        var ingest = new Ingest(
                ArticleFormats.standard(config.labels(), config.boilerplate()),
                Runtime.getRuntime().availableProcessors());
        var tagger = new Tagger(config.taxonomy());
        try (var builder = new LuceneIndexBuilder(
                store, IndexFormat.fingerprint(config.fingerprint()), corpus.fingerprint(), name)) {
            var report = ingest.run(corpus, article -> builder.add(tagger.tag(article)), progress);
            try {
                return new Result(report, Optional.of(builder.publish()), "");
            } catch (NothingToPublishException e) {
                return new Result(report, Optional.empty(), e.getMessage());
            }
        }
    }

    /** Whether the served index is the one that {@link #run} would build. */
    boolean isCurrent(List<Path> roots) throws IOException {
        var served = store.current();
        return served.isPresent()
                && served.get().fingerprint().equals(IndexFormat.fingerprint(config.fingerprint()))
                && served.get().corpus().equals(new Corpus(roots).fingerprint());
    }

    /** Folders as they would stand on a command line. */
    static String name(List<Path> roots) {
        return roots.stream().map(Path::toString).collect(Collectors.joining(" --corpus "));
    }
}
