package dev.wensou.lucene;

import dev.wensou.article.Article;
import dev.wensou.contract.TestArticle;
import dev.wensou.testing.SyntheticArticles;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Articles with many values of every facet: spelled in both scripts, on several levels, dated to the day, to the month
 * or not at all, before and after today; one in ten a copy of another.
 */
final class CountedArticles {
    static final LocalDate TODAY = LocalDate.of(2024, 6, 30);
    private static final LocalDate FIRST = LocalDate.of(2019, 1, 1);
    private static final List<String> COLUMNS = List.of("", " / 快讯", " / 快訊", " / 专栏", " / 专栏 / 读书", " /  專欄 / 芯片");

    private CountedArticles() {}

    static List<Article> make(Seed random, int count) throws IOException {
        var texts = SyntheticArticles.ofSample(random);
        var articles = new ArrayList<Article>();
        for (var i = 0; i < count; i++) {
            var body = texts.next().body();
            if (random.nextInt(3) > 0) {
                body = body.substring(0, random.nextInt(body.length()));
            }
            var article = TestArticle.article("n" + i)
                    .title("第" + i + "篇")
                    .body(random.nextInt(20) == 0 ? "" : body.strip())
                    .technologies(values(random, 3, "技", 12))
                    .industries(values(random, 2, "業", 9))
                    .keywords(keywords(random));
            if (random.nextInt(5) > 0) {
                article.source((random.nextBoolean() ? "报" : "報") + random.nextInt(7) + random.pick(COLUMNS));
            }
            if (random.nextInt(5) > 0) {
                article.date(date(random));
            }
            articles.add(article.build());
        }
        return articles;
    }

    private static String[] values(Seed random, int most, String name, int many) {
        return random.ints(random.nextInt(most + 1), 0, many)
                .distinct()
                .mapToObj(number -> name + number)
                .toArray(String[]::new);
    }

    private static String[] keywords(Seed random) {
        return random.ints(random.nextInt(5), 0, 60)
                .distinct()
                .mapToObj(number -> (random.nextInt(4) == 0 ? "詞" : "词")
                        + number
                        + (number % 3 == 0 ? ">" + (random.nextBoolean() ? "设计" : "設計") + random.nextInt(3) : ""))
                .toArray(String[]::new);
    }

    private static String date(Seed random) {
        var day =
                random.nextInt(3) == 0 ? TODAY.minusDays(random.nextInt(40) - 5) : FIRST.plusDays(random.nextInt(2000));
        return random.nextInt(4) == 0 ? day.toString().substring(0, 7) : day.toString();
    }
}
