package dev.wensou.opensearch.changes;

import dev.wensou.article.Article;
import dev.wensou.article.ArticleId;
import dev.wensou.opensearch.cluster.Cluster;
import dev.wensou.opensearch.cluster.ClusterAwayException;
import dev.wensou.opensearch.cluster.ClusterException;
import dev.wensou.opensearch.copies.ChangedStories;
import dev.wensou.opensearch.index.ArticleDocument;
import dev.wensou.opensearch.index.ArticleJson;
import dev.wensou.opensearch.index.DocumentsById;
import dev.wensou.opensearch.index.Fields;
import dev.wensou.opensearch.index.IndexNames;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The last change of each article that clients made, in an index of its own, because a corpus cannot give it back: a rebuild
 * applies them over what it read. Each change has a number that later ones exceed, and an index takes none that is older than
 * what it has, so they may come twice and in any order. Safe for any number of threads and servers whose clocks agree.
 */
public final class ChangeLog {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int PAGE = 500;
    private static final long MICROS_PER_MILLI = 1_000;
    private static final int TRIES = 5;
    private static final long PAUSE_MILLIS = 100;

    private static final Map<String, Object> INDEX = Map.of(
            "settings",
            Map.of("number_of_shards", 1, "auto_expand_replicas", "0-1"),
            "mappings",
            Map.of(
                    "dynamic",
                    "strict",
                    "properties",
                    Map.of(
                            Fields.ID,
                            Map.of("type", "keyword"),
                            Fields.ARTICLE,
                            Map.of("type", "object", "enabled", false),
                            "number",
                            Map.of("type", "long"))));

    private final Cluster cluster;
    private final IndexNames names;
    private final ArticleDocument documents;
    private final ChangedStories stories;
    private final Clock clock;
    private final AtomicLong last = new AtomicLong();

    /**
     * @param documents what makes a document of an article
     * @param stories keeps copies together as articles change
     * @param clock what changes are numbered by
     */
    public ChangeLog(
            Cluster cluster, IndexNames names, ArticleDocument documents, ChangedStories stories, Clock clock) {
        this.cluster = cluster;
        this.names = names;
        this.documents = documents;
        this.stories = stories;
        this.clock = clock;
    }

    /**
     * One change.
     *
     * @param article what takes the place of the article of that id; nothing takes it out
     * @param number microseconds since 1970-01-01, or one more than the change before
     */
    public record Change(ArticleId id, Optional<Article> article, long number) {}

    /** The number of the next change: microseconds since 1970-01-01, and more than any that was given before. */
    public long next() {
        var now = clock.millis() * MICROS_PER_MILLI;
        return last.updateAndGet(before -> Math.max(before + 1, now));
    }

    /**
     * Keeps changes for good.
     *
     * @throws IOException if the cluster did not take all of them; it may have taken some
     */
    public void keep(List<Change> changes) throws IOException {
        cluster.create(names.changes(), INDEX);
        var body = new ByteArrayOutputStream();
        for (var change : changes) {
            var kept = new HashMap<String, Object>(Map.of(Fields.ID, change.id().value(), "number", change.number()));
            change.article().ifPresent(article -> kept.put(Fields.ARTICLE, ArticleJson.of(article)));
            write(body, Map.of("index", place(change)), kept);
        }
        send(names.changes(), body.toByteArray(), false);
    }

    /**
     * Makes changes in an index, which shows them from then on.
     *
     * @return what became of each, in their order, in the cluster's words
     * @throws IOException if the cluster did not take all of them; it may have taken some
     */
    public List<String> make(List<Change> changes, String index) throws IOException {
        var ids = changes.stream().map(change -> change.id().value()).distinct().toList();
        var before = stories.before(index, ids);
        var body = new ByteArrayOutputStream();
        for (var change : changes) {
            if (change.article().isPresent()) {
                write(
                        body,
                        Map.of("index", place(change)),
                        documents
                                .of(
                                        change.article().get(),
                                        before.story(change.id().value()))
                                .json());
            } else {
                write(body, Map.of("delete", place(change)));
            }
        }
        var made = send(index, body.toByteArray(), true);
        stories.settle(index, before, ids);
        return made.path("items")
                .valueStream()
                .map(item -> item.values().iterator().next())
                .map(result -> result.path("result").asString("updated"))
                .toList();
    }

