package dev.wensou.dedup;

import dev.wensou.article.Article;
import dev.wensou.contract.TestArticle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A text of the labelled set, and what was done to it.
 *
 * @param label texts of one label are copies of one story, all others are not
 * @param edits what was done to the original, in this order; nothing where this is one
 */
record Story(String label, String title, String body, List<Edit> edits) {
    private static final Pattern SENTENCE = Pattern.compile("[^。！？\n]*[。！？\n]+|[^。！？\n]+$");

    static Story original(String label, String title, String body) {
        return new Story(label, title, body, List.of());
    }

    Article article(int number) {
        return TestArticle.article("a" + number).title(title).body(body).build();
    }

    Story with(Edit edit, String newTitle, String newBody) {
        var all = new ArrayList<>(edits);
        all.add(edit);
        return new Story(label, newTitle, newBody, all);
    }

    List<String> sentences() {
        return SENTENCE.matcher(body).results().map(match -> match.group()).toList();
    }

    List<String> paragraphs() {
        return Arrays.stream(body.split("\n+"))
                .map(String::strip)
                .filter(paragraph -> !paragraph.isEmpty())
                .collect(Collectors.toList());
    }
}
