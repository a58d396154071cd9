package dev.wensou.contract;

import dev.wensou.article.Article;
import dev.wensou.article.ArticleField;
import dev.wensou.article.ArticleId;
import dev.wensou.article.HeadingText;
import dev.wensou.article.Provenance;
import dev.wensou.article.PublicationDate;
import dev.wensou.text.HanScripts;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An article for a test, of which only what matters to the test is said. */
public final class TestArticle {
    private final String id;
    private String title;
    private String body = "";
    private final List<HeadingText> headings = new ArrayList<>();
    private Optional<String> url = Optional.empty();
    private Optional<String> source = Optional.empty();
    private Optional<String> author = Optional.empty();
    private Optional<PublicationDate> date = Optional.empty();
    private List<String> keywords = List.of();
    private List<String> technologies = List.of();
    private List<String> industries = List.of();
    private List<String> companies = List.of();
    private Optional<String> summary = Optional.empty();

    private final Map<ArticleField, Provenance> provenance = new EnumMap<>(ArticleField.class);

    private TestArticle(String id) {
        this.id = id;
        this.title = id;
    }

    /** An article whose title is its id. */
    public static TestArticle article(String id) {
        return new TestArticle(id);
    }

    /** An article with a body, whose title is its id. */
    public static Article article(String id, String body) {
        return new TestArticle(id).body(body).build();
    }

    public TestArticle title(String value) {
        title = value;
        return this;
    }

    public TestArticle body(String value) {
        body = value;
        return this;
    }

    /** A line of the body that is a heading. */
    public TestArticle heading(String text, int level) {
        headings.add(new HeadingText(text, level));
        return this;
    }

    public TestArticle summary(String value) {
        summary = Optional.of(value);
        return this;
    }

    public TestArticle url(String value) {
        url = Optional.of(value);
        return this;
    }

    public TestArticle source(String value) {
        source = Optional.of(value);
        return this;
    }

    public TestArticle author(String value) {
        author = Optional.of(value);
        return this;
    }

    /** A day such as {@code 2024-03-05}, or a month such as {@code 2024-03}. */
    public TestArticle date(String value) {
        date = Optional.of(
                value.length() == 7
                        ? PublicationDate.in(YearMonth.parse(value))
                        : PublicationDate.on(LocalDate.parse(value)));
        return this;
    }

    public TestArticle keywords(String... values) {
        keywords = List.of(values);
        return this;
    }

    public TestArticle technologies(String... values) {
        technologies = List.of(values);
        return this;
    }

    public TestArticle industries(String... values) {
        industries = List.of(values);
        return this;
    }

    public TestArticle companies(String... values) {
        companies = List.of(values);
        return this;
    }

    public TestArticle provenance(ArticleField field, Provenance from) {
        provenance.put(field, from);
        return this;
    }

    public Article build() {
        return new Article(
                        new ArticleId(id),
                        title,
                        body,
                        List.of(),
                        url,
                        source,
                        author,
                        date,
                        keywords,
                        technologies,
                        industries,
                        companies,
                        summary,
                        HanScripts.of(title + body),
                        provenance,
                        id + ".txt")
                .withBody(body, headings);
    }
}
