package dev.wensou.app;

import dev.wensou.config.IndexConfig;
import dev.wensou.ingest.Progress;
import dev.wensou.lucene.LuceneEngine;
import dev.wensou.lucene.index.GenerationStore;
import dev.wensou.search.SearchEngine;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The index that is audited: one that is there, or one built for the audit and gone with it. */
record AuditedIndex(SearchEngine engine, Owner owner) implements AutoCloseable {
    /** What closes the engine, and what else was opened for it. */
    interface Owner {
        void close() throws IOException;
    }

    /** The index that is in a folder already. */
    static AuditedIndex in(Path data, IndexConfig config) {
        var engine = new LuceneEngine(new GenerationStore(data), config);
        return new AuditedIndex(engine, engine::close);
    }

    /** @throws IOException if the file cannot be read, or holds no document */
    static AuditedIndex ofDocuments(Path documents, IndexConfig config) throws IOException {
        var judged = JudgedIndex.build(documents, config, Optional.empty());
        return new AuditedIndex(judged.engine(), judged::close);
    }

    /** @throws IOException if the corpus cannot be read, or holds no article */
    static AuditedIndex ofCorpus(List<Path> roots, IndexConfig config, Progress progress) throws IOException {
        var folder = TemporaryFolder.create("wensou-audit");
        try {
            var store = new GenerationStore(folder.path());
            var result = new IndexBuild(store, config).run(roots, IndexBuild.name(roots), progress);
            if (result.published().isEmpty()) {
                throw new IOException(IndexBuild.name(roots) + ": " + result.reason());
            }
            var engine = new LuceneEngine(store, config);
            return new AuditedIndex(engine, () -> {
                engine.close();
                folder.close();
            });
        } catch (IOException | RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    @Override
    public void close() throws IOException {
        owner.close();
    }
}
