package dev.wensou.ingest;

import dev.wensou.ingest.FileOutcome.Kind;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** One run over a corpus: what its workers share. Each worker calls {@link #work} once, on a thread of its own. */
final class IngestRun {
    private final FileReader reader;
    private final CorpusListing listing;
    private final int expected;
    private final ArticleSink sink;
    private final Progress progress;
    private final IdClaims claims = new IdClaims();
    private final OrderedOutcomes outcomes;
    private final Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
    private int articles;
    private int listed;
    private int done;
    private volatile boolean isStopped;

    IngestRun(
            FileReader reader,
            CorpusListing listing,
            int expected,
            ArticleSink sink,
            OutcomeSink outcomes,
            Progress progress) {
        this.reader = reader;
        this.listing = listing;
        this.expected = expected;
        this.sink = sink;
        this.progress = progress;
        this.outcomes = new OrderedOutcomes(outcome -> {
            counts.merge(outcome.kind(), 1, Integer::sum);
            articles += outcome.articles();
            outcomes.accept(outcome);
        });
    }

    /** A file and its number in the corpus. */
    private record Task(int index, CorpusFile file) {}

    /** Reads files until there are no more. */
    void work() throws SinkException, IOException, InterruptedException {
        var isDone = false;
        try {
            for (var task = next(); task.isPresent() && !isStopped; task = next()) {
                outcomes.awaitTurn(task.get().index());
                if (!isStopped) {
                    read(task.get().index(), task.get().file());
                }
            }
            isDone = true;
        } finally {
            // whatever ended it, an error of the machine too: the others wait for this worker's outcome
            if (!isDone) {
                stop();
            }
        }
    }

    private synchronized Optional<Task> next() throws IOException {
        var file = listing.next();
        return file.map(next -> new Task(listed++, next));
    }

    private void read(int index, CorpusFile file) throws SinkException {
        var claimed = claims.of(index, file.place(), sink);
        var outcome = reader.read(file, claimed);
        try {
            outcomes.add(index, claimed, outcome);
        } catch (IOException | RuntimeException e) {
            throw new SinkException(file.place(), "its outcome could not be reported", e);
        }
        tell();
    }

    private void tell() {
        int now;
        int all;
        synchronized (this) {
            now = ++done;
            all = Math.max(expected, listed);
        }
        progress.files(now, all);
    }

    /** Lets the workers end with the files they are at. */
    void stop() {
        isStopped = true;
        outcomes.stop();
    }

    /** How many files ended in each way; call when all workers have ended. */
    Map<Kind, Integer> counts() {
        return counts;
    }

    /** How many articles the sink took and kept; call when all workers have ended. */
    int articles() {
        return articles;
    }
}