    /**
     * Makes all changes that were ever kept in an index.
     *
     * @throws IOException if the cluster does not give or take them; those that it took stay, and may come again
     */
    public void replay(String index) throws IOException {
        var body = new HashMap<String, Object>(
                Map.of("size", PAGE, "sort", List.of(Map.of(Fields.ID, "asc")), "track_total_hits", false));
        try {
            cluster.send("POST", "/" + names.changes() + "/_refresh", Map.of());
            while (true) {
                var hits = cluster.search(names.changes(), body).path("hits").path("hits");
                if (hits.isEmpty()) {
                    return;
                }
                make(hits.valueStream().map(ChangeLog::read).toList(), index);
                body.put("search_after", hits.path(hits.size() - 1).path("sort"));
            }
        } catch (ClusterException e) {
            if (!e.isAbsence()) {
                throw e;
            }
        }
    }

    /**
     * Those of the ids that clients put or took out.
     *
     * @throws IOException if the cluster does not answer
     */
    public Set<String> ruled(List<String> ids) throws IOException {
        if (ids.isEmpty()) {
            return Set.of();
        }
        return DocumentsById.get(cluster, names.changes(), ids, false).stream()
                .filter(document -> document.path("found").asBoolean())
                .map(document -> document.path("_id").asString())
                .collect(Collectors.toSet());
    }

    private static Change read(JsonNode hit) {
        var kept = hit.path("_source");
        var article = kept.path(Fields.ARTICLE);
        return new Change(
                new ArticleId(kept.path(Fields.ID).asString()),
                article.isObject() ? Optional.of(ArticleJson.read(article)) : Optional.empty(),
                kept.path("number").asLong());
    }

    private static Map<String, Object> place(Change change) {
        return Map.of("_id", change.id().value(), "version", change.number(), "version_type", "external_gte");
    }

    private static void write(ByteArrayOutputStream body, Object... lines) {
        for (var line : lines) {
            body.writeBytes(JSON.writeValueAsBytes(line));
            body.write('\n');
        }
    }

    /**
     * Sends again, later and later, where no answer came, or only that the cluster failed or had no room, as what was made already is
     * made once more.
     */
    private JsonNode send(String index, byte[] body, boolean isShown) throws IOException {
        var parameters = isShown ? Map.of("refresh", "true") : Map.<String, String>of();
        for (var tries = 1; ; tries++) {
            try {
                return checked(cluster.once().send("POST", "/" + index + "/_bulk", parameters, body));
            } catch (ClusterAwayException e) {
                if (tries == TRIES) {
                    throw e;
                }
            } catch (ClusterException e) {
                if (tries == TRIES || !e.isOfCluster() && !e.isOverload()) {
                    throw e;
                }
            }
            pause(tries);
        }
    }

    /** An article that has a later change already, or is not there to take out, is as it shall be. */
    private JsonNode checked(JsonNode answer) throws IOException {
        for (var item : answer.path("items")) {
            var result = item.values().iterator().next();
            var error = result.path("error");
            if (error.isObject() && !error.path("type").asString("").equals("version_conflict_engine_exception")) {
                throw new ClusterException(
                        result.path("status").asInt(),
                        error.path("type").asString(""),
                        cluster.names() + " did not take the change of "
                                + result.path("_id").asString() + ": "
                                + error.path("reason").asString(""));
            }
        }
        return answer;
    }

    private static void pause(int tries) throws IOException {
        try {
            Thread.sleep(PAUSE_MILLIS << tries - 1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while the cluster was away", e);
        }
    }
}
