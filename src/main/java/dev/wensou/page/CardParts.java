package dev.wensou.page;

import dev.wensou.article.ArticleField;
import dev.wensou.article.PublicationDate;
import dev.wensou.article.Script;
import dev.wensou.search.ArticleCard;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/** What results and articles show beside their texts: where an article is from, and its labels as links. */
final class CardParts {
    private static final Map<ArticleField, String> FACETS = Map.of(
            ArticleField.TECHNOLOGIES, "technology",
            ArticleField.INDUSTRIES, "industry",
            ArticleField.COMPANIES, "company",
            ArticleField.KEYWORDS, "keyword");

    private CardParts() {}

    /** The language tag of an article's own text, so that each script gets its own glyphs. */
    static String language(Script script) {
        return switch (script) {
            case HANS -> "zh-Hans";
            case HANT -> "zh-Hant";
        };
    }

    /** 2020-05 for an article of which only the month is known. */
    static String date(PublicationDate date) {
        var day = date.day().toString();
        return date.precision() == PublicationDate.Precision.MONTH ? day.substring(0, "2020-05".length()) : day;
    }

    /** Source, author and date, each only where it is known; the source leads to the original. */
    static void meta(HtmlWriter html, ArticleCard card, PageTexts t) {
        var url = WebAddress.of(card.url());
        var source = card.source().filter(name -> !name.isEmpty()).or(() -> url.flatMap(WebAddress::host));
        var author = card.author().filter(name -> !name.isEmpty());
        if (source.isEmpty() && author.isEmpty() && card.publishedOn().isEmpty()) {
            return;
        }
        html.begin("p", "meta").with("lang", language(card.script()));
        source.ifPresent(name -> {
            html.begin("span");
            url.ifPresent(address -> html.begin("a", "origin")
                    .with("href", address)
                    .with("rel", "noopener noreferrer")
                    .with("title", t.of("original")));
            html.text(name);
            url.ifPresent(address -> html.end());
            html.end();
        });
        author.ifPresent(name -> html.begin("span").text(name).end());
        card.publishedOn()
                .ifPresent(day -> html.begin("span")
                        .begin("time")
                        .with("datetime", date(day))
                        .text(date(day))
                        .end()
                        .end());
        html.end();
    }

    /** Each value of some fields as a link to the articles that share it; one in two fields is one link. */
    static void tags(HtmlWriter html, ArticleCard card, List<ArticleField> fields, Scene scene) {
        var shown = new LinkedHashSet<String>();
        var t = scene.t();
        for (var field : fields) {
            for (var value : values(card, field)) {
                if (!shown.add(value)) {
                    continue;
                }
                if (shown.size() == 1) {
                    html.begin("ul", "tags").with("aria-label", t.of("tags"));
                }
                var facet = FACETS.get(field);
                var isDerived = card.derived().contains(field);
                var what = t.facet(facet, facet) + t.of("colon") + value;
                html.begin("li")
                        .begin("a", isDerived ? "tag derived" : "tag")
                        .with(
                                "href",
                                scene.view()
                                        .with(new PageView.Filter(facet, value))
                                        .address())
                        .with("rel", "nofollow")
                        .with("title", isDerived ? t.of("derived", "what", what) : what)
                        .text(value)
                        .end()
                        .end();
            }
        }
        if (!shown.isEmpty()) {
            html.end();
        }
    }

    private static List<String> values(ArticleCard card, ArticleField field) {
        return switch (field) {
            case TECHNOLOGIES -> card.technologies();
            case INDUSTRIES -> card.industries();
            case COMPANIES -> card.companies();
            case KEYWORDS -> card.keywords();
            default -> List.of();
        };
    }
}
