package dev.wensou.dedup;

import dev.wensou.article.Article;
import dev.wensou.config.ConfigFiles;
import dev.wensou.config.IndexConfig;
import dev.wensou.ingest.ArticleFormats;
import dev.wensou.ingest.Corpus;
import dev.wensou.ingest.Ingest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

/**
 * Stories and their copies, and texts that look like copies and are none: articles about one event, forms filled in with
 * other facts, the parts of a series, weekly digests. Made of the bundled sample and of the texts in {@code
 * src/test/resources/duplicates}, by edits that are recorded.
 */
final class LabelledSet {
    private static final Path SAMPLE = Path.of("src/main/resources/sample");
    private static final Path OWN = Path.of("src/test/resources/duplicates");
    /** The sample has two stories twice: both ran on another site under another title. */
    private static final Map<String, String> SAME_STORY = Map.of(
            "scraped/tw-datacenter-liquid-cooling-repost.txt", "scraped/tw-datacenter-liquid-cooling.txt",
            "scraped/compute-network-repost.txt", "scraped/east-data-west-computing.txt");

    /** Articles that are only there in two parts: beside a whole one its parts would be copies of it, cut short. */
    private static final int SERIES = 16;

    private static final int SERIES_PARAGRAPHS = 6;

    private final List<Story> stories = new ArrayList<>();
    private final Random random;

    private LabelledSet(Random random) {
        this.random = random;
    }

    /** All stories. Of each original there are a copy by each edit and four by two or three edits in turn. */
    static List<Story> of(Random random) throws IOException {
        var set = new LabelledSet(random);
        var sample = set.sample();
        var forSeries = sample.stream()
                .filter(story -> story.paragraphs().size() >= SERIES_PARAGRAPHS)
                .limit(SERIES)
                .toList();
        var originals = new ArrayList<>(sample);
        originals.removeAll(forSeries);
        var own = set.sameEvent();
        originals.addAll(own);
        for (var original : originals) {
            set.stories.add(original);
            for (var edit : Edit.values()) {
                set.stories.add(edit.of(original, random));
            }
            for (var i = 0; i < 4; i++) {
                set.stories.add(set.edited(original, 2 + i % 2));
            }
        }
        set.addTemplates();
        set.addSeries(forSeries);
        set.addDigests(sample);
        set.addCollections(own);
        return set.stories;
    }

    private Story edited(Story original, int times) {
        var edits = new ArrayList<>(List.of(Edit.values()));
        var edited = original;
        for (var i = 0; i < times; i++) {
            edited = edits.remove(random.nextInt(edits.size())).of(edited, random);
        }
        return edited;
    }

    private List<Story> sample() throws IOException {
        var config = IndexConfig.load(ConfigFiles.defaults());
        var articles = new ArrayList<Article>();
        new Ingest(ArticleFormats.standard(config), 1)
                .run(new Corpus(List.of(SAMPLE)), articles::add, (done, all) -> {});
        return articles.stream()
                .sorted(Comparator.comparing(Article::origin))
                .map(article -> Story.original(
                        SAME_STORY.getOrDefault(article.origin(), article.origin()), article.title(), article.body()))
                .toList();
    }

    /** Two articles about each event, by different writers. */
    private List<Story> sameEvent() throws IOException {
        var originals = new ArrayList<Story>();
        for (var event : sections("same-event.txt")) {
            for (var article : event.split("(?m)^# ")) {
                var lines = article.split("\n", 2);
                if (lines.length == 2 && !lines[1].isBlank()) {
                    originals.add(Story.original("event " + lines[0], lines[0], lines[1].strip()));
                }
            }
        }
        return originals;
    }

    private void addTemplates() throws IOException {
        for (var section : sections("templates.txt")) {
            var lines = section.lines().filter(line -> !line.isBlank()).toList();
            for (var facts : lines.subList(3, lines.size())) {
                Object[] values = facts.split("\\|");
                stories.add(Story.original(
                        "template " + facts,
                        MessageFormat.format(lines.get(1).substring(2), values),
                        MessageFormat.format(lines.get(2), values)));
            }
        }
    }

    /** Both halves of an article as parts of a series, with the same words before and after. */
    private void addSeries(List<Story> articles) {
        for (var story : articles) {
            var paragraphs = story.paragraphs();
            var middle = paragraphs.size() / 2;
            var label = "series " + story.label();
            stories.add(part(label + " 1", "谈谈基础设施（上）", paragraphs.subList(0, middle)));
            stories.add(part(label + " 2", "谈谈基础设施（下）", paragraphs.subList(middle, paragraphs.size())));
        }
    }

    private Story part(String label, String title, List<String> paragraphs) {
        return Story.original(
                label,
                title,
                "本文是系列文章中的一篇，写给第一次接触这个话题的读者。为了照顾篇幅，全文分成上下两篇，每篇都可以单独阅读。\n\n"
                        + String.join("\n\n", paragraphs)
                        + "\n\n感谢您读到这里，如果对本系列有建议，请在评论区告诉我，下一次更新会尽量采纳。");
    }

    /** Two sentences of each of eight articles, every week others, in one frame. */
    private void addDigests(List<Story> sample) {
        for (var week = 1; week <= 24; week++) {
            var body = new StringBuilder("各位读者早上好，这里是每周技术简报，每周五与您见面，用十分钟带您看完一周的大事。\n\n");
            for (var item = 0; item < 8; item++) {
                var sentences = sample.get(random.nextInt(sample.size())).sentences();
                var start = random.nextInt(sentences.size() - 1);
                body.append(sentences.get(start).strip())
                        .append(sentences.get(start + 1).strip())
                        .append("\n\n");
            }
            stories.add(Story.original(
                    "digest " + week, "每周技术简报第" + week + "期", body + "以上就是本周的全部内容，欢迎把简报转发给同事，也欢迎投稿。我们下周见。"));
        }
    }

    /** Three whole articles one after the other, each with its title. */
    private void addCollections(List<Story> articles) {
        for (var first = 0; first + 3 <= articles.size(); first += 3) {
            var body = articles.subList(first, first + 3).stream()
                    .map(story -> story.title() + "\n\n" + story.body())
                    .collect(Collectors.joining("\n\n"));
            stories.add(Story.original("collection " + first, "本周值得一读的三篇文章", body));
        }
    }

    private static List<String> sections(String file) throws IOException {
        return List.of(Files.readString(OWN.resolve(file)).split("(?m)^== ")).stream()
                .filter(section -> !section.isBlank())
                .toList();
    }
}
