package dev.wensou.search;

import dev.wensou.article.ArticleId;
import dev.wensou.article.PublicationDate;
import dev.wensou.article.Script;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a list of results shows of an article: everything but its texts. Fields as in {@code Article}. */
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
        Script script,
        String origin) {
    public ArticleCard {
        keywords = List.copyOf(keywords);
        technologies = List.copyOf(technologies);
        industries = List.copyOf(industries);
    }

    /** Author, source, keywords, technologies and industries, a line each: the text of passages from labels. */
    public String labels() {
        return Stream.of(
                        author.stream(), source.stream(), keywords.stream(), technologies.stream(), industries.stream())
                .flatMap(values -> values)
                .filter(value -> !value.isEmpty())
                .collect(Collectors.joining("\n"));
    }
}
