package dev.wensou.ingest;

import dev.wensou.article.ArticleId;
import dev.wensou.ingest.SyncOutcome.Kind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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
     * @param manifest what is known now, as bytes
     * @param articles how many articles there are in all files
     * @param corpus the fingerprint of the corpus as it was listed
     * @param gone ids that no file has any more
     * @param isChanged whether anything is to be stored: an article, or what is known of a file
     */
    public record Result(
            SyncReport report, byte[] manifest, int articles, String corpus, Set<ArticleId> gone, boolean isChanged) {}

    /**
     * Reads every file, in memory that does not grow with the corpus but for the ids. Files that a run before found to be
     * renamed keep the ids of their articles.
     *
     * @param moved of the index before
     * @param repeated what a later run has to know of lines that sources repeat
     * @param manifest takes what is known now; closed by this
     * @throws IOException if the corpus cannot be listed or a sink throws
     */
    public IngestTotals runAll(
            Corpus corpus,
            int expected,
            Manifest moved,
            RepeatedLines repeated,
            ArticleSink sink,
            OutcomeSink outcomes,
            OutputStream manifest,
            Progress progress)
            throws IOException {
        try (var writer = new ManifestWriter(manifest, corpus.realRoots(), repeated.write())) {
            var recorder = new FileRecorder(clock.millis(), (record, outcome) -> {
                writer.add(record);
                outcomes.accept(outcome);
            });
            var listing = corpus.list();
            var places = new FirstPlaces(moved.files().values());
            return ingest.run(
                    recorder.recording(() -> listing.next().map(places::of)),
                    expected,
                    recorder.recording(sink),
                    recorder.outcomes(),
                    progress);
        } finally {
            repeated.readings().forget();
        }
    }

    /**
     * Reads what changed and hands its articles to a sink.
     *
     * @param repeated hears of renamed files before any is read
     * @throws IOException if the corpus cannot be listed or the sink throws
     */
    public Result run(Corpus corpus, Manifest before, RepeatedLines repeated, ArticleSink sink, Progress progress)
            throws IOException {
        var began = System.nanoTime();
        var roots = corpus.realRoots();
        var known = MovedRoots.settle(before, roots).files();
        var changes = CorpusChanges.find(corpus, known, clock.millis());
        changes.files().stream()
                .filter(change -> change.kind() == FileChange.Kind.RENAMED)
                .forEach(change -> repeated.moved(
                        change.before().orElseThrow().place(), change.file().place()));
        var read = read(changes, sink, progress);
        var records = new ArrayList<FileRecord>();
        var outcomes = new ArrayList<SyncOutcome>();
        for (var change : changes.files()) {
            var now = Optional.ofNullable(read.get(change.file().place()));
            outcomes.add(outcome(change, now));
            if (now.isEmpty()) {
                records.add(change.before().orElseThrow().listedAs(change.file(), changes.listedMillis()));
            } else if (isKept(change, now.get())) {
                records.add(change.before().get().toBeReadAgain(change.file()));
            } else {
                records.add(now.get());
            }
        }
        changes.removed()
                .forEach(file -> outcomes.add(new SyncOutcome(
                        file.place(),
                        Kind.DELETED,
                        file.articles().isEmpty() ? "had no article" : "the file is gone, and its article with it")));
        var isChanged = !before.roots().equals(roots)
                || !changes.removed().isEmpty()
                || changes.files().stream().anyMatch(change -> change.kind() != FileChange.Kind.UNCHANGED);
        var listed = changes.files().stream().map(FileChange::file).toList();
        return new Result(
                new SyncReport(outcomes, read.size(), Duration.ofNanos(System.nanoTime() - began)),
                manifest(roots, repeated, records),
                records.stream().mapToInt(record -> record.articles().size()).sum(),
                Corpus.survey(FileListing.of(listed), file -> false).fingerprint(),
                gone(known, records),
                isChanged);
    }

    private Map<String, FileRecord> read(CorpusChanges changes, ArticleSink sink, Progress progress)
            throws IOException {
        var read = new HashMap<String, FileRecord>();
        var recorder = new FileRecorder(changes.listedMillis(), (record, outcome) -> read.put(record.place(), record));
        var files = changes.files().stream()
                .filter(FileChange::isToRead)
                .map(FileChange::file)
                .toList();
        var taken = new HashSet<ArticleId>();
        changes.files().stream()
                .filter(change -> !change.isToRead())
                .forEach(change -> taken.addAll(change.before().orElseThrow().articles()));
        ingest.run(
                recorder.recording(FileListing.of(files)),
                files.size(),
                article -> {
                    // an id that two files claim stays with the one that has it
                    if (!taken.contains(article.id())) {
                        recorder.recording(sink).accept(article);
                    }
                },
                recorder.outcomes(),
                progress);
        return read;
    }

    private static byte[] manifest(List<String> roots, RepeatedLines repeated, List<FileRecord> records)
            throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var writer = new ManifestWriter(bytes, roots, repeated.write())) {
            for (var record : records) {
                writer.add(record);
            }
        }
        return bytes.toByteArray();
    }

    private static boolean isKept(FileChange change, FileRecord now) {
        return now.kind() == FileOutcome.Kind.UNREADABLE
                && change.before().isPresent()
                && !change.before().get().articles().isEmpty();
    }

    private static SyncOutcome outcome(FileChange change, Optional<FileRecord> reading) {
        var place = change.file().place();
        if (reading.isEmpty()) {
            return new SyncOutcome(
                    place, Kind.UNCHANGED, change.before().orElseThrow().detail());
        }
        var detail = reading.get().detail();
        if (isKept(change, reading.get())) {
            return new SyncOutcome(place, Kind.KEPT, detail + "; the article read before stays");
        }
        if (reading.get().articles().isEmpty()) {
            return new SyncOutcome(place, Kind.NOT_INDEXED, detail);
        }
        return switch (change.kind()) {
            case ADDED -> new SyncOutcome(place, Kind.ADDED, detail);
            case RENAMED ->
                new SyncOutcome(
                        place,
                        Kind.RENAMED,
                        "was " + change.before().orElseThrow().place());
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
