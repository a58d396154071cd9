package dev.wensou.page;

import dev.wensou.article.ArticleField;
import dev.wensou.search.ArticleView;
import java.util.List;

/** A whole article with every match marked; see {@code frontend/article-view.js}. */
record ArticleText(ArticleView article, Scene scene) {
    private static final List<ArticleField> TAGS =
            List.of(ArticleField.TECHNOLOGIES, ArticleField.INDUSTRIES, ArticleField.COMPANIES, ArticleField.KEYWORDS);

    void write(HtmlWriter html) {
        bar(html, scene);
        var t = scene.t();
        var card = article.card();
        html.begin("div", "article-text").with("lang", CardParts.language(card.script()));
        html.begin("h1").with("id", "article-title");
        Marks.write(html, article.title());
        html.end();
        CardParts.meta(html, card, t);
        CardParts.tags(html, card, TAGS, new Scene(t, scene.view().withArticle("")));
        article.summary().filter(summary -> !summary.text().isEmpty()).ifPresent(summary -> {
            html.begin("section", "abstract")
                    .with("aria-label", t.of("summary"))
                    .begin("p");
            Marks.write(html, summary);
            html.end().end();
        });
        var outline = Outline.of(article);
        outline.write(html, t);
        var sections = outline.sections().iterator();
        for (var block : Blocks.of(article.body().text(), outline)) {
            switch (block.kind()) {
                case HEADING -> {
                    var section = sections.next();
                    html.begin(section.element()).with("id", section.id()).with("tabindex", "-1");
                }
                case TEXT -> html.begin("p");
                case CODE -> html.begin("pre");
            }
            Marks.write(html, article.body(), block.start(), block.end());
            html.end();
        }
        WebAddress.of(card.url())
                .ifPresent(address -> html.begin("p", "original")
                        .begin("a")
                        .with("href", address)
                        .with("rel", "noopener noreferrer")
                        .text(t.of("read_original") + " ")
                        .begin("span", "address")
                        .text(address)
                        .end()
                        .end()
                        .end());
        html.end();
    }

    /** The way back to the results. */
    static void bar(HtmlWriter html, Scene scene) {
        html.begin("div", "article-bar")
                .begin("a", "quiet")
                .with("href", scene.view().withArticle("").address())
                .text("← " + scene.t().of("back"))
                .end()
                .end();
    }
}
