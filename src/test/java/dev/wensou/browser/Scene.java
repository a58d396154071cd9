package dev.wensou.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Route;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** What pictures are taken of; each knows how a reader comes there. */
enum Scene {
    START(reader -> reader.open("/")),
    SUGGESTIONS(reader -> {
        reader.open("/").box().pressSequentially("算");
        assertThat(reader.page().locator("#suggestions [role=option]").first()).isVisible();
        assertThat(reader.marks().first()).isVisible();
    }),
    RESULTS(reader -> reader.open("/?q=算力")),
    FACETS(reader -> {
        reader.open("/?q=模型&technology=大模型");
        if (reader.page().locator("#side").isVisible()) {
            reader.page().getByText(Pattern.compile("展开其余")).first().click();
        } else {
            reader.page().getByText("筛选").first().click();
            assertThat(reader.page().locator("#drawer")).isVisible();
        }
    }),
    ARTICLE(reader -> {
        reader.open("/?q=算力").hits().nth(1).locator(".hit-title a").click();
        assertThat(reader.page().locator("#article-view mark.current")).isVisible();
        assertThat(reader.page().locator(".similar li").first()).isAttached();
    }),
    NOTHING(reader -> reader.open("/?q=蒜力瞴瞵")),
    FAILED(reader -> {
        reader.expectConsole("503");
        reader.open("/?q=算力");
        reader.page()
                .route(
                        Pattern.compile("/api/v1/search"),
                        route -> route.fulfill(new Route.FulfillOptions()
                                .setStatus(503)
                                .setContentType("application/problem+json")
                                .setBody("{}")));
        reader.box().fill("容器");
        assertThat(reader.page().locator("#message .notice")).isVisible();
        assertThat(reader.page().locator("#suggestions [role=option]").first()).isVisible();
        reader.box().press("Escape");
    });

    private final Consumer<Reader> way;

    Scene(Consumer<Reader> way) {
        this.way = way;
    }

    void reach(Reader reader) {
        way.accept(reader);
    }

    /** The name in the name of a picture. */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
