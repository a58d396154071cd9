package dev.wensou.lucene;

import dev.wensou.article.Article;
import dev.wensou.contract.TestArticle;
import java.util.ArrayList;
import java.util.List;

/**
 * Random texts of few words of either script, names of code and numbers, with anything that may stand between two of them: so
 * that the same pair stands beside each other, joined by a sign and apart, in one article or another.
 */
public final class MixedTexts {
    private static final List<String> PIECES = List.of(
            "AI", "大模型", "GPT", "4", "node", "js", "v1", "2", "C", "C++", "C#", "云", "算力", "模型", "Go", "v1.2", "12");
    private static final List<String> BETWEEN =
            List.of("", "", " ", " ", "-", ".", "/", "+", "、", "，", "。", ", ", ". ", "：", "（", "\n", "和", "的");
    private static final int PHRASE = 3;

    private final Seed random;

    public MixedTexts(Seed random) {
        this.random = random;
    }

    /** So many articles. */
    public List<Article> articles(int count) {
        var articles = new ArrayList<Article>();
        for (var i = 0; i < count; i++) {
            articles.add(TestArticle.article("mixed" + i)
                    .title(text(3).replace('\n', ' '))
                    .body(text(1 + random.nextInt(12)))
                    .build());
        }
        return articles;
    }

    /** A text of so many pieces. */
    public String text(int pieces) {
        var text = new StringBuilder(random.pick(PIECES));
        for (var i = 1; i < pieces; i++) {
            text.append(random.pick(BETWEEN)).append(random.pick(PIECES));
        }
        return text.toString();
    }

    /** A text with a phrase in it, which what stands beside it may take apart. */
    public String holding(String phrase) {
        return text(2) + random.pick(BETWEEN) + phrase + random.pick(BETWEEN) + text(2);
    }

    /** A phrase that some text holds, or one alike does: two or three pieces. */
    public String phrase() {
        return text(2 + random.nextInt(PHRASE - 1)).replace('\n', ' ');
    }
}
