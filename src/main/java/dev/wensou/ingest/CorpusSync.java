package dev.wensou.ingest;

import dev.wensou.article.ArticleId;
import dev.wensou.ingest.SyncOutcome.Kind;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Reads a corpus beside what is known of it: only what changed, or, with nothing known but names, all of it. Safe for any
 * number of threads.
 */
public final class CorpusSync {
    private final Ingest ingest;
    private final Clock clock;

    /** @param clock the one that file times are compared with */
    public CorpusSync(Ingest ingest, Clock clock) {
        this.ingest = ingest;
        this.clock = clock;
    }

    /**
     * What a run found.
     *
     * @param manifest what is known now
     * @param corpus the fingerprint of the corpus as it was listed
     * @param gone ids that no file has any more
     * @param isChanged whether anything is to be stored: an article, or what is known of a file
     */
    public record Result(
            SyncReport report, Manifest manifest, String corpus, Set<ArticleId> gone, boolean isChanged) {}

    /** What a run that reads everything found; see {@link Result}. */
    public record Everything(IngestReport report, Manifest manifest) {}

    /**
     * Reads every file, whatever is known of it. Files that were renamed before, or since, keep the ids of their
     * articles.
     *
     * @throws IOException if the corpus cannot be listed or the sink throws
     */
    public Everything runAll(Corpus corpus, Manifest before, ArticleSink sink, Progress progress) throws IOException {
        var changes = CorpusChanges.find(corpus, before.files(), clock.millis());
        var reading = read(changes.files(), sink, progress);
        var records = changes.files().stream()
                .map(change -> reading.record(change, changes.listedMillis()))
                .toList();
        return new Everything(reading.report(), Manifest.of(corpus.realRoots(), records));
    }

    /**
     * Reads what changed and hands its articles to a sink.
     *
     * @throws IOException if the corpus cannot be listed or the sink throws
     */
    public Result run(Corpus corpus, Manifest before, ArticleSink sink, Progress progress) throws IOException {
        var began = System.nanoTime();
        var changes = CorpusChanges.find(corpus, before.files(), clock.millis());
        var reading = read(changes.files().stream().filter(FileChange::isToRead).toList(), sink, progress);
        var records = new ArrayList<FileRecord>();
        var outcomes = new ArrayList<SyncOutcome>();
        for (var change : changes.files()) {
            var outcome = Optional.ofNullable(reading.outcomes().get(change.file().place()));
            outcomes.add(outcome(change, outcome));
            if (outcome.isEmpty()) {
                records.add(change.before().orElseThrow().listedAs(change.file(), changes.listedMillis()));
            } else if (isKept(change, outcome.get())) {
                records.add(change.before().get().toBeReadAgain(change.file().place()));
            } else {
                records.add(reading.record(change, changes.listedMillis()));
            }
        }
        changes.removed().forEach(file -> outcomes.add(new SyncOutcome(
                file.place(),
                Kind.DELETED,
                file.articles().isEmpty() ? "had no article" : "the file is gone, and its article with it")));
        var isChanged = !changes.removed().isEmpty()
                || changes.files().stream().anyMatch(change -> change.kind() != FileChange.Kind.UNCHANGED);
        return new Result(
                new SyncReport(outcomes, reading.outcomes().size(), Duration.ofNanos(System.nanoTime() - began)),
                Manifest.of(corpus.realRoots(), records),
                Corpus.fingerprint(
                        changes.files().stream().map(FileChange::file).toList()),
                gone(before.files(), records),
                isChanged);
    }

    /** What reading some files gave, by their places. */
    private record Reading(
            IngestReport report,
            Map<String, FileOutcome> outcomes,
            Map<String, String> hashes,
            Map<String, List<ArticleId>> articles) {
        FileRecord record(FileChange change, long listedMillis) {
            var file = change.file();
            return new FileRecord(
                    file.place(),
                    file.firstPlace(),
                    file.bytes(),
                    file.modifiedMillis(),
                    listedMillis,
                    hashes.get(file.place()),
                    outcomes.get(file.place()),
                    articles.getOrDefault(file.place(), List.of()));
        }
    }

    private Reading read(List<FileChange> changes, ArticleSink sink, Progress progress) throws IOException {
        var files = changes.stream().map(FileChange::file).toList();
        var hashes = new ConcurrentHashMap<String, String>();
        // a change while a file is read must show in the next run, so the hash comes first
        files.parallelStream().forEach(file -> hashes.put(file.place(), ContentHash.of(file)));
        var articles = new ConcurrentHashMap<String, List<ArticleId>>();
        var report = ingest.run(
                files,
                article -> {
                    articles.computeIfAbsent(article.origin(), place -> Collections.synchronizedList(new ArrayList<>()))
                            .add(article.id());
                    sink.accept(article);
                },
                progress);
        var outcomes = new HashMap<String, FileOutcome>();
        report.outcomes().forEach(outcome -> outcomes.put(outcome.path(), outcome));
        return new Reading(report, outcomes, hashes, articles);
    }

    private static boolean isKept(FileChange change, FileOutcome reading) {
        return reading.kind() == FileOutcome.Kind.UNREADABLE
                && change.before().isPresent()
                && !change.before().get().articles().isEmpty();
    }

    private static SyncOutcome outcome(FileChange change, Optional<FileOutcome> reading) {
        var place = change.file().place();
        if (reading.isEmpty()) {
            return new SyncOutcome(place, Kind.UNCHANGED, change.before().orElseThrow().outcome().detail());
        }
        var detail = reading.get().detail();
        if (isKept(change, reading.get())) {
            return new SyncOutcome(place, Kind.KEPT, detail + "; the article read before stays");
        }
        if (reading.get().kind() != FileOutcome.Kind.INDEXED) {
            return new SyncOutcome(place, Kind.NOT_INDEXED, detail);
        }
        return switch (change.kind()) {
            case ADDED -> new SyncOutcome(place, Kind.ADDED, detail);
            case RENAMED ->
                new SyncOutcome(
                        place, Kind.RENAMED, "was " + change.before().orElseThrow().place());
            case CHANGED, TOUCHED, UNCHANGED -> new SyncOutcome(place, Kind.UPDATED, detail);
        };
    }

    private static Set<ArticleId> gone(Map<String, FileRecord> before, List<FileRecord> now) {
        var there = new HashSet<ArticleId>();
        now.forEach(record -> there.addAll(record.articles()));
        var gone = new LinkedHashSet<ArticleId>();
        before.values().forEach(record -> gone.addAll(record.articles()));
        gone.removeAll(there);
        return gone;
    }
}
