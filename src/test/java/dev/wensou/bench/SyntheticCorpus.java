package dev.wensou.bench;

import dev.wensou.article.Article;
import dev.wensou.config.ConfigFiles;
import dev.wensou.config.IndexConfig;
import dev.wensou.ingest.ArticleFormats;
import dev.wensou.ingest.Corpus;
import dev.wensou.ingest.Ingest;
import dev.wensou.ingest.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/**
 * Articles that recombine the paragraphs and titles of a given corpus: as many as wanted, with the words and the
 * frequencies of real ones. The same corpus and seed give the same articles.
 */
final class SyntheticCorpus {
    private static final int LEAST_CHARS = 30;
    private static final int MOST_CHARS = 200;
    private static final int LEAST_PARAGRAPHS = 1;
    private static final int MOST_PARAGRAPHS = 3;
    private static final int FILES_PER_FOLDER = 1000;

    private final List<String> titles = new ArrayList<>();
    private final List<String> paragraphs = new ArrayList<>();

    private SyntheticCorpus(List<Article> articles) {
        for (var article : articles) {
            titles.add(article.title().replaceAll("[\\[\\]<>`*_#]", ""));
            for (var paragraph : article.body().split("\n\n")) {
                if (paragraph.length() >= LEAST_CHARS && paragraph.length() <= MOST_CHARS) {
                    paragraphs.add(paragraph);
                }
            }
        }
        if (paragraphs.isEmpty()) {
            throw new IllegalArgumentException("no paragraph of " + LEAST_CHARS + " to " + MOST_CHARS + " characters");
        }
    }

    static SyntheticCorpus of(Path source) throws IOException {
        var config = IndexConfig.load(ConfigFiles.defaults());
        var articles = new ArrayList<Article>();
        // one worker: the order of the articles is part of what a seed gives
        new Ingest(ArticleFormats.standard(config.labels(), config.boilerplate()), 1)
                .run(new Corpus(List.of(source)), articles::add, Progress.NONE);
        articles.sort(Comparator.comparing(Article::origin));
        return new SyntheticCorpus(articles);
    }

    /** Writes articles as Markdown, a thousand to a folder, and returns the number of characters. */
    long write(Path target, int articles, long seed) throws IOException {
        var random = new Random(seed);
        var chars = 0L;
        for (var i = 0; i < articles; i++) {
            var folder = target.resolve("%05d".formatted(i / FILES_PER_FOLDER));
            if (i % FILES_PER_FOLDER == 0) {
                Files.createDirectories(folder);
            }
            var text = article(random);
            chars += text.length();
            Files.writeString(folder.resolve("%07d.md".formatted(i)), text);
        }
        return chars;
    }

    private String article(Random random) {
        var text = new StringBuilder("# ").append(pick(titles, random)).append("\n");
        var count = random.nextInt(LEAST_PARAGRAPHS, MOST_PARAGRAPHS + 1);
        for (var i = 0; i < count; i++) {
            text.append("\n").append(pick(paragraphs, random)).append("\n");
        }
        return text.toString();
    }

    private static String pick(List<String> texts, Random random) {
        return texts.get(random.nextInt(texts.size()));
    }
}
