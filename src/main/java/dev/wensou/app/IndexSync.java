package dev.wensou.app;

import dev.wensou.config.IndexConfig;
import dev.wensou.ingest.Corpus;
import dev.wensou.ingest.CorpusSync;
import dev.wensou.ingest.Manifest;
import dev.wensou.ingest.Progress;
import dev.wensou.ingest.RepeatedLines;
import dev.wensou.ingest.SyncReport;
import dev.wensou.lucene.IndexFormat;
import dev.wensou.search.IndexUpdate;
import dev.wensou.taxonomy.Tagger;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Brings the served index up to its corpus by reading only what changed. */
final class IndexSync {
    /** A corpus that grew beyond this is another one: what its sources repeat is learned by builds alone. */
    private static final int GROWTH = 2;

    private final SyncedIndex index;
    private final IndexConfig config;

    IndexSync(SyncedIndex index, IndexConfig config) {
        this.index = index;
        this.config = config;
    }

    /** What a sync found, and what it committed; nothing if nothing had changed. */
    record Result(SyncReport report, Optional<IndexUpdate.Committed> committed) {}

    /** Whether what is served is of the corpus as it is, and a build of now would make it. */
    boolean isCurrent(List<Path> roots) throws IOException {
        var served = index.served();
        return served.isPresent()
                && served.get().fingerprint().equals(IndexFormat.fingerprint(config.fingerprint()))
                && served.get().corpus().equals(new Corpus(roots).fingerprint())
                && index.unfinished().isEmpty();
    }

    /**
     * Why the index cannot be brought up to date by what changed, so that it has to be built anew; empty if it can.
     *
     * @throws IOException if it was built from folders that are not among these, or the index cannot be read
     */
    Optional<String> reasonToRebuild(List<Path> roots) throws IOException {
        var reason = reasonOfTheIndex();
        var given = new Corpus(roots).realRoots();
        if (reason.isEmpty() && !given.containsAll(index.roots())) {
            requireRoots(
                    index.files().orElseThrow(),
                    given,
                    index.served().orElseThrow().name());
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
        var name = index.served().orElseThrow().name();
        var known = index.files().orElseThrow();
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
        var served = index.served();
        if (served.isEmpty()) {
            return Optional.of("there is no index in " + index.place());
        }
        var info = served.get();
        var fingerprint = IndexFormat.fingerprint(config.fingerprint());
        if (!info.fingerprint().equals(fingerprint)) {
            return Optional.of(
                    info.name() + " was built from config " + info.fingerprint() + ", this is " + fingerprint);
        }
        if (info.corpusName().equals(ServeCommand.SAMPLE_NAME)) {
            return Optional.of(info.name() + " holds the bundled sample");
        }
        return info.knowsFiles()
                ? Optional.empty()
                : Optional.of(info.name() + " does not say which files it was read from");
    }

    private void requireRoots(Manifest known, List<String> given, String name) throws IOException {
        var missing = known.rootsMissingFrom(given);
        if (!missing.isEmpty()) {
            throw new IOException(name + " was built from " + String.join(", ", missing)
                    + ", which is not among the folders given, so a sync would take its articles out of the index."
                    + " Give it too, or replace the index: scripts/rebuild-index " + index.flags() + "--corpus "
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
        try (var update = index.update(IndexBuild.maker(tagger))) {
            var left = new HashSet<>(index.unfinished());
            var known = index.files().orElse(Manifest.UNKNOWN).readAgain(left);
            left.removeAll(known.among(left));
            var isUnfinished = !left.isEmpty();
            var strays = Collections.synchronizedSet(left);
            var repeated = RepeatedLines.read(known.repeatedLines());
            var result = new CorpusSync(IndexBuild.ingest(config).without(repeated), Clock.systemUTC())
                    .run(
                            corpus,
                            known,
                            repeated,
                            article -> {
                                update.put(tagger.tag(repeated.strip(article)));
                                strays.remove(article.id());
                            },
                            progress);
            if (result.articles() == 0 && known.articles() > 0) {
                throw new IOException(name + " holds no article any more, so nothing is changed: the index keeps its "
                        + known.articles() + "; if the folder is empty on purpose, index another by"
                        + " scripts/rebuild-index " + index.flags() + "--corpus DIR");
            }
            if (!result.isChanged() && !isUnfinished) {
                return new Result(result.report(), Optional.empty());
            }
            // what a sync brought in that broke off, of files that are gone again
            strays.addAll(result.gone());
            var committed =
                    update.commit(Set.copyOf(strays), new IndexUpdate.Corpus(result.corpus(), name, result.manifest()));
            return new Result(result.report(), Optional.of(committed));
        }
    }
}
