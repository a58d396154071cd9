package dev.wensou.testing;

import dev.wensou.article.Article;
import dev.wensou.config.ConfigFiles;
import dev.wensou.config.IndexConfig;
import dev.wensou.contract.TestArticle;
import dev.wensou.ingest.ArticleFormats;
import dev.wensou.ingest.Corpus;
import dev.wensou.ingest.Ingest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * As many articles as one likes, made of the bundled sample's sentences with words of them exchanged at random, so that
 * they have the sample's vocabulary and are about nothing. One in ten is an edited copy of one made shortly before.
 */
public final class SyntheticArticles {
    private static final int SENTENCES = 24;
    private static final int REMEMBERED = 1000;
    private static final double COPIES = 0.1;

    private final List<String> sentences;
    private final List<String> words;
    private final Random random;
    private final List<List<String>> made = new ArrayList<>();

    private SyntheticArticles(List<String> sentences, List<String> words, Random random) {
        this.sentences = sentences;
        this.words = words;
        this.random = random;
    }

    /** A text, and whether it was made as a copy. */
    public record Synthetic(String body, boolean isCopy) {
        public Article article(String id) {
            return TestArticle.article(id).title("文章").body(body).build();
        }
    }

    public static SyntheticArticles ofSample(Random random) throws IOException {
        var config = IndexConfig.load(ConfigFiles.defaults());
        var bodies = new ArrayList<String>();
        new Ingest(ArticleFormats.standard(config), 1)
                .run(
                        new Corpus(List.of(Path.of("src/main/resources/sample"))),
                        article -> bodies.add(article.body()),
                        (done, all) -> {});
        var sentences = new ArrayList<String>();
        var words = new ArrayList<String>();
        for (var body : bodies) {
            Arrays.stream(body.split("[。！？\n]+"))
                    .filter(sentence -> sentence.length() > 15)
                    .forEach(sentences::add);
            for (var at = 0; at + 2 < body.length(); at += 7) {
                words.add(body.substring(at, at + 2));
            }
        }
        return new SyntheticArticles(List.copyOf(sentences), List.copyOf(words), random);
    }

    public Synthetic next() {
        var isCopy = !made.isEmpty() && random.nextDouble() < COPIES;
        var text = isCopy ? copy(made.get(random.nextInt(made.size()))) : fresh();
        if (made.size() < REMEMBERED) {
            made.add(text);
        } else {
            made.set(random.nextInt(REMEMBERED), text);
        }
        return new Synthetic(String.join("。", text), isCopy);
    }

    private List<String> fresh() {
        var text = new ArrayList<String>();
        for (var i = 0; i < SENTENCES; i++) {
            var sentence = new StringBuilder(sentences.get(random.nextInt(sentences.size())));
            for (var at = random.nextInt(5); at + 2 < sentence.length(); at += 4 + random.nextInt(4)) {
                sentence.replace(at, at + 2, words.get(random.nextInt(words.size())));
            }
            text.add(sentence.toString());
        }
        return text;
    }

    private List<String> copy(List<String> original) {
        var text = new ArrayList<>(original);
        for (var left = random.nextInt(4); left > 0 && text.size() > SENTENCES / 2; left--) {
            text.remove(random.nextInt(text.size()));
        }
        if (random.nextBoolean()) {
            Collections.shuffle(text, random);
        }
        return text;
    }
}
