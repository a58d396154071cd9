package dev.wensou.opensearch;

import dev.wensou.article.Article;
import dev.wensou.config.IndexConfig;
import dev.wensou.lucene.CopyRules;
import dev.wensou.lucene.IndexFormat;
import dev.wensou.lucene.analysis.Analysis;
import dev.wensou.lucene.answer.FacetNames;
import dev.wensou.opensearch.changes.ChangeLog;
import dev.wensou.opensearch.changes.ManifestIndex;
import dev.wensou.opensearch.cluster.Cluster;
import dev.wensou.opensearch.cluster.ClusterException;
import dev.wensou.opensearch.copies.BuiltStories;
import dev.wensou.opensearch.copies.ChangedStories;
import dev.wensou.opensearch.copies.StoryMarks;
import dev.wensou.opensearch.index.ArticleDocument;
import dev.wensou.opensearch.index.BulkSender;
import dev.wensou.opensearch.index.IndexMeta;
import dev.wensou.opensearch.index.IndexNames;
import dev.wensou.opensearch.index.IndexTemplate;
import dev.wensou.opensearch.index.ServedIndex;
import dev.wensou.search.IndexBuilder;
import dev.wensou.search.NothingToPublishException;
import dev.wensou.search.PublishedIndex;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Builds a generation as an index of its own in a cluster, which nobody searches before {@link #publish}. */
public final class OpenSearchIndexBuilder implements IndexBuilder {
    private static final Logger LOG = LoggerFactory.getLogger(OpenSearchIndexBuilder.class);
    private static final int TRIES = 100;
    /** The served one, and the one before. */
    private static final int KEPT = 2;

    /** Percent of deleted documents from which OpenSearch writes a segment anew when it is told to be rid of them. */
    private static final double EXPUNGED_BY_DEFAULT = 10.0;
    /** Between looks at whether segments are merged. */
    private static final Duration MERGING = Duration.ofMillis(100);

    private final Cluster cluster;
    private final IndexNames names;
    private final IndexTemplate template;
    private final IndexMeta meta;
    private final ArticleDocument documents;
    private final ChangeLog changes;
    private final ManifestIndex manifests;
    private Optional<ManifestIndex.Pieces> manifest = Optional.empty();
    private final String index;
    private final BulkSender bulk;
    private final BuiltStories stories;
    private final LongAdder added = new LongAdder();
    private final Map<String, LongAdder> tokens = new ConcurrentHashMap<>();
    private final Map<String, LongAdder> texts = new ConcurrentHashMap<>();
    private boolean published;

    /**
     * @param corpus a text that changes when the corpus does
     * @param corpusRoots where the corpus lies, for people
     * @throws IOException if the cluster does not take a new index
     */
    public OpenSearchIndexBuilder(
            Cluster cluster,
            IndexNames names,
            IndexTemplate template,
            IndexConfig config,
            String corpus,
            String corpusRoots)
            throws IOException {
        this.cluster = cluster.patient();
        this.names = names;
        this.template = template;
        this.meta = new IndexMeta(
                IndexFormat.fingerprint(config.fingerprint()),
                corpus,
                corpusRoots,
                Clock.systemUTC().instant());
        this.documents = new ArticleDocument(
                new Analysis(config.segmenter()), config.facets(), new FacetNames(config.taxonomy()));
        var rule = CopyRules.of(config.duplicates());
        this.changes = new ChangeLog(
                this.cluster, names, documents, new ChangedStories(this.cluster, documents, rule), Clock.systemUTC());
        this.manifests = new ManifestIndex(this.cluster, names);
        allowLongQueries();
        this.index = create();
        this.stories = new BuiltStories(rule, new StoryMarks(this.cluster, documents));
        this.bulk = new BulkSender(this.cluster, index);
    }

    /** A pasted paragraph makes more clauses than a cluster takes by default. It is a setting of all indexes. */
    private void allowLongQueries() throws IOException {
        try {
            cluster.send(
                    "PUT",
                    "/_cluster/settings",
                    Map.of("persistent", Map.of("indices.query.bool.max_clause_count", OpenSearchEngine.MAX_CLAUSES)));
        } catch (ClusterException e) {
            LOG.warn(
                    "long queries will be refused until an administrator of the cluster sets"
                            + " indices.query.bool.max_clause_count to {}: {}",
                    OpenSearchEngine.MAX_CLAUSES,
                    e.getMessage());
        }
    }

    /** Another build may take the name first. */
    private String create() throws IOException {
        var taken = new ArrayList<>(ServedIndex.all(cluster, names));
        for (var i = 0; i < TRIES; i++) {
            var name = names.next(taken);
            if (cluster.create(name, template.index())) {
                // written once and searched later: nothing is copied or shown until all is there
                cluster.send(
                        "PUT",
                        "/" + name + "/_settings",
                        Map.of("index", Map.of("refresh_interval", "-1", "number_of_replicas", 0)));
                return name;
            }
            taken.add(name);
        }
        throw new IOException("no name for a new index is free in " + cluster.names());
    }

    /** Takes what a later sync has to know of the corpus; kept beside the generation as it is. Close it before publishing. */
    public OutputStream manifest() throws IOException {
        // a build of that name may have broken off
        manifests.remove(index);
        var pieces = manifests.write(index, Clock.systemUTC().millis());
        manifest = Optional.of(pieces);
        return pieces;
    }

    @Override
    public void add(Article article) throws IOException {
        var made = documents.of(article);
        made.lengths().forEach((field, length) -> {
            tokens.computeIfAbsent(field, key -> new LongAdder()).add(length);
            texts.computeIfAbsent(field, key -> new LongAdder()).increment();
        });
        bulk.put(article.id().value(), made.json());
        if (made.signature().isPresent()) {
            stories.add(article.id().value(), made.signature().get());
        }
        added.increment();
    }

    @Override
    public PublishedIndex publish() throws IOException, NothingToPublishException {
        if (added.sum() == 0) {
            throw new NothingToPublishException("no article was read, so there is nothing to publish;"
                    + " the index that was served before is untouched");
        }
        bulk.flush();
        cluster.send("POST", "/" + index + "/_refresh", Map.of());
        var stored = ServedIndex.count(cluster, index);
        // of an id that came twice the later is there; of a lost answer nobody knows what was new
        if (stored < bulk.created() || stored > added.sum()) {
            throw new IOException("the new index holds " + stored + " articles where " + added.sum() + " were sent and "
                    + bulk.created() + " were new, so it is not published");
        }
        var copies = stories.mark(index);
        measure();
        if (copies > 0) {
            removeReplaced();
        }
        cluster.send("PUT", "/" + index + "/_mapping", meta.mapping());
        cluster.send(
                "PUT",
                "/" + index + "/_settings",
                Map.of("index", Map.of("refresh_interval", "1s", "number_of_replicas", template.replicas())));
        // what clients changed stands against the corpus: all of it before anybody looks, then what came meanwhile
        changes.replay(index);
        if (manifest.isPresent()) {
            manifests.publish(manifest.get(), Optional.empty());
        }
        names.serve(cluster, index);
        changes.replay(index);
        published = true;
        removeOld();
        var bytes = cluster.get("/" + index + "/_stats/store")
                .path("_all")
                .path("primaries")
                .path("store")
                .path("size_in_bytes")
                .asLong();
        return new PublishedIndex(index, ServedIndex.count(cluster, index), bytes);
    }

    /** Scores by the lengths of the texts that there are; these settings are read when an index is opened. */
    private void measure() throws IOException {
        var averages = new HashMap<String, Double>();
        texts.forEach((field, count) -> averages.put(
                field, (double) tokens.getOrDefault(field, new LongAdder()).sum() / count.sum()));
        cluster.send("POST", "/" + index + "/_close", Map.of());
        cluster.send(
                "PUT",
                "/" + index + "/_settings",
                Map.of("index", Map.of("similarity", template.similarities(averages))));
        cluster.send("POST", "/" + index + "/_open?wait_for_active_shards=all", Map.of());
    }

    /**
     * What was written anew would count twice in the frequencies of words until it is merged away. Of a build of more than half a minute
     * some are left: OpenSearch keeps what was sent since it last renewed its leases, for nodes that come back.
     */
    private void removeReplaced() throws IOException {
        // else a part keeps them where they are fewer than a tenth
        expungeFrom(0.0);
        var task = cluster.send(
                        "POST",
                        "/" + index + "/_forcemerge",
                        Map.of("only_expunge_deletes", "true", "wait_for_completion", "false"),
                        new byte[0])
                .path("task")
                .asString();
        while (!cluster.get("/_tasks/" + task).path("completed").asBoolean()) {
            Cluster.sleep(MERGING);
        }
        expungeFrom(EXPUNGED_BY_DEFAULT);
        cluster.send("POST", "/" + index + "/_refresh", Map.of());
    }

    private void expungeFrom(double percent) throws IOException {
        cluster.send(
                "PUT",
                "/" + index + "/_settings",
                Map.of("index", Map.of("merge.policy.expunge_deletes_allowed", percent)));
    }

    private void removeOld() {
        try {
            var all = ServedIndex.all(cluster, names);
            for (var old : all.subList(0, Math.max(0, all.indexOf(index) - KEPT + 1))) {
                cluster.send("DELETE", "/" + old, Map.of());
                manifests.remove(old);
            }
        } catch (IOException e) {
            LOG.warn("old generations are still there: {}", e.getMessage());
        }
    }

    /** Takes away what was not published. */
    @Override
    public void close() throws IOException {
        stories.close();
        if (!published) {
            cluster.send("DELETE", "/" + index, Map.of());
            manifests.remove(index);
        }
    }
}
