package dev.wensou.ingest;

import dev.wensou.article.Article;
import dev.wensou.article.ArticleField;
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
    Optional<String> url = Optional.empty();
    Optional<String> source = Optional.empty();
    Optional<String> author = Optional.empty();
    Optional<PublicationDate> publishedOn = Optional.empty();
    List<String> keywords = List.of();
    List<String> technologies = List.of();
    List<String> industries = List.of();
    List<String> companies = List.of();
    Optional<String> summary = Optional.empty();
    final Map<ArticleField, Provenance> provenance = new EnumMap<>(ArticleField.class);

    /**
     * The finished article. Without a title, the first sentence of the body is the title and stays in the body.
     *
     * @throws UnreadableArticleException if there is neither a title nor a body
     */
    Article toArticle(SourceFile file) throws UnreadableArticleException {
        var line = oneLine(title);
        if (line.isEmpty()) {
            line = oneLine(FirstSentence.of(body.strip()));
        }
        if (line.isEmpty()) {
            throw new UnreadableArticleException(
                    "no text is left after field lines and boilerplate; check index-config/boilerplate.txt");
        }
        return new Article(
                file.id(),
                line,
                body.strip(),
                url,
                value(source),
                value(author),
                publishedOn.or(this::dayInUrl),
                keywords,
                technologies,
                industries,
                companies,
                summary.map(String::strip).filter(s -> !s.isEmpty()),
                HanScripts.of(line + "\n" + body),
                provenance,
                file.path());
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
