package dev.wensou.opensearch.index;

import dev.wensou.article.Article;
import dev.wensou.article.ArticleField;
import dev.wensou.article.ArticleId;
import dev.wensou.article.Heading;
import dev.wensou.article.Provenance;
import dev.wensou.article.PublicationDate;
import dev.wensou.article.Script;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** An article as the cluster keeps it, to be read back as it was. Fields are named as in {@link Article}. Safe for any number of threads. */
public final class ArticleJson {
    private ArticleJson() {}

    /** What is kept of an article, which is all of it. */
    public static Map<String, Object> of(Article article) {
        var json = new LinkedHashMap<String, Object>();
        json.put("id", article.id().value());
        json.put("title", article.title());
        json.put("body", article.body());
        json.put(
                "headings",
                article.headings().stream()
                        .map(heading -> List.of(heading.start(), heading.end(), heading.level()))
                        .toList());
        article.url().ifPresent(url -> json.put("url", url));
        article.source().ifPresent(source -> json.put("source", source));
        article.author().ifPresent(author -> json.put("author", author));
        article.publishedOn().ifPresent(date -> {
            json.put("day", date.day().toString());
            json.put("precision", date.precision().name());
        });
        json.put("keywords", article.keywords());
        json.put("technologies", article.technologies());
        json.put("industries", article.industries());
        json.put("companies", article.companies());
        article.summary().ifPresent(summary -> json.put("summary", summary));
        json.put("script", article.script().name());
        var provenance = new LinkedHashMap<String, Object>();
        article.provenance()
                .forEach((field, from) ->
                        provenance.put(field.name(), List.of(from.kind().name(), from.place())));
        json.put("provenance", provenance);
        json.put("origin", article.origin());
        return json;
    }

    /**
     * The article of what was kept.
     *
     * @throws RuntimeException if it is none, as where only a part of it was asked for
     */
    public static Article read(JsonNode json) {
        return new Article(
                new ArticleId(json.path("id").asString()),
                json.path("title").asString(),
                json.path("body").asString(),
                json.path("headings").values().stream()
                        .map(ArticleJson::heading)
                        .toList(),
                text(json, "url"),
                text(json, "source"),
                text(json, "author"),
                text(json, "day")
                        .map(day -> new PublicationDate(
                                LocalDate.parse(day),
                                PublicationDate.Precision.valueOf(
                                        json.path("precision").asString()))),
                texts(json, "keywords"),
                texts(json, "technologies"),
                texts(json, "industries"),
                texts(json, "companies"),
                text(json, "summary"),
                Script.valueOf(json.path("script").asString()),
                provenance(json.path("provenance")),
                json.path("origin").asString());
    }

    private static Heading heading(JsonNode json) {
        return new Heading(
                json.path(0).asInt(), json.path(1).asInt(), json.path(2).asInt());
    }

    private static Map<ArticleField, Provenance> provenance(JsonNode json) {
        var provenance = new EnumMap<ArticleField, Provenance>(ArticleField.class);
        for (var entry : json.properties()) {
            provenance.put(
                    ArticleField.valueOf(entry.getKey()),
                    new Provenance(
                            Provenance.Kind.valueOf(entry.getValue().path(0).asString()),
                            entry.getValue().path(1).asString()));
        }
        return provenance;
    }

    private static Optional<String> text(JsonNode json, String name) {
        return json.path(name).asStringOpt();
    }

    private static List<String> texts(JsonNode json, String name) {
        return json.path(name).values().stream().map(JsonNode::asString).toList();
    }
}
