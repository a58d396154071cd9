package dev.wensou.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Route;
import dev.wensou.testing.Api;
import java.time.Instant;
import java.util.Date;

/** The states that the page can be in, each with the way there; what holds for the page must hold in every one. */
enum PageState {
    START {
        @Override
        void reach(Reader reader) {
            reader.open("/");
        }
    },
    SUGGESTIONS {
        @Override
        void reach(Reader reader) {
            reader.open("/");
            reader.box().pressSequentially("容");
            assertThat(reader.page().locator("#suggestions [role=option]").first())
                    .isVisible();
            assertThat(reader.marks().first()).isVisible();
            reader.box().press("ArrowDown");
        }
    },
    RESULTS {
        @Override
        void reach(Reader reader) {
            reader.open("/?q=" + Api.encode("算力"));
            assertThat(reader.page().locator(".related a").first()).isVisible();
            for (var unfold : reader.page().locator("#results summary").all()) {
                unfold.click();
            }
        }
    },
    FACETS {
        @Override
        void reach(Reader reader) {
            reader.open("/?q=" + Api.encode("算力") + "&length=medium&from=2024-01-15&to=2025-12-31");
            openFacets(reader);
            unfoldFacets(reader);
            reader.page().locator(".exact-dates summary").click();
        }
    },
    FACET_BOX {
        @Override
        void reach(Reader reader) {
            reader.open("/");
            openFacets(reader);
            unfoldFacets(reader);
            reader.page().locator(".facet button:not([aria-expanded])").first().click();
            assertThat(reader.page().locator("#facet-box .value").first()).isVisible();
        }
    },
    ARTICLE {
        @Override
        void reach(Reader reader) {
            reader.open("/?q=" + Api.encode("算力"));
            reader.hits().first().locator(".hit-title a").click();
            assertThat(reader.page().locator("mark.current").first()).isVisible();
            assertThat(reader.page().locator(".similar a").first()).isVisible();
        }
    },
    NOTHING {
        @Override
        void reach(Reader reader) {
            reader.open("/?q=" + Api.encode("瞴瞵瞶") + "&technology=" + Api.encode("大模型") + "&to=2020-12-31");
        }
    },
    ERROR {
        @Override
        void reach(Reader reader) {
            reader.expectConsole("503");
            reader.open("/?q=" + Api.encode("容器"));
            reader.page()
                    .route(
                            "**/api/v1/search*",
                            route -> route.fulfill(new Route.FulfillOptions()
                                    .setStatus(503)
                                    .setContentType("application/problem+json")
                                    .setBody("{}")));
            reader.box().fill("算力");
            assertThat(reader.page().locator(".problem")).isVisible();
        }
    };

    /** A day on which the sample's newest articles are recent. */
    static final Date TODAY = Date.from(Instant.parse("2025-08-08T04:00:00Z"));

    /** Brings a page there; the page may have been in another state. */
    abstract void reach(Reader reader);

    /** The same on a day on which relative dates mean the same as always. */
    void reachOnTheDay(Reader reader) {
        reader.page().clock().setFixedTime(TODAY);
        reach(reader);
    }

    /** Each click takes one from the list that is clicked at. */
    private static void unfoldFacets(Reader reader) {
        var folded = reader.page().locator(".facet [aria-expanded='false']");
        for (var left = folded.count(); left > 0; left--) {
            folded.first().click();
            assertThat(folded).hasCount(left - 1);
        }
    }

    private static void openFacets(Reader reader) {
        var drawer = reader.page().locator("#open-drawer");
        if (drawer.isVisible()) {
            drawer.click();
        }
        assertThat(reader.page().locator("#facets .value").first()).isVisible();
    }
}
