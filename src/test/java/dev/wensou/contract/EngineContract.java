package dev.wensou.contract;

import dev.wensou.article.Article;
import dev.wensou.search.FacetCounts;
import dev.wensou.search.Hit;
import dev.wensou.search.MarkedText;
import dev.wensou.search.MatchKind;
import dev.wensou.search.SearchEngine;
import dev.wensou.search.SearchResponse;
import dev.wensou.search.Snippet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;

/** What the contracts of all topics share: an engine over the articles of one test, and short ways to ask it. */
public abstract class EngineContract {
    private SearchEngine engine;

    /** An engine that serves exactly these articles. */
    protected abstract SearchEngine open(List<Article> articles) throws Exception;

    @AfterEach
    void closeEngine() {
        if (engine != null) {
            engine.close();
        }
    }

    final void given(Article... articles) throws Exception {
        given(List.of(articles));
    }

    final void given(List<Article> articles) throws Exception {
        engine = open(articles);
    }

    final SearchEngine engine() {
        return engine;
    }

    final SearchResponse ask(String query) {
        return engine.search(Ask.of(query).request());
    }

    final SearchResponse ask(Ask ask) {
        return engine.search(ask.request());
    }

    /** The ids of the strict hits, in order. */
    final List<String> ids(String query) {
        return ids(ask(query));
    }

    static List<String> ids(SearchResponse answer) {
        return ids(answer, MatchKind.STRICT);
    }

    /** The ids of the hits of one kind, in order. */
    static List<String> ids(SearchResponse answer, MatchKind kind) {
        return answer.hits().stream()
                .filter(hit -> hit.match() == kind)
                .map(hit -> hit.card().id().value())
                .toList();
    }

    /** The only strict hit of a query. */
    final Hit only(String query) {
        var hits = ask(query).hits().stream()
                .filter(hit -> hit.match() == MatchKind.STRICT)
                .toList();
        if (hits.size() != 1) {
            throw new AssertionError(query + ": want one hit, not " + ids(query));
        }
        return hits.getFirst();
    }

    /** What is marked in the title and the snippets of the only hit, in the article's own glyphs. */
    final List<String> marks(String query) {
        var hit = only(query);
        return Stream.concat(Stream.of(hit.title()), hit.snippets().stream().map(Snippet::passage))
                .flatMap(text -> marked(text).stream())
                .toList();
    }

    static List<String> marked(MarkedText text) {
        return text.marks().stream()
                .map(mark -> text.text().substring(mark.start(), mark.end()))
                .toList();
    }

    /** The listed values of a facet, such as {@code 华为 2} or {@code *英伟达 1} where selected. */
    static List<String> facet(SearchResponse answer, String name) {
        return counts(answer, name).values().stream()
                .map(value -> (value.selected() ? "*" : "") + value.value() + " " + value.count())
                .toList();
    }

    static FacetCounts counts(SearchResponse answer, String name) {
        return answer.facets().stream()
                .filter(facet -> facet.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no facet " + name + " in " + answer.facets()));
    }
}
