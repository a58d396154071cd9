package dev.wensou.soak;

import dev.wensou.testing.SyntheticArticles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** The folders that a soaked server indexes: one that stays, and one of made-up articles whose files change. One thread. */
final class SoakCorpus {
    private static final int CHANGING = 200;
    /** Long ago, so that size and time alone tell whether a file changed. */
    private static final Instant TIME = Instant.parse("2024-01-02T03:04:05Z");

    private final List<Path> roots;
    private final Path changing;
    private final SyntheticArticles articles;
    private final Random random;
    private final List<String> texts = new ArrayList<>();
    private int edits;

    private SoakCorpus(List<Path> roots, Path changing, SyntheticArticles articles, Random random) {
        this.roots = roots;
        this.changing = changing;
        this.articles = articles;
        this.random = random;
    }

    static SoakCorpus write(SoakPlan plan) throws IOException {
        var random = new Random(plan.seed());
        var staying = plan.corpus().orElse(plan.work().resolve("corpus"));
        var changing = Files.createDirectories(plan.work().resolve("changing"));
        var corpus = new SoakCorpus(List.of(staying, changing), changing, SyntheticArticles.ofSample(random), random);
        if (plan.corpus().isEmpty()) {
            Files.createDirectories(staying);
            for (var i = 0; i < plan.articles(); i++) {
                corpus.write(staying.resolve("%06d.md".formatted(i)));
            }
        }
        for (var i = 0; i < CHANGING; i++) {
            corpus.write(corpus.file(i));
        }
        return corpus;
    }

    List<Path> roots() {
        return roots;
    }

    /** Texts such as stand in the articles, to ask for pieces of them. */
    List<String> texts() {
        return List.copyOf(texts);
    }

    /** Changes so many files, of which one in four comes or goes. */
    void edit(int files) throws IOException {
        for (var i = 0; i < files; i++) {
            var file = file(random.nextInt(CHANGING));
            if (random.nextInt(4) > 0 || !Files.deleteIfExists(file)) {
                write(file);
            }
        }
    }

    private Path file(int number) {
        return changing.resolve("changing-%03d.md".formatted(number));
    }

    private void write(Path file) throws IOException {
        // words are exchanged by UTF-16 units, so halves of pairs may stand alone; a file cannot hold them
        var body = new String(articles.next().body().getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        if (texts.size() < CHANGING) {
            texts.add(body);
        }
        var title = body.substring(0, Math.min(16, body.length()));
        Files.writeString(file, "# " + title + "\n\n" + body.replace("。", "。\n\n") + "\n");
        Files.setLastModifiedTime(file, FileTime.from(TIME.plusSeconds(edits++)));
    }
}
