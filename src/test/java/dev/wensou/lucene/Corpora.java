package dev.wensou.lucene;

import dev.wensou.article.Article;
import dev.wensou.contract.TestArticle;
import dev.wensou.ingest.ArticleFormats;
import dev.wensou.ingest.Corpus;
import dev.wensou.ingest.Ingest;
import dev.wensou.text.CleanText;
import dev.wensou.text.Folding;
import dev.wensou.text.Han;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Articles for properties: the bundled sample, and random ones that hold what no article does. */
final class Corpora {
    private static final List<String> ODDITIES = List.of(
            "𠮷",
            "𠀀",
            "𪚥",
            "々",
            "〇",
            "ＧＰＴ",
            "C++",
            "GPT-4",
            "Node.js",
            ".NET",
            "C++11",
            "A/B",
            "--help",
            "/etc",
            "Notepad++",
            "Python 3.12",
            "1.5",
            " ",
            "，",
            "。",
            "\n\n",
            "……",
            "😀",
            "é",
            "½",
            "㎡",
            "한글",
            "カタカナ",
            "ｶﾞ",
            "e\u0301",
            "，\u0301a",
            "مرحبا",
            "“",
            "」",
            "《",
            "200");
    private static final Map<Character, List<Character>> SPELLINGS = spellings();

    private Corpora() {}

    /** The articles that travel with the program, in the order of their places. */
    static List<Article> sample() throws IOException {
        var articles = new ConcurrentLinkedQueue<Article>();
        new Ingest(ArticleFormats.standard(TestIndex.CONFIG), 2)
                .run(new Corpus(List.of(Path.of("src/main/resources/sample"))), articles::add, (done, all) -> {});
        return articles.stream().sorted(Comparator.comparing(Article::origin)).toList();
    }

    /** Articles of random Han text in few characters, so that terms recur, with oddities between. */
    static List<Article> random(Seed random, int count) {
        var articles = new ArrayList<Article>();
        for (var i = 0; i < count; i++) {
            var article = TestArticle.article("r" + i)
                    .title("题" + text(random, 8).replace('\n', ' '))
                    .body(text(random, random.nextInt(400)))
                    .keywords("词" + random.nextInt(5), "词" + (5 + random.nextInt(5)))
                    .technologies("技" + random.nextInt(4))
                    .industries("业" + random.nextInt(3));
            if (random.nextInt(3) > 0) {
                article.date(
                        "202%d-%02d-%02d".formatted(random.nextInt(4), 1 + random.nextInt(12), 1 + random.nextInt(28)));
            }
            if (random.nextBoolean()) {
                article.summary(text(random, 30)).source("源" + random.nextInt(3));
            }
            articles.add(article.build());
        }
        return articles;
    }

    /** The texts that a plain query searches, folded. */
    static List<String> texts(Article article) {
        var labels = new ArrayList<String>();
        article.author().ifPresent(labels::add);
        article.source().ifPresent(labels::add);
        labels.addAll(article.keywords());
        labels.addAll(article.technologies());
        labels.addAll(article.industries());
        return java.util.stream.Stream.of(
                        article.title(), article.body(), article.summary().orElse(""), String.join("\n", labels))
                .map(Folding::fold)
                .toList();
    }

    /** A piece of up to {@code max} characters of one Han run of the text; empty if the text has no run of {@code min}. */
    static String hanPiece(Seed random, String text, int min, int max) {
        for (var attempt = 0; attempt < 50 && !text.isEmpty(); attempt++) {
            var at = random.nextInt(text.length());
            if (Character.isLowSurrogate(text.charAt(at))) {
                continue;
            }
            var run = text.substring(at, Han.runEnd(text, at));
            var length = run.codePointCount(0, run.length());
            if (length >= min) {
                var wanted = min + random.nextInt(Math.min(max, length) - min + 1);
                return run.substring(0, run.offsetByCodePoints(0, wanted));
            }
        }
        return "";
    }

    /** The text with every character in a random one of its spellings, traditional or simplified. */
    static String respelled(Seed random, String text) {
        var other = new StringBuilder();
        for (var i = 0; i < text.length(); i++) {
            other.append(random.pick(SPELLINGS.getOrDefault(Folding.fold(text.charAt(i)), List.of(text.charAt(i)))));
        }
        return other.toString();
    }

    private static String text(Seed random, int length) {
        var text = new StringBuilder();
        for (var i = 0; i < length; i++) {
            // 24 characters: every pair and many triples recur
            text.append(
                    random.nextInt(6) == 0
                            ? random.pick(ODDITIES)
                            : String.valueOf("云計算力长文本大模型开源芯片雲计開長晶体學习中国的".charAt(random.nextInt(24))));
        }
        // articles are in Unicode form NFC
        return CleanText.of(text.toString());
    }

    private static Map<Character, List<Character>> spellings() {
        var spellings = new HashMap<Character, List<Character>>();
        for (var unit = '\u4E00'; unit <= '\u9FFF'; unit++) {
            spellings
                    .computeIfAbsent(Folding.fold(unit), key -> new ArrayList<>())
                    .add(unit);
        }
        return spellings;
    }
}
