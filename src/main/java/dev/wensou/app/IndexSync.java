package dev.wensou.app;

import dev.wensou.config.IndexConfig;
import dev.wensou.ingest.Corpus;
import dev.wensou.ingest.CorpusSync;
import dev.wensou.ingest.Manifest;
import dev.wensou.ingest.Progress;
import dev.wensou.ingest.RepeatedLines;
import dev.wensou.ingest.SyncReport;
import dev.wensou.lucene.IndexFormat;
import dev.wensou.lucene.LuceneIndexUpdate;
import dev.wensou.lucene.index.GenerationStore;
import dev.wensou.search.IndexUpdate;
import dev.wensou.taxonomy.Tagger;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Brings the served index up to its corpus by reading only what changed. */
final class IndexSync {
    /** A corpus that grew beyond this is another one: what its sources repeat is learned by builds alone. */
    private static final int GROWTH = 2;

    private final GenerationStore store;
    private final IndexConfig config;

    IndexSync(GenerationStore store, IndexConfig config) {
        this.store = store;
        this.config = config;
    }

    /** What a sync found, and what it committed; nothing if nothing had changed. */
    record Result(SyncReport report, Optional<IndexUpdate.Committed> committed) {}

    /**
     * Why the index cannot be brought up to date by what changed, so that it has to be built anew; empty if it can.
     *
     * @throws IOException if it was built from folders that are not among these, or the index cannot be read
     */
    Optional<String> reasonToRebuild(List<Path> roots) throws IOException {
        var reason = reasonOfTheIndex();
        var given = new Corpus(roots).realRoots();
        if (reason.isEmpty() && !given.containsAll(KnownFiles.roots(store))) {
            requireRoots(
                    KnownFiles.served(store).orElseThrow(),
                    given,
                    store.current().orElseThrow().name());
        }
        return reason;
    }

    /**
     * Why the index cannot become one of these folders and of no others by what changed; empty if it can.
     *
     * @throws IOException if the corpus cannot be listed, or the index cannot be read
     */
    Optional<String> reasonToReplace(List<Path> roots) throws IOException {
        var reason = reasonOfTheIndex();
        if (reason.isPresent()) {
            return reason;
        }
        var name = store.current().orElseThrow().name();
        var known = KnownFiles.served(store).orElseThrow();
        var corpus = new Corpus(roots);
        if (!known.isOf(corpus.realRoots())) {
            return Optional.of(name + " was built from " + String.join(", ", known.roots()));
        }
        var files = IndexBuild.ingest(config).survey(corpus).files();
        return files > GROWTH * known.files().size()
                ? Optional.of(name + " was built from " + known.files().size() + " files, there are " + files + " now")
                : Optional.empty();
    }

    private Optional<String> reasonOfTheIndex() throws IOException {
        var served = store.current();
        if (served.isEmpty()) {
            return Optional.of("there is no index in " + store.data());
        }
        var info = served.get();
        var fingerprint = IndexFormat.fingerprint(config.fingerprint());
        if (!info.fingerprint().equals(fingerprint)) {
            return Optional.of(
                    info.name() + " was built from config " + info.fingerprint() + ", this is " + fingerprint);
        }
        if (info.corpusRoots().equals(ServeCommand.SAMPLE_NAME)) {
            return Optional.of(info.name() + " holds the bundled sample");
        }
        return info.manifest().isEmpty()
                ? Optional.of(info.name() + " does not say which files it was read from")
                : Optional.empty();
    }

    private static void requireRoots(Manifest known, List<String> given, String name) throws IOException {
        var missing = known.rootsMissingFrom(given);
        if (!missing.isEmpty()) {
            throw new IOException(name + " was built from " + String.join(", ", missing)
                    + ", which is not among the folders given, so a sync would take its articles out of the index."
                    + " Give it too, or replace the index: scripts/rebuild-index --corpus "
                    + String.join(" --corpus ", given));
        }
    }

    /**
     * @param name what messages call the corpus
     * @throws IOException if the corpus cannot be listed or has no file, or the index cannot be written
     */
    Result run(List<Path> roots, String name, Progress progress) throws IOException {
        var corpus = new Corpus(roots);
        var tagger = new Tagger(config.taxonomy());
        var fingerprint = IndexFormat.fingerprint(config.fingerprint());
        try (var update = new LuceneIndexUpdate(store, fingerprint, IndexBuild.maker(tagger), config.segmenter())) {
            var known = KnownFiles.served(store).orElse(Manifest.UNKNOWN);
            var repeated = RepeatedLines.read(known.repeatedLines());
            var result = new CorpusSync(IndexBuild.ingest(config).without(repeated), Clock.systemUTC())
                    .run(corpus, known, repeated, article -> update.put(tagger.tag(repeated.strip(article))), progress);
            if (result.articles() == 0 && known.articles() > 0) {
                throw new IOException(name + " holds no article any more, so nothing is changed: the index keeps its "
                        + known.articles() + "; if the folder is empty on purpose, index another by"
                        + " scripts/rebuild-index --corpus DIR");
            }
            if (!result.isChanged()) {
                return new Result(result.report(), Optional.empty());
            }
            var committed =
                    update.commit(result.gone(), new IndexUpdate.Corpus(result.corpus(), name, result.manifest()));
            return new Result(result.report(), Optional.of(committed));
        }
    }
}
