package dev.wensou.faults;

import dev.wensou.article.Article;
import dev.wensou.article.ArticleId;
import dev.wensou.config.Segmenter;
import dev.wensou.contract.TestArticle;
import dev.wensou.ingest.SubmittedArticles;
import dev.wensou.lucene.JournalReplay;
import dev.wensou.lucene.LuceneArticleWriter;
import dev.wensou.lucene.LuceneIndexBuilder;
import dev.wensou.lucene.LuceneIndexUpdate;
import dev.wensou.lucene.Submitted;
import dev.wensou.lucene.TestIndex;
import dev.wensou.lucene.index.BuildLock;
import dev.wensou.lucene.index.GenerationStore;
import dev.wensou.lucene.index.Retention;
import dev.wensou.lucene.index.StartCheck;
import dev.wensou.search.ArticleChange;
import dev.wensou.search.IndexUpdate;
import dev.wensou.search.NothingToPublishException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

/**
 * All that ever changes a data directory, in a few seconds: builds, syncs, documents of the API, compaction, retention and
 * the check at the start, through the classes that the commands use. Files are {@code file0} to {@code file5}, documents
 * {@code api0} to {@code api3}. For one thread.
 */
final class StorageLife {
    private static final int FILES = 6;
    private static final int DOCUMENTS = 4;

    private final Path data;
    private final Diary diary;
    private final Random random;
    /** The files that there are, each with its version. */
    private final Map<String, Integer> files = new TreeMap<>();
    /** The same as the index was told last. */
    private Map<String, Integer> indexed = Map.of();

    StorageLife(Path data, Diary diary, Random random) {
        this.data = data;
        this.diary = diary;
        this.random = random;
    }

    /** All of it, once. */
    void live() throws Exception {
        build();
        documents(4);
        sync();
        documents(3);
        build();
        documents(2);
        sync();
        build();
        documents(2);
    }

    /** What a start of the server does first. */
    StartCheck.Result start() throws IOException {
        return StartCheck.of(new GenerationStore(data));
    }

    void build() throws Exception {
        start();
        edit();
        var asked = asked("file");
        try (var builder = builder(data)) {
            for (var file : files.entrySet()) {
                builder.add(article(file.getKey(), file.getValue()));
            }
            try (var manifest = builder.manifest()) {
                manifest.write(manifest());
            }
            builder.finish();
            builder.publish();
        }
        indexed = new TreeMap<>(files);
        diary.acknowledge(asked);
    }

    void sync() throws IOException {
        edit();
        var asked = asked("file");
        try (var update = new LuceneIndexUpdate(
                new GenerationStore(data), TestIndex.FINGERPRINT, new SubmittedArticles()::read, Segmenter.WENSOU)) {
            for (var file : files.entrySet()) {
                if (!file.getValue().equals(indexed.get(file.getKey()))) {
                    update.put(article(file.getKey(), file.getValue()));
                }
            }
            var gone = new HashSet<ArticleId>();
            indexed.keySet().stream()
                    .filter(name -> !files.containsKey(name))
                    .forEach(name -> gone.add(new ArticleId(name)));
            update.commit(gone, new IndexUpdate.Corpus("corpus", "/corpus", manifest()));
        }
        indexed = new TreeMap<>(files);
        diary.acknowledge(asked);
    }

    /** So many requests, of one change or several each. */
    void documents(int requests) {
        try (var writer = new LuceneArticleWriter(
                new GenerationStore(data), TestIndex.CONFIG, new SubmittedArticles()::read, () -> {})) {
            for (var i = 0; i < requests; i++) {
                var changes = new ArrayList<ArticleChange>();
                var versions = new TreeMap<String, Integer>();
                for (var left = 1 + random.nextInt(3); left > 0; left--) {
                    var name = "api" + random.nextInt(DOCUMENTS);
                    var isDelete = random.nextInt(4) == 0;
                    versions.put(name, diary.ask(name, isDelete));
                    changes.add(
                            isDelete ? new ArticleChange.Delete(new ArticleId(name)) : put(name, versions.get(name)));
                }
                writer.apply(changes);
                diary.acknowledge(versions);
            }
        }
    }

