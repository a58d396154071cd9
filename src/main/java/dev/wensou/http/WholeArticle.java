package dev.wensou.http;

import dev.wensou.article.ArticleField;
import dev.wensou.article.Heading;
import dev.wensou.article.Provenance;
import dev.wensou.search.ArticleView;
import dev.wensou.search.Explanation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** An article with all its texts, as JSON. */
record WholeArticle(
        String id,
        Views.Marked title,
        Views.Marked body,
        Views.Marked summary,
        Integer best,
        List<Headed> headings,
        String url,
        String source,
        String author,
        String publishedOn,
        String datePrecision,
        List<String> keywords,
        List<String> technologies,
        List<String> industries,
        List<String> companies,
        String script,
        String origin,
        Map<String, Origin> provenance,
        String generation,
        Views.Explained explanation) {
    static WholeArticle of(ArticleView view, Optional<Explanation> explanation) {
        var card = view.card();
        return new WholeArticle(
                card.id().value(),
                Views.Marked.of(view.title()),
                Views.Marked.of(view.body()),
                view.summary().map(Views.Marked::of).orElse(null),
                view.best().isPresent() ? view.best().getAsInt() : null,
                view.headings().stream().map(Headed::of).toList(),
                card.url().orElse(null),
                card.source().orElse(null),
                card.author().orElse(null),
                Views.day(card),
                Views.precision(card),
                card.keywords(),
                card.technologies(),
                card.industries(),
                card.companies(),
                card.script().code(),
                card.origin(),
                Origin.of(view.provenance()),
                view.generation(),
                explanation.map(Views.Explained::of).orElse(null));
    }

    /** A line of the body that heads others. */
    record Headed(int start, int end, int level) {
        static Headed of(Heading heading) {
            return new Headed(heading.start(), heading.end(), heading.level());
        }
    }

    /** Where a field came from. */
    record Origin(String kind, String place) {
        static Map<String, Origin> of(Map<ArticleField, Provenance> provenance) {
            var origins = new LinkedHashMap<String, Origin>();
            provenance.forEach((field, from) -> origins.put(
                    field.publicName(), new Origin(from.kind().name().toLowerCase(Locale.ROOT), from.place())));
            return origins;
        }
    }
}
