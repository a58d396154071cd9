package dev.wensou.taxonomy;

import dev.wensou.article.Article;
import dev.wensou.article.ArticleField;
import dev.wensou.article.Provenance;
import dev.wensou.config.Taxonomy;
import dev.wensou.config.Taxonomy.Topic;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Gives an article the technologies, industries and companies that it is about, where its source states none. A field
 * that the source states stays as it is: stated and derived values are never mixed. Immutable; safe for any number of
 * threads.
 */
public final class Tagger {
    /** The place in the provenance of what is derived here. */
    public static final String PLACE = "text, by taxonomy.json";

    private final Subjects subjects;

    public Tagger(Taxonomy taxonomy) {
        this.subjects = new Subjects(taxonomy);
    }

    /**
     * The article with derived values in those of the three fields that its source leaves empty, the most salient
     * first, and their provenance. Values that were derived before are derived anew, so tagging twice changes nothing.
     */
    public Article tag(Article article) {
        if (Stream.of(Topic.values()).allMatch(topic -> isStated(article, topic))) {
            return article;
        }
        var found = subjects.of(article);
        var provenance = new EnumMap<ArticleField, Provenance>(ArticleField.class);
        provenance.putAll(article.provenance());
        Map<Topic, List<String>> values = new EnumMap<>(Topic.class);
        for (var topic : Topic.values()) {
            if (isStated(article, topic)) {
                values.put(topic, values(article, topic));
                continue;
            }
            values.put(
                    topic,
                    found.get(topic).stream()
                            .map(subject -> subject.value().name())
                            .toList());
            provenance.remove(field(topic));
            if (!values.get(topic).isEmpty()) {
                provenance.put(field(topic), Provenance.derived(PLACE));
            }
        }
        return with(article, values, provenance);
    }

    private static boolean isStated(Article article, Topic topic) {
        var from = article.provenance().get(field(topic));
        return !values(article, topic).isEmpty() && (from == null || from.kind() != Provenance.Kind.DERIVED);
    }

    private static List<String> values(Article article, Topic topic) {
        return switch (topic) {
            case TECHNOLOGY -> article.technologies();
            case INDUSTRY -> article.industries();
            case COMPANY -> article.companies();
        };
    }

    private static ArticleField field(Topic topic) {
        return switch (topic) {
            case TECHNOLOGY -> ArticleField.TECHNOLOGIES;
            case INDUSTRY -> ArticleField.INDUSTRIES;
            case COMPANY -> ArticleField.COMPANIES;
        };
    }

    private static Article with(
            Article article, Map<Topic, List<String>> values, Map<ArticleField, Provenance> provenance) {
        return new Article(
                article.id(),
                article.title(),
                article.body(),
                article.headings(),
                article.url(),
                article.source(),
                article.author(),
                article.publishedOn(),
                article.keywords(),
                values.get(Topic.TECHNOLOGY),
                values.get(Topic.INDUSTRY),
                values.get(Topic.COMPANY),
                article.summary(),
                article.script(),
                provenance,
                article.origin());
    }
}
