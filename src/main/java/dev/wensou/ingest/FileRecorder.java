package dev.wensou.ingest;

import dev.wensou.article.ArticleId;
import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Stands between a run and its sinks and makes a record of each file: how it was listed, what its bytes were, which articles
 * were in it. Holds no more than the files under way.
 */
final class FileRecorder {
    private final long listedMillis;
    private final Sink records;
    private final Map<String, Listed> underWay = new ConcurrentHashMap<>();

    /** Takes the record of each file, in the order of the corpus, one at a time. */
    interface Sink {
        void accept(FileRecord record, FileOutcome outcome) throws IOException;
    }

    private record Listed(CorpusFile file, String hash, Set<ArticleId> articles) {}

    FileRecorder(long listedMillis, Sink records) {
        this.listedMillis = listedMillis;
        this.records = records;
    }

    /** The same files; the hash is taken before a file is read, so that a change meanwhile shows in the next run. */
    FileListing recording(FileListing files) {
        return () -> {
            var next = files.next();
            next.ifPresent(file -> underWay.put(
                    file.place(),
                    new Listed(file, ContentHash.of(file), Collections.synchronizedSet(new LinkedHashSet<>()))));
            return next;
        };
    }

    ArticleSink recording(ArticleSink articles) {
        return article -> {
            Optional.ofNullable(underWay.get(article.origin()))
                    .ifPresent(listed -> listed.articles().add(article.id()));
            articles.accept(article);
        };
    }

    OutcomeSink outcomes() {
        return outcome -> {
            var listed = underWay.remove(outcome.path());
            var articles = outcome.articles() == 0 ? List.<ArticleId>of() : List.copyOf(listed.articles());
            records.accept(FileRecord.of(listed.file(), listedMillis, listed.hash(), outcome, articles), outcome);
        };
    }
}
