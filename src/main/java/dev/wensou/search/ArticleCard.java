package dev.wensou.search;

import dev.wensou.article.ArticleField;
import dev.wensou.article.ArticleId;
import dev.wensou.article.PublicationDate;
import dev.wensou.article.Script;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a list of results shows of an article: everything but its texts. Fields as in {@code Article}.
 *
 * @param derived the fields whose values were concluded from the text, not stated by the source
 */
public record ArticleCard(
        ArticleId id,
        String title,
        Optional<String> url,
        Optional<String> source,
        Optional<String> author,
        Optional<PublicationDate> publishedOn,
        List<String> keywords,
        List<String> technologies,
        List<String> industries,
        List<String> companies,
        Set<ArticleField> derived,
        Script script,
        String origin) {
    public ArticleCard {
        keywords = List.copyOf(keywords);
        technologies = List.copyOf(technologies);
        industries = List.copyOf(industries);
        companies = List.copyOf(companies);
        derived = Set.copyOf(derived);
    }

    /**
     * Keywords, technologies, industries and companies as the article's source states them, in this order. What was
     * derived from the text is left out: a search that finds the article by it would have no place to mark.
     */
    public List<String> labelledTopics() {
        return Stream.of(
                        labelled(ArticleField.KEYWORDS, keywords),
                        labelled(ArticleField.TECHNOLOGIES, technologies),
                        labelled(ArticleField.INDUSTRIES, industries),
                        labelled(ArticleField.COMPANIES, companies))
                .flatMap(List::stream)
                .toList();
    }

    private List<String> labelled(ArticleField field, List<String> values) {
        return derived.contains(field) ? List.of() : values;
    }

    /** Author, source, and {@link #labelledTopics}, a line each: the text of passages from labels. */
    public String labels() {
        return Stream.of(author.stream(), source.stream(), labelledTopics().stream())
                .flatMap(values -> values)
                .filter(value -> !value.isEmpty())
                .collect(Collectors.joining("\n"));
    }
}
