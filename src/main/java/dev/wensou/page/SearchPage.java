package dev.wensou.page;

import dev.wensou.search.ArticleView;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The search page with an answer in it. Safe for any number of threads. */
public final class SearchPage {
    static final String INDEX = "index.html";
    private static final String HIDDEN = " hidden";
    private static final int TITLES_OF_DESCRIPTION = 3;
    private static final int CHARS_OF_DESCRIPTION = 150;

    private final PageTemplate template;
    private final PageLanguages languages;
    private final String fingerprint;

    private SearchPage(PageTemplate template, PageLanguages languages, String fingerprint) {
        this.template = template;
        this.languages = languages;
        this.fingerprint = fingerprint;
    }

    /**
     * @param folder the page's files
     * @throws IOException if {@code index.html} or a file of texts is missing or not as it must be
     */
    public static SearchPage load(Path folder) throws IOException {
        if (!Files.isReadable(folder.resolve(INDEX))) {
            throw new IOException(folder + " has no " + INDEX + ", so there is no page to serve");
        }
        var index = PageFiles.of(folder).linked(JoinedStyles.of(folder).index());
        var languages = PageLanguages.load(folder);
        return new SearchPage(PageTemplate.of(index), languages, index + languages.fingerprint());
    }

    /** Another one for another frame or other words. */
    public String fingerprint() {
        return fingerprint;
    }

    /** The language that a reader gets, as in BCP 47. */
    public String language(String acceptLanguage) {
        return languages.preferred(acceptLanguage).tag();
    }

    /**
     * The page as UTF-8.
     *
     * @param site where the reader reached the server, such as {@code https://search.example}
     * @param acceptLanguage as the browser sent it; empty if it did not
     */
    public byte[] render(PageView view, PageAnswer answer, String site, String acceptLanguage) {
        var scene = new Scene(languages.preferred(acceptLanguage), view);
        var slots = new EnumMap<Slot, String>(Slot.class);
        for (var slot : Slot.values()) {
            slots.put(slot, "");
        }
        frame(slots, scene, site);
        switch (answer) {
            case PageAnswer.Results results -> results(slots, results, scene);
            case PageAnswer.Whole whole -> whole(slots, whole.article(), whole.json(), scene);
            case PageAnswer.Failed failed -> failed(slots, failed.problem(), scene);
        }
        return template.filled(slots);
    }

    private static void frame(Map<Slot, String> slots, Scene scene, String site) {
        var t = scene.t();
        var view = scene.view();
        slots.put(Slot.LANGUAGE, t.tag());
        slots.put(Slot.TITLE, text(view.q().isEmpty() ? t.of("title") : titled(view.q(), t)));
        slots.put(Slot.DESCRIPTION, text(t.of("footer")));
        slots.put(Slot.CANONICAL, text(site + view.address()));
        slots.put(Slot.FEED, text(TakeAway.feed(view)));
        slots.put(Slot.SKIP, text(t.of("skip")));
        slots.put(Slot.BOX_LABEL, text(t.of("search_label")));
        slots.put(Slot.QUERY, text(view.q()));
        slots.put(Slot.PLACEHOLDER, text(t.of("search_label")));
        slots.put(Slot.SUBMIT, text(t.of("search")));
        slots.put(Slot.FOOTER, text(t.of("footer")));
    }

    private static void results(Map<Slot, String> slots, PageAnswer.Results results, Scene scene) {
        var view = scene.view();
        var response = results.response();
        var summary = new Summary(response, scene);
        var notices = new Notices(scene);
        slots.put(Slot.ARTICLE_VIEW, HIDDEN + ">");
        slots.put(
                Slot.DESCRIPTION,
                text(scene.t().of("found", "n", response.total()) + scene.t().of("colon") + titles(results)));
        if (view.q().isEmpty() && !view.hasConditions()) {
            slots.put(Slot.DESCRIPTION, text(scene.t().of("footer")));
            slots.put(Slot.MESSAGE, html(notices::start));
        }
        slots.put(Slot.SUMMARY, html(html -> {
            summary.write(html);
            new Notes(response, results.correction(), scene).write(html);
        }));
        slots.put(Slot.CHIPS, html(new Conditions(response.facets(), scene)::chips));
        if (response.hits().isEmpty()) {
            slots.put(Slot.NOTHING, html(html -> notices.nothing(html, response, results.correction())));
        }
        slots.put(Slot.RESULTS, html(new HitList(response.hits(), scene)::write));
        slots.put(Slot.PAGER, html(new Pager(response.listed(), scene)::write));
        if (response.total() > 0) {
            slots.put(Slot.TAKE_AWAY, html(new TakeAway(scene)::write));
        }
        slots.put(Slot.PLAIN_PANEL, html(new Panel(response.facets(), scene)::write));
        slots.put(Slot.FIRST_ANSWER, data("search", results.json()));
    }

    private static String titles(PageAnswer.Results results) {
        return results.response().hits().stream()
                .limit(TITLES_OF_DESCRIPTION)
                .map(hit -> hit.card().title())
                .collect(Collectors.joining("; "));
    }

    private static void whole(Map<Slot, String> slots, ArticleView article, String json, Scene scene) {
        var body = article.summary().orElse(article.body()).text().replaceAll("\\s+", " ");
        slots.put(Slot.TITLE, text(titled(article.title().text(), scene.t())));
        slots.put(Slot.DESCRIPTION, text(body.substring(0, Math.min(body.length(), CHARS_OF_DESCRIPTION))));
        slots.put(Slot.SEARCH_VIEW, HIDDEN);
        slots.put(Slot.ARTICLE_VIEW, ">" + html(new ArticleText(article, scene)::write));
        slots.put(Slot.FIRST_ANSWER, data("article", json));
    }

    private static void failed(Map<Slot, String> slots, PageProblem problem, Scene scene) {
        var notice = html(html -> new Notices(scene).problem(html, problem));
        if (scene.view().article().isEmpty()) {
            slots.put(Slot.ARTICLE_VIEW, HIDDEN + ">");
            slots.put(Slot.MESSAGE, notice);
            slots.put(Slot.CHIPS, html(new Conditions(List.of(), scene)::chips));
        } else {
            slots.put(Slot.SEARCH_VIEW, HIDDEN);
            slots.put(Slot.ARTICLE_VIEW, ">" + html(html -> ArticleText.bar(html, scene)) + notice);
        }
    }

    private static String titled(String title, PageTexts t) {
        return title + " - " + t.of("site");
    }

    private static String html(Consumer<HtmlWriter> part) {
        var html = new HtmlWriter();
        part.accept(html);
        return html.html();
    }

    private static String text(String text) {
        return new HtmlWriter().text(text).html();
    }

    /** JSON in an element whose content is no markup but ends at {@code </script}, and hides at {@code <!--}. */
    private static String data(String name, String json) {
        return "{\"" + name + "\":" + json.replace("<", "\\u003c") + "}";
    }
}
