package dev.wensou.page;

import dev.wensou.article.ArticleField;
import dev.wensou.search.ArticleCard;
import dev.wensou.search.Hit;
import dev.wensou.search.MatchKind;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The hits of an answer; see {@code frontend/results.js}. */
record HitList(List<Hit> hits, Scene scene) {
    private static final int MAX_SNIPPETS = 3;
    private static final List<ArticleField> TAGS =
            List.of(ArticleField.TECHNOLOGIES, ArticleField.INDUSTRIES, ArticleField.COMPANIES);

    void write(HtmlWriter html) {
        var strict = (int) hits.stream()
                .takeWhile(hit -> hit.match() == MatchKind.STRICT || hit.pinned())
                .count();
        list(html, hits.subList(0, strict));
        if (strict < hits.size()) {
            html.begin("h2", "near-heading").text(scene.t().of("near")).end();
            list(html, hits.subList(strict, hits.size()));
        }
    }

    private void list(HtmlWriter html, List<Hit> some) {
        if (some.isEmpty()) {
            return;
        }
        html.begin("ol", "hits");
        some.forEach(hit -> item(html, hit));
        html.end();
    }

    private void item(HtmlWriter html, Hit hit) {
        var t = scene.t();
        var lang = CardParts.language(hit.card().script());
        html.begin("li", "hit").begin("h3", "hit-title").with("lang", lang);
        html.begin("a").with("href", address(hit.card()));
        Marks.write(html, hit.title());
        html.end();
        if (hit.pinned()) {
            html.begin("span", "pinned").text(t.of("pinned")).end();
        }
        html.end();
        CardParts.meta(html, hit.card(), t);
        snippets(html, hit, lang);
        copies(html, hit);
        CardParts.tags(html, hit.card(), TAGS, scene);
        html.end();
    }

    private void snippets(HtmlWriter html, Hit hit, String lang) {
        var shown = hit.snippets().subList(0, Math.min(hit.snippets().size(), MAX_SNIPPETS));
        for (var i = 0; i < shown.size(); i++) {
            if (i == 1) {
                html.begin("details", "more")
                        .begin("summary")
                        .text(scene.t().of("more_passages", "n", shown.size() - 1))
                        .end();
            }
            html.begin("p", "snippet").with("lang", lang);
            Marks.write(html, shown.get(i).passage());
            html.end();
        }
        if (shown.size() > 1) {
            html.end();
        }
    }

    private void copies(HtmlWriter html, Hit hit) {
        if (hit.duplicateCount() == 0) {
            return;
        }
        html.begin("details", "more")
                .begin("summary")
                .text(scene.t().of("duplicates", "n", hit.duplicateCount()))
                .end()
                .begin("ul", "plain");
        hit.duplicates().forEach(copy -> copy(html, copy));
        var unlisted = hit.duplicateCount() - hit.duplicates().size();
        if (unlisted > 0) {
            html.begin("li").text(scene.t().of("not_listed", "n", unlisted)).end();
        }
        html.end().end();
    }

    private void copy(HtmlWriter html, ArticleCard copy) {
        html.begin("li").with("lang", CardParts.language(copy.script()));
        html.begin("a").with("href", address(copy)).text(copy.title()).end();
        var ran = Stream.concat(copy.source().stream(), copy.publishedOn().map(CardParts::date).stream())
                .collect(Collectors.joining(" · "));
        if (!ran.isEmpty()) {
            html.begin("span", "ran").text(ran).end();
        }
        html.end();
    }

    private String address(ArticleCard card) {
        return scene.view().withArticle(card.id().value()).address();
    }
}
