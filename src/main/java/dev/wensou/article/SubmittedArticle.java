package dev.wensou.article;

import java.util.List;
import java.util.Optional;

/**
 * An article as a client sent it, before its texts are cleaned and its script is found. Fields as in {@link Article}.
 *
 * @param title may be blank if there is a body, whose first sentence is the title then
 */
public record SubmittedArticle(
        ArticleId id,
        String title,
        String body,
        Optional<String> url,
        Optional<String> source,
        Optional<String> author,
        Optional<PublicationDate> publishedOn,
        List<String> keywords,
        List<String> technologies,
        List<String> industries,
        List<String> companies,
        Optional<String> summary) {
    public SubmittedArticle {
        keywords = List.copyOf(keywords);
        technologies = List.copyOf(technologies);
        industries = List.copyOf(industries);
        companies = List.copyOf(companies);
    }
}
