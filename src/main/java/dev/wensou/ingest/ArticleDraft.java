package dev.wensou.ingest;

import dev.wensou.article.Article;
import dev.wensou.article.ArticleField;
import dev.wensou.article.ArticleId;
import dev.wensou.article.HeadingText;
import dev.wensou.article.Provenance;
import dev.wensou.article.PublicationDate;
import dev.wensou.text.Folding;
import dev.wensou.text.HanScripts;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a format has found out about an article so far. Starts empty; for one thread. */
final class ArticleDraft {
    String title = "";
    String body = "";
    /** Of the body, in reading order; where the format knows none, those of plain text that are certain are taken. */
    List<HeadingText> headings = List.of();

    Optional<String> url = Optional.empty();
    Optional<String> source = Optional.empty();
    Optional<String> author = Optional.empty();
    Optional<PublicationDate> publishedOn = Optional.empty();
    List<String> keywords = List.of();
    List<String> technologies = List.of();
    List<String> industries = List.of();
    List<String> companies = List.of();
    Optional<String> summary = Optional.empty();

    private final Map<ArticleField, Provenance> provenance = new EnumMap<>(ArticleField.class);

    /** Notes where a field came from; the last note stands. A field that stays empty may be noted too. */
    void note(ArticleField field, Provenance from) {
        provenance.put(field, from);
    }

    /** The first candidate that has a value, noted for the field; empty if none has. */
    <T> Optional<T> choose(ArticleField field, List<Candidate<T>> candidates) {
        for (var candidate : candidates) {
            if (candidate.value().isPresent()) {
                note(field, candidate.from());
                return candidate.value();
            }
        }
        return Optional.empty();
    }

    /** Takes source, author and day of the body's dateline where nothing else has named them. */
    void readDateline() {
        Dateline.of(body).ifPresent(dateline -> {
            source = source.or(
                    () -> choose(ArticleField.SOURCE, List.of(Candidate.found("dateline", dateline.source()))));
            author = author.or(
                    () -> choose(ArticleField.AUTHOR, List.of(Candidate.found("dateline", dateline.author()))));
            publishedOn = publishedOn.or(() -> choose(
                    ArticleField.PUBLISHED_ON,
                    List.of(Candidate.found("dateline", dateline.day().map(PublicationDate::on)))));
        });
    }

    /**
     * The finished article. Without a title, the first sentence of the body is the title and stays in the body.
     *
     * @throws UnreadableArticleException if there is neither a title nor a body
     */
    Article toArticle(SourceFile file) throws UnreadableArticleException {
        return toArticle(file, file.id());
    }

    /** As {@link #toArticle(SourceFile)}, for one of several articles in a file. */
    Article toArticle(SourceFile file, ArticleId id) throws UnreadableArticleException {
        var line = oneLine(title);
        if (line.isEmpty()) {
            line = oneLine(FirstSentence.of(body.strip()));
            provenance.put(ArticleField.TITLE, Provenance.derived("first sentence"));
        }
        if (line.isEmpty()) {
            throw new UnreadableArticleException(
                    "no text is left after field lines and boilerplate; check index-config/boilerplate.txt");
        }
        if (publishedOn.isEmpty()) {
            publishedOn = choose(ArticleField.PUBLISHED_ON, List.of(Candidate.derived("address", dayInUrl())));
        }
        source = value(source);
        author = value(author);
        summary = summary.map(String::strip).filter(s -> !s.isEmpty());
        provenance.keySet().removeIf(this::isEmpty);
        var text = body.strip();
        return new Article(
                        id,
                        line,
                        text,
                        List.of(),
                        url,
                        source,
                        author,
                        publishedOn,
                        keywords,
                        technologies,
                        industries,
                        companies,
                        summary,
                        HanScripts.of(line + "\n" + body),
                        provenance,
                        file.path())
                .withBody(text, headings.isEmpty() ? NumberedHeadings.of(text) : headings);
    }

    private boolean isEmpty(ArticleField field) {
        return switch (field) {
            case TITLE -> false;
            case BODY -> body.isBlank();
            case URL -> url.isEmpty();
            case SOURCE -> source.isEmpty();
            case AUTHOR -> author.isEmpty();
            case PUBLISHED_ON -> publishedOn.isEmpty();
            case KEYWORDS -> keywords.isEmpty();
            case TECHNOLOGIES -> technologies.isEmpty();
            case INDUSTRIES -> industries.isEmpty();
            case COMPANIES -> companies.isEmpty();
            case SUMMARY -> summary.isEmpty();
        };
    }

    /** The day that a news address such as {@code https://example.com/2024/05/06/slug} names. */
    private Optional<PublicationDate> dayInUrl() {
        return url.flatMap(FolderDates::in).filter(date -> date.precision() == PublicationDate.Precision.DAY);
    }

    /** Whether two lines say the same to a reader: folded, without spaces. */
    static boolean same(String a, String b) {
        return bare(a).equals(bare(b));
    }

    private static String bare(String line) {
        return Folding.fold(line).replaceAll("\\s", "");
    }

    private static String oneLine(String text) {
        return Lines.trim(text.replaceAll("\\s+", " "));
    }

    private static Optional<String> value(Optional<String> value) {
        return value.map(ArticleDraft::oneLine).filter(v -> !v.isEmpty());
    }
}
