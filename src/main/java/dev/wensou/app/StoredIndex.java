package dev.wensou.app;

import dev.wensou.article.ArticleId;
import dev.wensou.config.IndexConfig;
import dev.wensou.ingest.Manifest;
import dev.wensou.lucene.IndexFormat;
import dev.wensou.lucene.LuceneIndexUpdate;
import dev.wensou.lucene.index.GenerationStore;
import dev.wensou.search.ArticleMaker;
import dev.wensou.search.IndexUpdate;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The index in a data directory. */
record StoredIndex(GenerationStore store, IndexConfig config) implements SyncedIndex {
    @Override
    public String place() {
        return store.data().toString();
    }

    @Override
    public String flags() {
        return "";
    }

    @Override
    public Optional<Served> served() throws IOException {
        return store.current()
                .map(info -> new Served(
                        info.name(),
                        info.fingerprint(),
                        info.corpus(),
                        info.corpusRoots(),
                        info.manifest().isPresent()));
    }

    @Override
    public Optional<Manifest> files() throws IOException {
        return KnownFiles.served(store);
    }

    @Override
    public List<String> roots() throws IOException {
        return KnownFiles.roots(store);
    }

    /** A commit is made whole or not at all. */
    @Override
    public Set<ArticleId> unfinished() {
        return Set.of();
    }

    @Override
    public IndexUpdate update(ArticleMaker articles) throws IOException {
        return new LuceneIndexUpdate(
                store, IndexFormat.fingerprint(config.fingerprint()), articles, config.segmenter());
    }
}