    /** Half of the files get another version, some go, and there is always one. */
    private void edit() {
        for (var i = 0; i < FILES; i++) {
            var name = "file" + i;
            if (i > 0 && files.containsKey(name) && random.nextInt(5) == 0) {
                diary.ask(name, true);
                files.remove(name);
            } else if (!files.containsKey(name) || random.nextBoolean()) {
                files.put(name, diary.ask(name, false));
            }
        }
    }

    /** The newest version of all whose name begins so. */
    private Map<String, Integer> asked(String prefix) {
        var asked = new TreeMap<>(diary.now().asked());
        asked.keySet().removeIf(name -> !name.startsWith(prefix));
        return asked;
    }

    private byte[] manifest() {
        return files.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static Article article(String name, int version) {
        return TestArticle.article(name)
                .title(name + " v" + version)
                .body("文件的第" + version + "版")
                .build();
    }

    private static ArticleChange put(String name, int version) {
        return Submitted.put(name, name + " v" + version, "经接口写入的第" + version + "版");
    }

    /** What an index built anew of the same files holds, the documents by the journal alone. */
    private static Map<String, Integer> rebuilt(Path data, Map<String, Integer> versions) throws IOException {
        try (var builder = builder(data)) {
            for (var each : versions.entrySet()) {
                if (each.getKey().startsWith("file")) {
                    builder.add(article(each.getKey(), each.getValue()));
                }
            }
            builder.publish();
        } catch (NothingToPublishException e) {
            throw new IOException(e);
        }
        var rebuilt = new TreeMap<>(IndexState.versions(data));
        rebuilt.remove("probe");
        return rebuilt;
    }

    private static LuceneIndexBuilder builder(Path data) throws IOException {
        return new LuceneIndexBuilder(
                new GenerationStore(data),
                BuildLock.acquire(data),
                TestIndex.FINGERPRINT,
                "corpus",
                "/corpus",
                Segmenter.WENSOU,
                Retention.DEFAULT,
                Optional.of(new JournalReplay(data, new SubmittedArticles()::read)));
    }

    /** What a server does to a disk when it starts, and within a second of that; without an index the first part. */
    static void recover(Path data) throws IOException {
        var started = StartCheck.of(new GenerationStore(data));
        if (started.store().current().isPresent()) {
            replay(started.store());
        }
    }

    /** Makes up for what the journal has and the index not, and takes a document again. */
    private static void replay(GenerationStore store) {
        try (var writer = new LuceneArticleWriter(store, TestIndex.CONFIG, new SubmittedArticles()::read, () -> {})) {
            writer.apply(List.of(put("probe", 1)));
        }
    }

    /**
     * What a server that starts now comes to serve is held against a ledger, once it has made up for what was cut off.
     *
     * @return what is wrong; empty if nothing is
     */
    static List<String> check(Path data, Ledger ledger) {
        var wrong = new ArrayList<String>();
        try {
            var started = StartCheck.of(new GenerationStore(data));
            if (started.notices().toString().contains("CURRENT says")) {
                wrong.add("the pointer is torn: " + started.notices());
            }
            if (started.store().current().isEmpty()) {
                return ledger.contradictions(Map.of());
            }
            replay(started.store());
            var versions = new TreeMap<>(IndexState.versions(data));
            if (versions.remove("probe") == null) {
                wrong.add("a document put afterwards is not there");
            }
            wrong.addAll(ledger.contradictions(versions));
            // the journal has them too, which nobody reads until there is a new index
            wrong.addAll(ledger.contradictions(rebuilt(data, versions)));
            if (Files.exists(data.resolve("quarantine"))) {
                wrong.add("something was put into quarantine: " + started.notices());
            }
        } catch (IOException | RuntimeException | AssertionError e) {
            wrong.add(e.toString());
        }
        return wrong;
    }
}
