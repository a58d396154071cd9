package dev.wensou.page;

import dev.wensou.search.ArticleView;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/** The headings of an article, and the list that leads to them; see {@code frontend/outline.js} and {@code outline.js}. */
record Outline(List<Section> sections) {
    /** Headings are h2 to h4 below the title of the article, which is the h1. */
    private static final int DEEPEST = 3;
    /** Fewer are seen at a glance. */
    private static final int LEAST = 3;

    /**
     * A heading, by half-open UTF-16 offsets into the body.
     *
     * @param depth counts from 1 what stands under what: a step down is always one, whatever levels a source leaves out
     */
    record Section(String id, int start, int end, int depth, String text) {
        String element() {
            return "h" + (1 + depth);
        }
    }

    static Outline of(ArticleView article) {
        var body = article.body().text();
        var sections = new ArrayList<Section>();
        var above = new ArrayDeque<Integer>();
        for (var heading : article.headings()) {
            while (!above.isEmpty() && above.peek() >= heading.level()) {
                above.pop();
            }
            above.push(heading.level());
            sections.add(new Section(
                    "section-" + (sections.size() + 1),
                    heading.start(),
                    heading.end(),
                    Math.min(above.size(), DEEPEST),
                    heading.in(body)));
        }
        return new Outline(List.copyOf(sections));
    }

    /** Folded, as without scripts nothing tells how wide the window is. */
    void write(HtmlWriter html, PageTexts t) {
        if (sections.size() < LEAST) {
            return;
        }
        html.begin("nav", "outline").with("aria-labelledby", "outline-name");
        html.begin("details", "outline-list")
                .begin("summary")
                .with("id", "outline-name")
                .with("lang", t.tag())
                .text(t.of("outline"))
                .end()
                .begin("ol");
        for (var section : sections) {
            html.begin("li", "depth-" + section.depth())
                    .begin("a")
                    .with("href", "#" + section.id())
                    .text(section.text())
                    .end()
                    .end();
        }
        html.end().end().end();
    }
}
