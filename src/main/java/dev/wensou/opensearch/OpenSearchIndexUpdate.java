package dev.wensou.opensearch;

import dev.wensou.article.Article;
import dev.wensou.article.ArticleId;
import dev.wensou.config.IndexConfig;
import dev.wensou.lucene.CopyRules;
import dev.wensou.lucene.analysis.Analysis;
import dev.wensou.lucene.answer.FacetNames;
import dev.wensou.opensearch.changes.ChangeLog;
import dev.wensou.opensearch.changes.ChangedDocuments;
import dev.wensou.opensearch.changes.ManifestIndex;
import dev.wensou.opensearch.changes.UnfinishedSyncs;
import dev.wensou.opensearch.cluster.Cluster;
import dev.wensou.opensearch.copies.ChangedStories;
import dev.wensou.opensearch.index.ArticleDocument;
import dev.wensou.opensearch.index.BulkSender;
import dev.wensou.opensearch.index.IndexMeta;
import dev.wensou.opensearch.index.IndexNames;
import dev.wensou.opensearch.index.ServedIndex;
import dev.wensou.search.IndexUpdate;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/**
 * Changes many articles of the index that an alias of a cluster names. All are made before the first is sent; then they are sent
 * in bulk, and searches find each within a second, not all at once. Where the cluster goes away midway, what it took stays, and
 * the ids of all are kept there, so that the next sync reads them again ({@link ServedCorpus#unfinished}).
 *
 * <p>What clients changed by the API stands: it is left out where the log of changes has it, and what comes meanwhile has a later
 * version, which the index keeps. For versions of syncs are milliseconds, and those of clients a thousand times as much.
 */
public final class OpenSearchIndexUpdate implements IndexUpdate {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int AT_ONCE = 500;

    private final Cluster cluster;
    private final IndexNames names;
    private final ServedCorpus served;
    private final ArticleDocument documents;
    private final ChangedStories stories;
    private final ChangeLog log;
    private final ManifestIndex manifests;
    private final UnfinishedSyncs unfinished;
    private final long version;
    /** Those of syncs that broke off before this one looks what they left undone, and its own. */
    private final Set<Long> versions;

    private final ChangedDocuments changed;

    /** @throws IOException if the cluster does not say what other syncs left undone, or there is no room for temporary files */
    public OpenSearchIndexUpdate(
            Cluster cluster, IndexNames names, IndexConfig config, ServedCorpus served, Clock clock)
            throws IOException {
        this.cluster = cluster.patient();
        this.names = names;
        this.served = served;
        this.documents = new ArticleDocument(
                new Analysis(config.segmenter()), config.facets(), new FacetNames(config.taxonomy()));
        this.stories = new ChangedStories(this.cluster, documents, CopyRules.of(config.duplicates()));
        this.log = new ChangeLog(this.cluster, names, documents, stories, clock);
        this.manifests = new ManifestIndex(this.cluster, names);
        this.unfinished = new UnfinishedSyncs(this.cluster, names);
        this.version = Math.max(
                clock.millis(), served.known().map(known -> known.version() + 1).orElse(0L));
        this.versions = new HashSet<>(unfinished.of(served.index()).versions());
        versions.add(version);
        this.changed = new ChangedDocuments();
    }

    @Override
    public void put(Article article) throws IOException {
        changed.add(
                article.id().value(),
                JSON.writeValueAsBytes(documents.of(article).json()));
    }

    @Override
    public Committed commit(Set<ArticleId> gone, Corpus corpus) throws IOException {
        var index = served.index();
        var left = gone.stream().map(ArticleId::value).toList();
        var all = new ArrayList<>(changed.ids());
        all.addAll(left);
        unfinished.begin(index, version, all);
        var parts = parts(all);
        var before = new ArrayList<ChangedStories.Before>();
        for (var part : parts) {
            before.add(stories.before(index, part));
        }
        var overruled = send(index, left);
        cluster.send("POST", "/" + index + "/_refresh", Map.of());
        for (var i = 0; i < parts.size(); i++) {
            stories.settle(index, before.get(i), parts.get(i));
        }
        var pieces = manifests.write(index, version);
        try (pieces) {
            pieces.write(corpus.manifest());
        }
        requireServed(index);
        manifests.publish(pieces, served.known());
        var meta = new IndexMeta(
                served.fingerprint(),
                corpus.fingerprint(),
                corpus.roots(),
                served.meta().builtAt());
        cluster.send("PUT", "/" + index + "/_mapping", meta.mapping());
        unfinished.end(index, versions);
        return new Committed(
                index,
                ServedIndex.revision(cluster, index),
                ServedIndex.count(cluster, index),
                overruled.stream().map(ArticleId::new).collect(Collectors.toSet()));
    }

    /** Sends what was put, and takes out what is left; returns what was put and stays as clients left it. */
    private Set<String> send(String index, List<String> left) throws IOException {
        var bulk = new BulkSender(cluster, index);
        var overruled = new HashSet<String>();
        var waiting = new ArrayList<Waiting>();
        changed.each((id, document) -> {
            waiting.add(new Waiting(id, document));
            if (waiting.size() == AT_ONCE) {
                overruled.addAll(put(bulk, waiting));
            }
        });
        overruled.addAll(put(bulk, waiting));
        for (var some : parts(left)) {
            var ruled = log.ruled(some);
            for (var id : some) {
                if (!ruled.contains(id)) {
                    bulk.delete(id, version);
                }
            }
        }
        bulk.flush();
        overruled.addAll(bulk.overruled());
        return overruled;
    }

    private static List<List<String>> parts(List<String> ids) {
        var parts = new ArrayList<List<String>>();
        for (var first = 0; first < ids.size(); first += AT_ONCE) {
            parts.add(ids.subList(first, Math.min(ids.size(), first + AT_ONCE)));
        }
        return parts;
    }

    private record Waiting(String id, byte[] document) {}

    private Set<String> put(BulkSender bulk, List<Waiting> waiting) throws IOException {
        var ruled = log.ruled(waiting.stream().map(Waiting::id).toList());
        for (var each : waiting) {
            if (!ruled.contains(each.id())) {
                bulk.put(each.id(), version, each.document());
            }
        }
        waiting.clear();
        return ruled;
    }

    private void requireServed(String index) throws IOException {
        var now = ServedIndex.named(cluster, names.alias()).orElse("none");
        if (!now.equals(index)) {
            throw new IOException(
                    now + " is served since this sync of " + index + " began; run it again to bring that up to date");
        }
    }

    @Override
    public void close() throws IOException {
        changed.close();
    }
}
