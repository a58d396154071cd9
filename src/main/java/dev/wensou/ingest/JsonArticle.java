package dev.wensou.ingest;

import dev.wensou.article.ArticleField;
import dev.wensou.article.ArticleId;
import dev.wensou.config.JsonFields.Field;
import dev.wensou.text.CleanText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Reads an article from a JSON object. HTML in values becomes text. A value of a kind that its field cannot
 * have is a problem, told with its key; the field is then empty, and the article taken if it still says something.
 * Immutable.
 */
final class JsonArticle {
    private final JsonPlaces places;
    private final BoilerplateFilter boilerplate;

    JsonArticle(JsonPlaces places, BoilerplateFilter boilerplate) {
        this.places = places;
        this.boilerplate = boilerplate;
    }

    /**
     * @param isOneOfSeveral whether the file may hold more; then the id is made of the article's own id, or else of its
     *     address, title and text, so that it does not change with its place
     * @throws UnreadableArticleException if there is no article in {@code json}
     */
    Reading read(JsonNode json, SourceFile file, boolean isOneOfSeveral) throws UnreadableArticleException {
        if (!json.isObject()) {
            throw new UnreadableArticleException(
                    "want an object such as {\"title\": \"…\", \"body\": \"…\"}, found " + JsonValues.kind(json));
        }
        var problems = new ArrayList<String>();
        var values = new JsonValues(places, json, problems);
        var draft = new ArticleDraft();
        draft.title = HtmlTitle.line(
                plain(draft.choose(ArticleField.TITLE, values.text(Field.TITLE)).orElse("")));
        fillBody(draft, draft.choose(ArticleField.BODY, values.text(Field.BODY)).orElse(""));
        draft.url = draft.choose(ArticleField.URL, values.text(Field.URL)).flatMap(WebAddress::in);
        draft.source =
                draft.choose(ArticleField.SOURCE, values.name(Field.SOURCE)).map(JsonArticle::plain);
        draft.author =
                draft.choose(ArticleField.AUTHOR, values.name(Field.AUTHOR)).map(JsonArticle::plain);
        draft.publishedOn = draft.choose(ArticleField.PUBLISHED_ON, values.date(Field.PUBLISHED_ON));
        draft.keywords =
                draft.choose(ArticleField.KEYWORDS, values.list(Field.KEYWORDS)).orElse(List.of());
        draft.technologies = draft.choose(ArticleField.TECHNOLOGIES, values.list(Field.TECHNOLOGIES))
                .orElse(List.of());
        draft.industries = draft.choose(ArticleField.INDUSTRIES, values.list(Field.INDUSTRIES))
                .orElse(List.of());
        draft.companies = draft.choose(ArticleField.COMPANIES, values.list(Field.COMPANIES))
                .orElse(List.of());
        draft.summary =
                draft.choose(ArticleField.SUMMARY, values.text(Field.SUMMARY)).map(JsonArticle::plain);
        if (draft.body.isBlank() && draft.summary.isPresent()) {
            draft.body = draft.summary.get();
            draft.choose(ArticleField.BODY, values.text(Field.SUMMARY));
            draft.summary = Optional.empty();
        }
        if (draft.title.isBlank() && draft.body.isBlank()) {
            throw new UnreadableArticleException(
                    problems.isEmpty()
                            ? "has neither a title nor a text; its keys are " + String.join(", ", json.propertyNames())
                                    + "; name them in index-config/json-fields.json"
                            : String.join("; ", problems));
        }
        draft.readDateline();
        var article = draft.toArticle(file, isOneOfSeveral ? id(file, values, draft) : file.id());
        return new Reading(List.of(article), problems);
    }

    private static ArticleId id(SourceFile file, JsonValues values, ArticleDraft draft) {
        var own = values.id();
        var key =
                own.isPresent() ? "id " + own.get() : String.join("\n", draft.url.orElse(""), draft.title, draft.body);
        // not of the path: a renamed file keeps the ids of its articles
        return ArticleId.ofPlace(file.id() + "#" + key);
    }

    private void fillBody(ArticleDraft draft, String value) {
        var read = read(value);
        draft.body = Lines.paragraphs(boilerplate.apply(Lines.trimmed(read.text())));
        draft.headings = read.headings();
    }

    /** A value without its tags, where it has any. */
    private static String plain(String value) {
        return read(value).text();
    }

    private static HeadedText read(String value) {
        var clean = CleanText.of(value);
        return HtmlTags.isHtml(clean) ? HtmlPage.textOf(clean) : HeadedText.plain(clean);
    }
}
