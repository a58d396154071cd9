package dev.wensou.lucene;

import dev.wensou.article.Article;
import dev.wensou.config.IndexConfig;
import dev.wensou.contract.TestArticle;
import dev.wensou.correct.SlipCase;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * The bundled sample, an article for every few terms of the lexicon, so that there is much that may be meant, and one for what each of
 * the cases of slips means, as a correction must find something.
 */
final class MeantArticles {
    private static final int TERMS_PER_ARTICLE = 20;

    private MeantArticles() {}

    static List<Article> of(IndexConfig config) throws IOException {
        var articles = new ArrayList<>(Corpora.sample());
        articles.addAll(ofTheLexicon(config.vocabulary().current().terms()));
        articles.addAll(ofTheCases());
        return articles;
    }

    private static List<Article> ofTheLexicon(List<String> terms) {
        var articles = new ArrayList<Article>();
        for (var from = 0; from < terms.size(); from += TERMS_PER_ARTICLE) {
            var some = terms.subList(from, Math.min(terms.size(), from + TERMS_PER_ARTICLE));
            articles.add(TestArticle.article("terms-" + from, String.join("。\n", some)));
        }
        return articles;
    }

    private static List<Article> ofTheCases() throws IOException {
        var articles = new ArrayList<Article>();
        for (var each : SlipCase.slips()) {
            var words = Arrays.stream(each.meant().split("[()\"\\s]+|title:"))
                    .filter(word -> !word.isEmpty() && !word.equals("OR"))
                    .toList();
            var terms = each.kind().equals("latin") ? Stream.of(each.meant()) : words.stream();
            articles.add(TestArticle.article("case-" + articles.size())
                    .title("说说" + String.join("和", words))
                    .body("这里说的是" + String.join("，", words) + "。")
                    .keywords(terms.toArray(String[]::new))
                    .build());
        }
        return articles;
    }
}
