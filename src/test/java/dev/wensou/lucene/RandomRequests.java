package dev.wensou.lucene;

import dev.wensou.article.Article;
import dev.wensou.contract.Ask;
import dev.wensou.search.SearchRequest;
import dev.wensou.search.SortOrder;
import java.util.List;
import java.util.regex.Pattern;

/** Requests as people make them, with filters, orders and pages. */
final class RandomRequests {
    private static final Pattern WORDS = Pattern.compile("[\\p{IsHan}]{2,6}|[A-Za-z+#.0-9]{2,12}");

    private final Seed random;
    private final List<Article> articles;
    private final PlainQueries plain;

    RandomRequests(Seed random, List<Article> articles) {
        this.random = random;
        this.articles = articles;
        this.plain = new PlainQueries(random, articles);
    }

    SearchRequest next() {
        var ask = Ask.of(query()).page(1 + random.nextInt(3), 1 + random.nextInt(12));
        if (random.nextInt(4) == 0) {
            ask = ask.sort(random.pick(List.of(SortOrder.values())));
        }
        if (random.nextInt(4) == 0) {
            ask = ask.select("technology", "技" + random.nextInt(12), "技" + random.nextInt(12));
        }
        if (random.nextInt(4) == 0) {
            ask = ask.select("keyword", "词" + random.nextInt(60));
        }
        if (random.nextInt(4) == 0) {
            ask = ask.dates("202" + random.nextInt(3) + "-03-05", random.nextBoolean() ? "" : "2023-05-05");
        }
        return ask.request();
    }

    /** Plain ones, several words of one article, and a piece of its text as it is written. */
    private String query() {
        var article = random.pick(articles);
        return switch (random.nextInt(4)) {
            case 0 -> plain.next().text();
            case 1 -> words(article) + " " + words(random.pick(articles));
            case 2 -> piece(article.body(), 40);
            default -> piece(article.title(), 20) + " " + words(article);
        };
    }

    private String words(Article article) {
        var words = WORDS.matcher(article.body()).results().toList();
        return words.isEmpty() ? "云" : random.pick(words).group();
    }

    private String piece(String text, int most) {
        if (text.isEmpty()) {
            return "";
        }
        var from = text.offsetByCodePoints(0, random.nextInt(text.codePointCount(0, text.length())));
        var left = text.codePointCount(from, text.length());
        return text.substring(from, text.offsetByCodePoints(from, Math.min(left, 1 + random.nextInt(most))));
    }
}
