package dev.wensou.ingest;

import dev.wensou.article.Article;
import dev.wensou.article.SubmittedArticle;
import dev.wensou.text.CleanText;
import java.util.List;
import java.util.Optional;

/** Makes articles of what clients sent, by the same rules as of files. Immutable; safe for any number of threads. */
public final class SubmittedArticles {
    /** The origin of an article that came from no file. */
    public static final String ORIGIN = "api";

    /** @throws IllegalArgumentException if there is neither a title nor a body; the message says so */
    public Article read(SubmittedArticle sent) {
        var draft = new ArticleDraft();
        draft.title = CleanText.of(sent.title());
        draft.body = CleanText.of(sent.body());
        draft.url = clean(sent.url()).map(String::strip).filter(url -> !url.isEmpty());
        draft.source = clean(sent.source());
        draft.author = clean(sent.author());
        draft.publishedOn = sent.publishedOn();
        draft.keywords = clean(sent.keywords());
        draft.technologies = clean(sent.technologies());
        draft.industries = clean(sent.industries());
        draft.companies = clean(sent.companies());
        draft.summary = clean(sent.summary());
        try {
            return draft.toArticle(new SourceFile(sent.id(), ORIGIN, ""));
        } catch (UnreadableArticleException e) {
            throw new IllegalArgumentException("there is neither a title nor a body; give one of them", e);
        }
    }

    private static Optional<String> clean(Optional<String> text) {
        return text.map(CleanText::of);
    }

    private static List<String> clean(List<String> texts) {
        return texts.stream()
                .map(text -> CleanText.of(text).replaceAll("\\s+", " ").strip())
                .filter(text -> !text.isEmpty())
                .distinct()
                .toList();
    }
}
