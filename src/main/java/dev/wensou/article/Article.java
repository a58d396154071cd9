package dev.wensou.article;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One article, as read from its source. Texts are in the original glyphs, in Unicode form NFC, with {@code \n} line
 * ends and without control and format characters.
 *
 * @param id its lasting name
 * @param title one line, never blank
 * @param body the article's text, paragraphs separated by blank lines; may be empty, then the title is all there is
 * @param headings the lines of the body that head others, in their order, as far as its format knows them
 * @param url where it was published
 * @param source who published it: a site, a paper, a column
 * @param author who wrote it, or edited it where no writer is named
 * @param publishedOn when, as exactly as the source says
 * @param keywords the source's own keywords, in its order, without repeats
 * @param technologies technologies it is about, as labelled, or derived from its text (see {@code provenance})
 * @param industries industries it is about, likewise
 * @param companies companies it is about, likewise
 * @param summary a digest that stands beside the body, such as the labelled field 重大事件摘要
 * @param script the script of most of its Han characters
 * @param provenance where its fields came from; those it lacks, and those of which nothing is known, are absent
 * @param origin where it was read: the path inside its corpus, with {@code /} between names
 */
public record Article(
        ArticleId id,
        String title,
        String body,
        List<Heading> headings,
        Optional<String> url,
        Optional<String> source,
        Optional<String> author,
        Optional<PublicationDate> publishedOn,
        List<String> keywords,
        List<String> technologies,
        List<String> industries,
        List<String> companies,
        Optional<String> summary,
        Script script,
        Map<ArticleField, Provenance> provenance,
        String origin) {

    /** @throws IllegalArgumentException if the title is blank or spans lines, or if headings are no lines of the body */
    public Article {
        if (title.isBlank() || title.indexOf('\n') >= 0) {
            throw new IllegalArgumentException(origin + ": an article needs a title of one line, not '" + title + "'");
        }
        headings = List.copyOf(headings);
        var free = 0;
        for (var heading : headings) {
            if (heading.start() < free || !heading.isLineOf(body)) {
                throw new IllegalArgumentException(
                        origin + ": " + heading + " is no line of the body after unit " + free);
            }
            free = heading.end();
        }
        keywords = List.copyOf(keywords);
        technologies = List.copyOf(technologies);
        industries = List.copyOf(industries);
        companies = List.copyOf(companies);
        provenance = provenance.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(provenance));
    }

    /** The same article with another text, and of its headings those that are lines of that. */
    public Article withBody(String other) {
        return withBody(
                other,
                headings.stream()
                        .map(heading -> new HeadingText(heading.in(body), heading.level()))
                        .toList());
    }

    /** The same article with another text and, of some headings, those that are lines of it in that order. */
    public Article withBody(String other, List<HeadingText> headed) {
        return new Article(
                id,
                title,
                other,
                HeadingPlaces.of(headed, other),
                url,
                source,
                author,
                publishedOn,
                keywords,
                technologies,
                industries,
                companies,
                summary,
                script,
                provenance,
                origin);
    }

    /** The same article under another name. */
    public Article withId(ArticleId other) {
        return new Article(
                other,
                title,
                body,
                headings,
                url,
                source,
                author,
                publishedOn,
                keywords,
                technologies,
                industries,
                companies,
                summary,
                script,
                provenance,
                origin);
    }
}
