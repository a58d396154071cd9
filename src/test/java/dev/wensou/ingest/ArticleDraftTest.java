package dev.wensou.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wensou.article.Article;
import dev.wensou.article.ArticleId;
import dev.wensou.article.PublicationDate;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ArticleDraftTest {
    private static Article article(String url, Optional<PublicationDate> date) throws UnreadableArticleException {
        var draft = new ArticleDraft();
        draft.title = "算力";
        draft.url = Optional.of(url);
        draft.publishedOn = date;
        return draft.toArticle(new SourceFile(ArticleId.ofPlace("a.txt"), "a.txt", ""));
    }

    @Test
    void aDayInTheAddressIsTheDateWhereTheTextNamesNone() throws Exception {
        assertEquals(
                Optional.of(PublicationDate.on(LocalDate.of(2024, 5, 6))),
                article("https://example.com/news/2024/05/06/slug", Optional.empty())
                        .publishedOn());
    }

    @Test
    void aDateInTheTextBeatsTheAddress() throws Exception {
        var said = Optional.of(PublicationDate.in(YearMonth.of(2023, 1)));

        assertEquals(said, article("https://example.com/2024/05/06/slug", said).publishedOn());
    }

    @Test
    void aMonthOrANumberInTheAddressIsNoDate() throws Exception {
        assertEquals(
                Optional.empty(),
                article("https://example.com/2024/05/slug", Optional.empty()).publishedOn());
        assertEquals(
                Optional.empty(),
                article("https://example.com/post/334417.html", Optional.empty())
                        .publishedOn());
    }
}
