package dev.wensou.opensearch;

import dev.wensou.config.IndexConfig;
import dev.wensou.lucene.CopyRules;
import dev.wensou.lucene.analysis.Analysis;
import dev.wensou.lucene.answer.FacetNames;
import dev.wensou.opensearch.changes.ChangeLog;
import dev.wensou.opensearch.cluster.Cluster;
import dev.wensou.opensearch.copies.ChangedStories;
import dev.wensou.opensearch.index.ArticleDocument;
import dev.wensou.opensearch.index.IndexNames;
import dev.wensou.opensearch.index.ServedIndex;
import dev.wensou.search.ArticleChange;
import dev.wensou.search.ArticleMaker;
import dev.wensou.search.ArticleWriter;
import dev.wensou.search.ChangeOutcome;
import dev.wensou.search.ChangeReceipt;
import dev.wensou.search.SearchFailure;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Changes single articles of the index that an alias of a cluster names. They are kept in a log first ({@link ChangeLog}), then
 * made in the index, which shows them when they are acknowledged; each is on the disks of its part and of its copies by then.
 */
public final class OpenSearchArticleWriter implements ArticleWriter {
    private final Cluster cluster;
    private final IndexNames names;
    private final ArticleMaker articles;
    private final ChangeLog log;
    private final Runnable changed;

    /** @param changed called after each change, before it is acknowledged */
    public OpenSearchArticleWriter(
            Cluster cluster, IndexNames names, IndexConfig config, ArticleMaker articles, Runnable changed) {
        this.cluster = cluster;
        this.names = names;
        this.articles = articles;
        var documents = new ArticleDocument(
                new Analysis(config.segmenter()), config.facets(), new FacetNames(config.taxonomy()));
        var stories = new ChangedStories(cluster, documents, CopyRules.of(config.duplicates()));
        this.log = new ChangeLog(cluster, names, documents, stories, Clock.systemUTC());
        this.changed = changed;
    }

    @Override
    public ChangeReceipt apply(List<ArticleChange> changes) {
        var outcomes = new ArrayList<ChangeOutcome>();
        var made = new ArrayList<ChangeLog.Change>();
        for (var change : changes) {
            try {
                made.add(made(change));
                outcomes.add(ChangeOutcome.of(change.id(), ChangeOutcome.Kind.UPDATED));
            } catch (IllegalArgumentException e) {
                outcomes.add(new ChangeOutcome(change.id(), ChangeOutcome.Kind.FAILED, String.valueOf(e.getMessage())));
            }
        }
        try {
            var index = ServedIndex.named(cluster, names.alias())
                    .orElseThrow(() -> new SearchFailure.EngineUnavailable("the cluster has no index '" + names.alias()
                            + "' to change; build one with scripts/rebuild-index --engine opensearch"));
            if (!made.isEmpty()) {
                log.keep(made);
                var results = log.make(made, index).iterator();
                outcomes.replaceAll(outcome -> outcome.kind() == ChangeOutcome.Kind.FAILED
                        ? outcome
                        : ChangeOutcome.of(outcome.id(), kind(results.next())));
                changed.run();
            }
            return new ChangeReceipt(index, ServedIndex.revision(cluster, index), outcomes);
        } catch (IOException e) {
            if (OpenSearchEngine.failure(e) instanceof SearchFailure.Overloaded busy) {
                throw busy;
            }
            throw new SearchFailure.EngineUnavailable("the index could not be changed: " + e.getMessage(), e);
        }
    }

    private ChangeLog.Change made(ArticleChange change) {
        return switch (change) {
            case ArticleChange.Put put ->
                new ChangeLog.Change(put.id(), Optional.of(articles.make(put.article())), log.next());
            case ArticleChange.Delete delete -> new ChangeLog.Change(delete.id(), Optional.empty(), log.next());
        };
    }

    private static ChangeOutcome.Kind kind(String result) {
        return switch (result) {
            case "created" -> ChangeOutcome.Kind.CREATED;
            case "deleted" -> ChangeOutcome.Kind.DELETED;
            case "not_found" -> ChangeOutcome.Kind.NOT_FOUND;
            default -> ChangeOutcome.Kind.UPDATED;
        };
    }

    @Override
    public void close() {
        // nothing waits here: a change is made on the thread of who asks for it
    }
}
