package dev.wensou.opensearch.suggest;

import dev.wensou.lucene.SuggestionSource;
import dev.wensou.lucene.analysis.Analysis;
import dev.wensou.lucene.index.FacetField;
import dev.wensou.lucene.query.QueryCompiler;
import dev.wensou.opensearch.index.ArticleJson;
import dev.wensou.opensearch.index.Fields;
import dev.wensou.opensearch.index.FoundArticle;
import dev.wensou.opensearch.index.IndexView;
import dev.wensou.opensearch.query.ClusterTerms;
import dev.wensou.opensearch.query.QueryCounts;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one state of an index says of texts that may be suggested, asked of the cluster at a pace. On one thread. A call ends with an
 * {@link IOException} where the cluster does not answer.
 */
public final class ClusterTexts implements SuggestionSource {
    private static final int TITLES_AT_ONCE = 1_000;
    private static final int LEAST_AT_ONCE = 10;
    /** 200 titles at once took the node twice as long for each as 50, and 10 took Wensou longer. */
    private static final int MOST_AT_ONCE = 50;
    /** No question shall take longer: it keeps one thread of each part of the index. */
    private static final Duration AIM = Duration.ofMillis(500);
    /** What is known of the terms of so many texts is kept, as most texts are made of those of others. */
    private static final int TEXTS_OF_KNOWN_TERMS = 2_000;

    private final IndexView view;
    private final QueryCompiler compiler;
    private final Analysis analysis;
    private final Labels labels;
    private final TitleCounts known;
    private final Pace pace;
    /** For all but titles, which take most of the time. */
    private final Pace sooner;

    private int atOnce = MOST_AT_ONCE;
    private Duration titlesTook = Duration.ZERO;
    private QueryCounts counts;
    private int counted;

    /**
     * @param view stays the caller's
     * @param known of a gathering before; what is counted now is kept there
     */
    public ClusterTexts(
            IndexView view, QueryCompiler compiler, Analysis analysis, Labels labels, TitleCounts known, Pace pace) {
        this.view = view;
        this.compiler = compiler;
        this.analysis = analysis;
        this.labels = labels;
        this.known = known;
        this.pace = pace;
        this.sooner = pace.sooner();
        this.counts = counts();
    }

    private QueryCounts counts() {
        return new QueryCounts(view, compiler, new ClusterTerms(view, analysis));
    }

    @Override
    public int atOnce() {
        return atOnce;
    }

    @Override
    public List<String> labels(FacetField field) throws IOException {
        return sooner.ask(() -> labels.of(view.index().name(), field)).value();
    }

    @Override
    public List<String> titles() throws IOException {
        var titles = new ArrayList<String>();
        var body = new HashMap<String, Object>();
        body.put("track_total_hits", false);
        body.put("_source", List.of(Fields.ARTICLE + ".title"));
        body.put(
                "sort",
                List.of(
                        Map.of(Fields.DAY, Map.of("order", "desc", "missing", "_last")),
                        Map.of("_shard_doc", Map.of("order", "asc"))));
        while (titles.size() < pace.mostTitles()) {
            var wanted = Math.min(TITLES_AT_ONCE, pace.mostTitles() - titles.size());
            body.put("size", wanted);
            var hits =
                    sooner.ask(() -> view.look(body).path("hits").path("hits")).value();
            for (var hit : hits) {
                titles.add(
                        hit.path("_source").path(Fields.ARTICLE).path("title").asString(""));
            }
            if (hits.size() < wanted) {
                break;
            }
            body.put("search_after", hits.path(hits.size() - 1).path("sort"));
        }
        return titles;
    }

    @Override
    public List<Found> find(List<String> texts) throws IOException {
        var answer = sooner.ask(() -> counts.byScript(texts));
        next(texts.size(), answer.took());
        return answer.value();
    }

    @Override
    public List<Optional<Long>> count(List<String> titles) throws IOException {
        var asked = titles.stream().filter(title -> known.find(title).isEmpty()).toList();
        if (!asked.isEmpty() && titlesTook.compareTo(pace.mostForTitles()) < 0) {
            var answer = pace.ask(() -> counts.of(asked));
            next(asked.size(), answer.took());
            titlesTook = titlesTook.plus(answer.took());
            var found = answer.value().iterator();
            asked.forEach(title -> known.keep(title, found.next()));
        }
        return titles.stream().map(known::find).toList();
    }

    @Override
    public List<Optional<String>> written(List<String> texts) throws IOException {
        var written = new ArrayList<Optional<String>>();
        for (var text : texts) {
            written.add(sooner.ask(() -> written(text)).value());
        }
        return written;
    }

    private Optional<String> written(String text) throws IOException {
        var first = view.look(Map.of(
                        "query",
                        counts.traditional(text),
                        "size",
                        1,
                        "track_total_hits",
                        false,
                        "sort",
                        List.of("_doc"),
                        "_source",
                        List.of(Fields.ARTICLE)))
                .path("hits")
                .path("hits")
                .path(0)
                .path("_source")
                .path(Fields.ARTICLE);
        return first.isObject()
                ? SuggestionSource.writtenIn(new FoundArticle.Texts(ArticleJson.read(first)), text)
                : Optional.empty();
    }

    /** Asks for more at once where that took little, and for less where it took long. */
    private void next(int texts, Duration took) {
        if (took.compareTo(AIM) > 0) {
            atOnce = Math.max(LEAST_AT_ONCE, atOnce / 2);
        } else if (texts >= atOnce && took.compareTo(AIM.dividedBy(2)) < 0) {
            atOnce = Math.min(MOST_AT_ONCE, atOnce * 2);
        }
        counted += texts;
        if (counted > TEXTS_OF_KNOWN_TERMS) {
            counted = 0;
            counts = counts();
        }
    }
}
